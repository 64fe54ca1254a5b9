import Courseware
import Dates
import Digest
import JSON
import Localization
import Testing

@testable import Badges

@Suite("A badge as a token")
struct BadgeTokenTests {
    private static func parts(_ token: BadgeToken) throws -> (header: JSONValue, payload: JSONValue) {
        let parts = token.text.split(separator: ".")
        try #require(parts.count == 3)
        let bytes = try parts.prefix(2).map { try #require(Base64URL.bytes($0)) }
        return (try #require(JSONValue(parsing: bytes[0])), try #require(JSONValue(parsing: bytes[1])))
    }

    @Test("Its header names ES256 and the key; its claims say what the credential says")
    func claims() throws {
        let key = try SigningKey()
        let credential = try Sample.credential()
        let (header, payload) = try Self.parts(try credential.signed(by: key))
        #expect(header["alg"]?.string == "ES256" && header["typ"]?.string == "JWT")
        #expect(header["jwk"] == key.publicKey.jwk)
        #expect(
            payload["@context"]?.strings == [
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            ])
        #expect(payload["type"]?.strings == ["VerifiableCredential", "OpenBadgeCredential"])
        #expect(payload["iss"]?.string == "https://school.example/")
        #expect(payload["issuer"]?["id"] == payload["iss"])
        #expect(payload["credentialSubject"]?["id"] == payload["sub"])
        #expect(payload["jti"]?.string == credential.id && payload["id"] == payload["jti"])
        #expect(payload["validFrom"]?.string == "2026-11-24T13:05:09Z")
        #expect(payload["nbf"]?.integer == 1_795_525_509)
        // The end of the last day, by the clock of the learner.
        #expect(payload["validUntil"]?.string == "2027-11-24T22:59:59Z")
        #expect(payload["exp"]?.integer == 1_827_097_199)
    }

    @Test("What the issuer, the learner and the achievement are stands in its place")
    func parts() throws {
        let payload = try Self.parts(try Sample.credential().signed(by: try SigningKey())).payload
        #expect(payload["issuer"]?["otherIdentifier"]?.array?.first?["identifierType"]?.string == "ext:BRIN")
        let subject = try #require(payload["credentialSubject"])
        #expect(subject["type"]?.strings == ["AchievementSubject"])
        #expect(subject["identifier"]?.array?.first?["identityHash"]?.string == Sample.learner)
        let achievement = try #require(subject["achievement"])
        #expect(achievement["id"]?.string == "urn:opfris:achievement:avg-in-de-klas")
        #expect(achievement["name"]?.string == "AVG-bewust in de klas")
        #expect(
            achievement["criteria"]?["narrative"]?.string == "De toets gehaald met ten minste 80 procent.")
        #expect(achievement["version"]?.string == "1.2.0" && achievement["inLanguage"]?.string == "nl")
    }

