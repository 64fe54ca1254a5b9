internal import CCrypto

/// The SHA-256 of some bytes (FIPS 180-4): 32 bytes.
package struct SHA256: Equatable, Hashable, Sendable {
    package let bytes: [UInt8]

    package init(of message: [UInt8]) {
        var result = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        unsafe message.withUnsafeBufferPointer { input in
            unsafe result.withUnsafeMutableBufferPointer { output in
                _ = unsafe CCrypto.SHA256(input.baseAddress, input.count, output.baseAddress)
            }
        }
        bytes = result
    }
}
