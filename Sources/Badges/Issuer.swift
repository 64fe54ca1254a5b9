package import Digest
internal import JSON
package import Localization

/// Who vouches for a badge.
package struct Issuer: Equatable, Sendable {
    /// An IRI that stays the same.
    let id: String
    package let name: String
    private let url: String?
    private let brin: String?
    /// Whether it is the learner, and nobody else vouches for it.
    package let isLearner: Bool

    /// An organisation.
    ///
    /// - Parameters:
    ///   - url: its home page, which is also its id.
    ///   - brin: the number of a Dutch school, such as `00AB`.
    package init(name: String, url: String, brin: String?) {
        id = url
        self.name = name
        self.url = url
        self.brin = brin
        isLearner = false
    }

    /// The learner, by a key of the learner's own.
    package init(learner key: PublicKey, language: Language) {
        id = key.did
        name = Words(nl: "Zelf uitgegeven door de deelnemer", en: "Self-issued by the learner")[language]
        url = nil
        brin = nil
        isLearner = true
    }

    /// As a Profile of Open Badges 3.0.
    var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("id", .string(id)), ("type", .array([.string("Profile")])), ("name", .string(name)),
        ]
        if let url { members.append(("url", .string(url))) }
        if let brin {
            let entry: [(String, JSONValue)] = [
                ("type", .string("IdentifierEntry")), ("identifier", .string(brin)),
                ("identifierType", .string("ext:BRIN")),
            ]
            members.append(("otherIdentifier", .array([.object(entry)])))
        }
        return .object(members)
    }
}
