internal import CCrypto

/// A UUID that is made of a name: the same name always makes the same one (RFC 9562, version 5).
package enum NamedUUID {
    /// In lower case.
    ///
    /// - Parameter namespace: the 16 bytes of the UUID within which the name is unique.
    package static func make(_ name: String, in namespace: [UInt8]) -> String {
        let message = namespace + Array(name.utf8)
        var context = SHA_CTX()
        var hash = [UInt8](repeating: 0, count: Int(SHA_DIGEST_LENGTH))
        unsafe SHA1_Init(&context)
        unsafe SHA1_Update(&context, message, message.count)
        unsafe SHA1_Final(&hash, &context)
        hash[6] = hash[6] & 0x0F | 0x50
        hash[8] = hash[8] & 0x3F | 0x80
        return text(hash.prefix(16))
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var characters: [UInt8] = []
        characters.reserveCapacity(36)
        for (index, byte) in bytes.enumerated() {
            if index == 4 || index == 6 || index == 8 || index == 10 { characters.append(UInt8(ascii: "-")) }
            characters.append(digit(byte >> 4))
            characters.append(digit(byte & 15))
        }
        return String(decoding: characters, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 { value + (value < 10 ? 48 : 87) }
}
