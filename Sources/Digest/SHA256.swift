internal import CCrypto

/// The SHA-256 of some bytes (FIPS 180-4): 32 bytes.
package struct SHA256: Equatable, Hashable, Sendable {
    package let bytes: [UInt8]

    package init(of message: [UInt8]) {
        var context = SHA256_CTX()
        var result = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        unsafe SHA256_Init(&context)
        unsafe SHA256_Update(&context, message, message.count)
        unsafe SHA256_Final(&result, &context)
        bytes = result
    }
}
