package import Digest
internal import JSON

/// A badge as a JSON Web Token, signed with ES256: what is verified, alone or in an image.
package struct BadgeToken: Equatable, Sendable {
    /// Three parts of base64url, with points between them.
    package let text: String
    /// Of the credential.
    package let id: String
    /// Of who issued it.
    let issuer: String
    /// The one that it was signed with.
    let key: PublicKey

    init(text: String, id: String, issuer: String, key: PublicKey) {
        self.text = text
        self.id = id
        self.issuer = issuer
        self.key = key
    }

    /// Reads one; nil for what is no badge, and where the signature is not that of the key in its header.
    ///
    /// That key is what the token says it is: whether it is the issuer's is not known here.
    package init?(bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let header = Self.json(parts[0]), let payload = Self.json(parts[1]),
            header["alg"]?.string == "ES256", let key = header["jwk"].flatMap(Self.key),
            let signature = Base64URL.bytes(parts[2]),
            key.verifies(signature, of: Array("\(parts[0]).\(parts[1])".utf8)),
            let id = payload["jti"]?.string, let issuer = payload["iss"]?.string
        else { return nil }
        self.init(text: text, id: id, issuer: issuer, key: key)
    }

    /// Whether it is one of a credential: the same badge of the same issuer, signed with its key.
    package func isOne(of credential: BadgeCredential, by key: PublicKey) -> Bool {
        id == credential.id && issuer == credential.issuer.id && self.key == key
    }

    private static func json(_ part: Substring) -> JSONValue? {
        Base64URL.bytes(part).flatMap { JSONValue(parsing: $0) }
    }

    private static func key(_ jwk: JSONValue) -> PublicKey? {
        guard let x = jwk["x"]?.string.flatMap({ Base64URL.bytes($0) }),
            let y = jwk["y"]?.string.flatMap({ Base64URL.bytes($0) })
        else { return nil }
        return PublicKey(x: x, y: y)
    }
}
