internal import CCrypto

/// A point on the curve P-256, by which anybody checks what its owner signed with ES256 (RFC 7518).
package struct PublicKey: Equatable, Sendable {
    /// 32 bytes each, the most significant first.
    package let x: [UInt8]
    package let y: [UInt8]

    /// - Returns: nil where a coordinate does not have 32 bytes. Whether they are a point shows when it is used.
    package init?(x: [UInt8], y: [UInt8]) {
        guard x.count == Self.size, y.count == Self.size else { return nil }
        self.x = x
        self.y = y
    }

    /// Of a SubjectPublicKeyInfo, which ends with the two coordinates; nil where it is that of another curve.
    init?(encoded: [UInt8]) {
        guard encoded.starts(with: Self.prefix) else { return nil }
        let point = encoded.dropFirst(Self.prefix.count)
        self.init(x: Array(point.prefix(Self.size)), y: Array(point.dropFirst(Self.size)))
    }

    /// The point in 33 bytes (SEC 1, 2.3.3).
    package var compressed: [UInt8] { [(y.last ?? 0) & 1 == 1 ? 3 : 2] + x }

    /// Whether a signature of 64 bytes was made for a message by the owner of this key.
    package func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        guard let key = KeyHandle(self), let encoded = Self.encode(signature) else { return false }
        return key.verifies(encoded, of: message)
    }

    /// The SubjectPublicKeyInfo (RFC 5480).
    var encoded: [UInt8] { Self.prefix + x + y }

    static let size = 32

    /// What comes before the coordinates: an EC key, on the curve P-256, uncompressed.
    private static let prefix: [UInt8] = [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A, 0x86,
        0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
    ]

    /// The two numbers of a signature as DER: a sequence of two integers.
    private static func encode(_ signature: [UInt8]) -> [UInt8]? {
        guard signature.count == 2 * size else { return nil }
        let numbers = integer(signature.prefix(size)) + integer(signature.suffix(size))
        return [0x30, UInt8(numbers.count)] + numbers
    }

    private static func integer(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var bytes = Array(bytes.drop { $0 == 0 })
        // A first bit that is set would make it negative.
        if bytes.first.map({ $0 >= 0x80 }) ?? true { bytes.insert(0, at: 0) }
        return [0x02, UInt8(bytes.count)] + bytes
    }
}
