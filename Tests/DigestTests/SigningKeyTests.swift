import Digest
import Testing

internal import FoundationEssentials

@Suite("Keys that sign with ES256")
struct SigningKeyTests {
    /// Appendix A.3 of RFC 7515.
    private enum Published {
        static let message = Array(
            "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
                .utf8)
        static let x = bytes("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")
        static let y = bytes("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")
        static let signature = bytes(
            "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q")

        private static func bytes(_ text: String) -> [UInt8] {
            let plain = text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
            let padding = String(repeating: "=", count: (4 - plain.count % 4) % 4)
            return Data(base64Encoded: String(plain) + padding).map(Array.init) ?? []
        }
    }

    @Test("What somebody else signed verifies, and nothing that differs from it in a bit")
    func published() throws {
        let key = try #require(PublicKey(x: Published.x, y: Published.y))
        #expect(key.verifies(Published.signature, of: Published.message))
        for index in Published.message.indices {
            var message = Published.message
            message[index] ^= 1
            #expect(!key.verifies(Published.signature, of: message))
        }
        for index in Published.signature.indices {
            var signature = Published.signature
            signature[index] ^= 0x80
            #expect(!key.verifies(signature, of: Published.message))
        }
    }

    @Test(
        "What a new key signs is 64 bytes, other ones each time, and verifies with its own public key alone")
    func signing() throws {
        let key = try SigningKey()
        let other = try SigningKey()
        for count in [0, 1, 63, 10_000] {
            let message = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
            let signatures = [try key.sign(message), try key.sign(message)]
            #expect(signatures.allSatisfy { $0.count == 64 } && signatures[0] != signatures[1])
            for signature in signatures {
                #expect(key.publicKey.verifies(signature, of: message))
                #expect(!other.publicKey.verifies(signature, of: message))
            }
        }
    }

    @Test("Numbers with zeroes before them, or a first bit that is set, keep their place")
    func numbers() throws {
        let key = try SigningKey()
        // One in 256 of either number begins with a zero.
        for number in 0..<1000 {
            let message = Array("bericht \(number)".utf8)
            #expect(key.publicKey.verifies(try key.sign(message), of: message))
        }
    }

    @Test("A key that is written and read again is the same")
    func writing() throws {
        let key = try SigningKey()
        let pem = try key.writePEM()
        #expect(pem.starts(with: Array("-----BEGIN PRIVATE KEY-----\n".utf8)))
        let read = try SigningKey(pem: pem)
        #expect(read.publicKey == key.publicKey)
        #expect(key.publicKey.verifies(try read.sign([1, 2, 3]), of: [1, 2, 3]))
    }

    @Test("What is no key of this curve is refused, and a password is never asked for")
    func refused() throws {
        let pem = String(decoding: try SigningKey().writePEM(), as: UTF8.self)
        let others = [
            "", "geen sleutel", String(pem.dropLast(60)), pem.replacing("PRIVATE", with: "PUBLIC"),
            Self.locked, Self.otherCurve, Self.edwards,
        ]
        for text in others {
            #expect(throws: KeyFailure.notAKey) { _ = try SigningKey(pem: Array(text.utf8)) }
        }
    }

    @Test("What is no point of the curve verifies nothing, and neither does a signature of another length")
    func nonsense() throws {
        #expect(PublicKey(x: [1], y: Published.y) == nil)
        let stray = try #require(PublicKey(x: Published.x, y: Published.x))
        #expect(!stray.verifies(Published.signature, of: Published.message))
        let key = try #require(PublicKey(x: Published.x, y: Published.y))
        for signature in [[], Array(Published.signature.dropLast()), Published.signature + [0]] {
            #expect(!key.verifies(signature, of: Published.message))
        }
        #expect(!key.verifies([UInt8](repeating: 0, count: 64), of: Published.message))
    }

    @Test("A point in 33 bytes says which of two y it has")
    func compressed() throws {
        let key = try #require(PublicKey(x: Published.x, y: Published.y))
        #expect(key.compressed == [3] + Published.x)
        let mirrored = try #require(PublicKey(x: Published.x, y: Published.y.dropLast() + [0xAC]))
        #expect(mirrored.compressed == [2] + Published.x)
    }
}

/// Keys that openssl wrote, made for these tests alone.
extension SigningKeyTests {
    /// On this curve, but with a password.
    fileprivate static let locked = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAigKCUKe4CjVAICCAAw
        DAYIKoZIhvcNAgkFADAdBglghkgBZQMEAQIEEFIq2X8Snx1XE44YEQNj0k4EgZDZ
        RM450vJJWeaIfE0DA2MzTfhoxd3l9ORcNv3fM/nuEi6kHOxYLFNure/hb6+0ZFrP
        6YGnwfSEDf5W7RmbEhh7rgiiLjB+hKDYdGrNUcas/Ohu5Wtthgcz3FaUaCy7vxvv
        Xr8Nkzju9KmvMpfyP1nyr7p4go/0HF+kSsGURYHP8aXhtQhLLCZV59EEeO4niDE=
        -----END ENCRYPTED PRIVATE KEY-----
        """

    /// On the curve P-384.
    fileprivate static let otherCurve = """
        -----BEGIN PRIVATE KEY-----
        MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDCJCTEDv5W1qQC9aJVR
        OyFH4vNu1OX+am5bsjTKLlVU5lP4DyrwKgEPR2noSc27E/mhZANiAARkfZI4X3B6
        vJMU+aD5edavNrg2pUKgqS5AYoyEcB/862hZsLlkcRdzncZRQVCG2tiqoz42itMH
        EnS2b5+9i8UQhFJfvI84M3tk296aqt9CFmCxxxXoyF4QukUtfktjKQc=
        -----END PRIVATE KEY-----
        """

    /// For another kind of signature.
    fileprivate static let edwards = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIMAXYMVHTQmLElqGGv1bwdqA9vOw1Yc9O5HK9n5GV0q9
        -----END PRIVATE KEY-----
        """
}
