#ifndef OPFRIS_CCRYPTO_H
#define OPFRIS_CCRYPTO_H
#include <openssl/sha.h>
#endif
