// What Swift cannot import from libcurl: variadic functions, each with one type here, and macros.
#ifndef OPFRIS_CCURL_H
#define OPFRIS_CCURL_H
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

static inline CURLcode opfris_curl_set_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

/// Sets an option that holds a size, of type curl_off_t.
static inline CURLcode opfris_curl_set_size(CURL *handle, CURLoption option, long long value) {
    return curl_easy_setopt(handle, option, (curl_off_t)value);
}

/// Sets a text, which libcurl copies.
static inline CURLcode opfris_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

/// Sets a pointer, which libcurl keeps: it must stay valid while a request runs.
static inline CURLcode opfris_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

/// Takes bytes of a reply; gives how many it took, or another number to break off.
typedef size_t (*opfris_curl_receiver)(char *bytes, size_t size, size_t count, void *owner);

static inline CURLcode opfris_curl_set_receiver(CURL *handle, CURLoption option, opfris_curl_receiver value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode opfris_curl_get_number(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

/// Casts to unsigned long in libcurl's header.
static const long opfris_curl_basic = CURLAUTH_BASIC;
static const long opfris_curl_everything = CURL_GLOBAL_DEFAULT;
#endif
