package import Dates
package import Digest
internal import JSON
package import Localization

/// A badge of somebody who passed a module: a credential of Open Badges 3.0.
package struct BadgeCredential: Sendable {
    /// The pass that it is for.
    package struct Pass: Equatable, Sendable {
        package let learner: String
        /// The id of the attempt.
        package let attempt: String
        package let moment: Moment
        /// The last day on which it counts.
        package let validUntil: CalendarDate?

        /// - Parameter learner: an opaque code; no name.
        package init(
            learner: String, attempt: String, moment: Moment, validUntil: CalendarDate?
        ) {
            self.learner = learner
            self.attempt = attempt
            self.moment = moment
            self.validUntil = validUntil
        }
    }

    package let pass: Pass
    package let achievement: Achievement
    package let issuer: Issuer
    /// Of its own words; what the module says is in the language of the module.
    let language: Language

    package init(_ pass: Pass, _ achievement: Achievement, issuer: Issuer, language: Language) {
        self.pass = pass
        self.achievement = achievement
        self.issuer = issuer
        self.language = language
    }

    /// The same each time that the same issuer issues it, wherever the pass was read.
    package var id: String {
        "urn:uuid:" + NamedUUID.make("\(issuer.id) \(pass.attempt)", in: Self.namespace)
    }

    /// The namespace of the ids of badges: a random UUID, fixed for good.
    private static let namespace: [UInt8] = [
        0x1E, 0x0F, 0x5B, 0xC8, 0x3D, 0x61, 0x4A, 0x27, 0x9C, 0x45, 0xD2, 0x70, 0x8B, 0xE6, 0x13, 0xFA,
    ]

    /// What it is called in a list of badges.
    package var name: String {
        let words = Words(nl: "Zelf uitgegeven: ", en: "Self-issued: ")
        return (issuer.isLearner ? words[language] : "") + achievement.name
    }

    /// The credential, with the claims of a JSON Web Token beside its members, which say the same.
    var json: JSONValue {
        let validFrom = Second(pass.moment)
        let validUntil = pass.validUntil.map { Second(endOf: $0, offsetMinutes: pass.moment.offsetMinutes) }
        var members: [(String, JSONValue)] = [
            (
                "@context",
                .array([
                    .string("https://www.w3.org/ns/credentials/v2"),
                    .string("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
                ])
            ),
            ("id", .string(id)),
            ("type", .array([.string("VerifiableCredential"), .string("OpenBadgeCredential")])),
            ("name", .string(name)), ("issuer", issuer.json), ("validFrom", .string(validFrom.iso8601)),
        ]
        if let validUntil { members.append(("validUntil", .string(validUntil.iso8601))) }
        members += [
            ("credentialSubject", subject), ("iss", .string(issuer.id)), ("sub", .string(subjectID)),
            ("jti", .string(id)), ("nbf", .integer(validFrom.since1970)),
        ]
        if let validUntil { members.append(("exp", .integer(validUntil.since1970))) }
        return .object(members)
    }

    private var subjectID: String { "urn:opfris:learner:\(pass.learner)" }

    /// The learner, by a code and no name.
    private var subject: JSONValue {
        let identity: [(String, JSONValue)] = [
            ("type", .string("IdentityObject")), ("hashed", .bool(false)),
            ("identityHash", .string(pass.learner)), ("identityType", .string("identifier")),
        ]
        return .object([
            ("id", .string(subjectID)), ("type", .array([.string("AchievementSubject")])),
            ("identifier", .array([.object(identity)])), ("achievement", achievement.json),
        ])
    }

    /// The token that the issuer's key makes of it: other bytes each time, for the same credential.
    package func signed(by key: borrowing SigningKey) throws(KeyFailure) -> BadgeToken {
        let header = JSONValue.object([
            ("alg", .string("ES256")), ("typ", .string("JWT")), ("jwk", key.publicKey.jwk),
        ])
        let parts = [header, json].map { Base64URL.text(Array($0.line.utf8)) }.joined(separator: ".")
        let signature = try key.sign(Array(parts.utf8))
        return BadgeToken(
            text: parts + "." + Base64URL.text(signature), id: id, issuer: issuer.id, key: key.publicKey)
    }
}

/// A moment in whole seconds, as a credential and the claims of a token can both say it.
private struct Second {
    let since1970: Int

    init(_ moment: Moment) {
        since1970 = Int(moment.utcMilliseconds / 1000)
    }

    /// The last second of a day.
    init(endOf day: CalendarDate, offsetMinutes: Int) {
        since1970 = (day.daysSince1970 + 1) * 86_400 - 1 - offsetMinutes * 60
    }

    /// `2026-11-24T13:05:09Z`.
    var iso8601: String {
        let moment = Moment(utcMilliseconds: Int64(since1970) * 1000, offsetMinutes: 0)
        return moment.iso8601.replacing(".000Z", with: "Z")
    }
}
