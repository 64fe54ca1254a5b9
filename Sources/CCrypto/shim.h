// The digest functions themselves: the one-shot of OpenSSL 3 first loads its providers and its settings file,
// which costs a millisecond and two megabytes at each start.
#ifndef OPFRIS_CCRYPTO_H
#define OPFRIS_CCRYPTO_H
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
#endif