    @Test("Without an end there is none, and a module with an IRI is named by that")
    func without() throws {
        let module = Sample.module(iri: "https://school.example/modules/avg")
        let credential = try Sample.credential(Sample.pass(validUntil: nil), module: module)
        let payload = try Self.parts(try credential.signed(by: try SigningKey())).payload
        #expect(payload["validUntil"] == nil && payload["exp"] == nil)
        #expect(
            payload["credentialSubject"]?["achievement"]?["id"]?.string
                == "https://school.example/modules/avg")
        #expect(
            Achievement(
                Module(id: "m", version: "1.0.0", language: "nl", title: "M", sections: []), version: "1.0.0")
                == nil)
    }

    @Test(
        "Only a language that the schema knows is named",
        arguments: [
            ("nl", true), ("nl-NL", true), ("sr-Latn-RS", true), ("es-419", true), ("n", false),
            ("NL", false), ("nl-nl", false), ("nl-NL-x", false), ("", false), ("de-1996", false),
        ])
    func languages(_ tag: String, _ isNamed: Bool) throws {
        let achievement = try #require(Achievement(Sample.module(language: tag), version: "1.0.0"))
        #expect((achievement.json["inLanguage"] != nil) == isNamed)
    }

    @Test("It is read again, and no byte of it can change")
    func changes() throws {
        let credential = try Sample.credential()
        let signing = try SigningKey()
        let other = try SigningKey().publicKey
        let (token, key) = (try credential.signed(by: signing), signing.publicKey)
        let bytes = Array(token.text.utf8)
        #expect(BadgeToken(bytes: bytes) == token && token.isOne(of: credential, by: key))
        #expect(!token.isOne(of: credential, by: other))
        for (id, issuer) in [(token.id, "https://a.example"), ("urn:uuid:x", token.issuer)] {
            let forged = BadgeToken(text: token.text, id: id, issuer: issuer, key: key)
            #expect(!forged.isOne(of: credential, by: key))
        }
        // The last letter of a part has bits that are not read.
        let ends = Set(bytes.indices.filter { $0 + 1 == bytes.count || bytes[$0 + 1] == UInt8(ascii: ".") })
        for index in stride(from: 0, to: bytes.count, by: 7) where !ends.contains(index) {
            var changed = bytes
            changed[index] = changed[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            #expect(BadgeToken(bytes: changed) == nil, "byte \(index)")
        }
        for text in ["", "a.b.c", "..", token.text + ".", String(token.text.dropLast(4))] {
            #expect(BadgeToken(bytes: Array(text.utf8)) == nil)
        }
    }

    @Test(
        "Issued twice it has the same id, a UUID of version 5; of another attempt or issuer it has another one"
    )
    func ids() throws {
        let id = try Sample.credential().id
        #expect(try Sample.credential().id == id)
        let digits = id.dropFirst("urn:uuid:".count)
        #expect(digits.split(separator: "-").map(\.count) == [8, 4, 4, 4, 12])
        #expect(Array(digits)[14] == "5" && "89ab".contains(Array(digits)[19]))
        let later = Moment(utcMilliseconds: Sample.moment.utcMilliseconds + 1, offsetMinutes: 60)
        #expect(try Sample.credential(Sample.pass(moment: later)).id == id)
        let others = [
            try Sample.credential(Sample.pass(attempt: "attempt-2")).id,
            try Sample.credential(issuer: Issuer(name: "A", url: "https://a.example", brin: nil)).id,
        ]
        #expect(Set(others + [id]).count == 3)
    }

    @Test("A learner's own says so, and names no organisation")
    func selfIssued() throws {
        let key = try SigningKey()
        let own = Issuer(learner: key.publicKey, language: .dutch)
        let credential = try Sample.credential(issuer: own)
        #expect(credential.name == "Zelf uitgegeven: AVG-bewust in de klas")
        let english = try Sample.credential(issuer: own, language: .english)
        #expect(english.name == "Self-issued: AVG-bewust in de klas")
        let issuer = try #require(Self.parts(try credential.signed(by: key)).payload["issuer"])
        #expect(issuer["id"]?.string?.hasPrefix("did:key:zDn") == true)
        #expect(issuer["name"]?.string == "Zelf uitgegeven door de deelnemer")
        #expect(issuer["url"] == nil && issuer["otherIdentifier"] == nil)
    }

    @Test("A key is named as the method did:key has it")
    func didKey() throws {
        // The first P-256 example of the did:key method specification.
        let x = try #require(Base64URL.bytes("fyNYMN0976ci7xqiSdag3buk-ZCwgXU4kz9XNkBlNUI"))
        let y = try #require(Base64URL.bytes("hW2ojTNfH7Jbi8--CJUo3OCbH3y5n91g-IMA9MLMbTU"))
        let key = try #require(PublicKey(x: x, y: y))
        #expect(key.did == "did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169")
    }

    @Test(
        "Base64 for addresses goes there and back",
        arguments: [
            ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("\u{FF}~?", "w79-Pw"),
        ])
    func base64(_ text: String, _ encoded: String) {
        #expect(Base64URL.text(Array(text.utf8)) == encoded)
        #expect(Base64URL.bytes(encoded) == Array(text.utf8))
        for wrong in [encoded + "=", "A" + encoded + "+", encoded + "!"] {
            #expect(Base64URL.bytes(wrong) == nil)
        }
    }
}
