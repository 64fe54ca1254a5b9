package import Digest
package import JSON

extension PublicKey {
    /// As a JSON Web Key (RFC 7517).
    package var jwk: JSONValue {
        .object([
            ("kty", .string("EC")), ("crv", .string("P-256")), ("x", .string(Base64URL.text(x))),
            ("y", .string(Base64URL.text(y))),
        ])
    }

    /// A name that is the key itself, so that a verifier needs nothing else: `did:key:zDn…` (did:key 0.7).
    var did: String {
        // 0x1200 as a varint says: a key on the curve P-256.
        "did:key:z" + Self.base58([0x80, 0x24] + compressed)
    }

    /// Base58 with Bitcoin's letters.
    private static func base58(_ bytes: [UInt8]) -> String {
        let letters = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
        // The least significant first.
        var digits: [Int] = []
        for byte in bytes {
            var carry = Int(byte)
            for index in digits.indices {
                carry += digits[index] << 8
                digits[index] = carry % 58
                carry /= 58
            }
            while carry > 0 {
                digits.append(carry % 58)
                carry /= 58
            }
        }
        return String(bytes.prefix { $0 == 0 }.map { _ in "1" })
            + String(digits.reversed().map { letters[$0] })
    }
}
