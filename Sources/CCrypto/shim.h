// The digest functions themselves: the one-shot of OpenSSL 3 first loads its providers and its settings file,
// which costs a millisecond and two megabytes at each start. Keys do cost that, at their first use.
#ifndef OPFRIS_CCRYPTO_H
#define OPFRIS_CCRYPTO_H
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/sha.h>
#include <openssl/x509.h>

// The generator takes a variable number of arguments, which Swift cannot give.
static inline EVP_PKEY *opfris_new_p256(void) {
    return EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
}

// A key with a password is refused; without this the library would ask for the password itself.
static inline int opfris_no_password(char *buffer, int size, int writing, void *context) {
    (void)buffer, (void)size, (void)writing, (void)context;
    return -1;
}

static inline EVP_PKEY *opfris_read_private_key(const unsigned char *pem, int count) {
    BIO *source = BIO_new_mem_buf(pem, count);
    EVP_PKEY *key = source ? PEM_read_bio_PrivateKey(source, NULL, opfris_no_password, NULL) : NULL;
    BIO_free(source);
    ERR_clear_error();
    return key;
}

// The bytes of a memory sink; a macro in the library.
static inline long opfris_sink_bytes(BIO *sink, char **bytes) {
    return BIO_get_mem_data(sink, bytes);
}
#endif
