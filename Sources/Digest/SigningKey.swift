internal import CCrypto

/// A private key on the curve P-256, which signs with ES256 (RFC 7518, 3.4).
package struct SigningKey: ~Copyable {
    private let handle: KeyHandle
    package let publicKey: PublicKey

    /// Makes a new one.
    package init() throws(KeyFailure) {
        guard let handle = unsafe KeyHandle(opfris_new_p256()), let publicKey = handle.publicKey else {
            throw .refused
        }
        self.handle = handle
        self.publicKey = publicKey
    }

    /// Reads one from PEM: PKCS#8 without a password, or what `openssl ecparam -genkey` writes.
    package init(pem: [UInt8]) throws(KeyFailure) {
        guard let handle = unsafe KeyHandle(opfris_read_private_key(pem, Int32(clamping: pem.count))),
            let publicKey = handle.publicKey
        else { throw .notAKey }
        self.handle = handle
        self.publicKey = publicKey
    }

    /// PKCS#8 PEM without a password: whoever reads it can sign with it.
    package func writePEM() throws(KeyFailure) -> [UInt8] { try handle.writePEM() }

    /// Another signature each time, of 64 bytes: the numbers r and s.
    package func sign(_ message: [UInt8]) throws(KeyFailure) -> [UInt8] {
        let encoded = try handle.sign(message)
        let signature = unsafe encoded.withUnsafeBufferPointer { buffer in
            var start = buffer.baseAddress
            return unsafe d2i_ECDSA_SIG(nil, &start, buffer.count)
        }
        guard let signature = unsafe signature else { throw .refused }
        defer { unsafe ECDSA_SIG_free(signature) }
        return try unsafe Self.bytes(of: ECDSA_SIG_get0_r(signature))
            + Self.bytes(of: ECDSA_SIG_get0_s(signature))
    }

    private static func bytes(of number: OpaquePointer?) throws(KeyFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: PublicKey.size)
        guard unsafe BN_bn2binpad(number, &bytes, Int32(PublicKey.size)) == Int32(PublicKey.size) else {
            throw .refused
        }
        return bytes
    }
}
