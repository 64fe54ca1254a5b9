internal import CCrypto

/// A key of libcrypto, given back when nobody holds it any more.
@safe struct KeyHandle: ~Copyable {
    private let pointer: OpaquePointer

    init?(_ pointer: OpaquePointer?) {
        guard let pointer = unsafe pointer else { return nil }
        unsafe self.pointer = pointer
    }

    /// nil where the coordinates are no point of the curve.
    init?(_ key: PublicKey) {
        let bytes = key.encoded
        let pointer = unsafe bytes.withUnsafeBufferPointer { buffer in
            var start = buffer.baseAddress
            return unsafe d2i_PUBKEY(nil, &start, buffer.count)
        }
        ERR_clear_error()
        unsafe self.init(pointer)
    }

    deinit { unsafe EVP_PKEY_free(pointer) }

    /// nil for a key of another kind or curve.
    var publicKey: PublicKey? {
        var start: UnsafeMutablePointer<UInt8>?
        let count = unsafe i2d_PUBKEY(pointer, &start)
        guard count > 0, let bytes = unsafe start else { return nil }
        defer { unsafe CRYPTO_free(bytes, "", 0) }
        return PublicKey(encoded: unsafe Array(UnsafeBufferPointer(start: bytes, count: Int(count))))
    }

    /// The private key as PKCS#8 PEM, without a password.
    func writePEM() throws(KeyFailure) -> [UInt8] {
        guard let sink = unsafe BIO_new(BIO_s_mem()) else { throw .refused }
        defer { unsafe BIO_free(sink) }
        guard unsafe PEM_write_bio_PKCS8PrivateKey(sink, pointer, nil, nil, 0, nil, nil) == 1 else {
            throw .refused
        }
        var start: UnsafeMutablePointer<CChar>?
        let count = unsafe opfris_sink_bytes(sink, &start)
        guard count > 0, let bytes = unsafe start else { throw .refused }
        return unsafe UnsafeBufferPointer(start: bytes, count: count).map(UInt8.init(bitPattern:))
    }

    /// The signature as DER.
    func sign(_ message: [UInt8]) throws(KeyFailure) -> [UInt8] {
        guard let context = unsafe EVP_MD_CTX_new() else { throw .refused }
        defer { unsafe EVP_MD_CTX_free(context) }
        var count = 0
        guard unsafe EVP_DigestSignInit(context, nil, EVP_sha256(), nil, pointer) == 1,
            unsafe EVP_DigestSign(context, nil, &count, message, message.count) == 1
        else { throw .refused }
        var signature = [UInt8](repeating: 0, count: count)
        guard unsafe EVP_DigestSign(context, &signature, &count, message, message.count) == 1 else {
            throw .refused
        }
        return Array(signature.prefix(count))
    }

    /// - Parameter signature: as DER.
    func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        guard let context = unsafe EVP_MD_CTX_new() else { return false }
        defer {
            unsafe EVP_MD_CTX_free(context)
            ERR_clear_error()
        }
        return unsafe EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, pointer) == 1
            && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }
}
