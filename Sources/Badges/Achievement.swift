package import Courseware
internal import JSON

/// What a badge is for: a pass of a module.
package struct Achievement: Equatable, Sendable {
    private let id: String
    package let name: String
    package let module: String
    private let summary: String
    private let criteria: String
    private let language: String
    private let version: String

    /// - Parameter version: that of the module when it was passed.
    /// - Returns: nil for a module without a badge.
    package init?(_ module: Module, version: String) {
        guard let badge = module.about.badge else { return nil }
        id = module.iri ?? "urn:opfris:achievement:\(module.id)"
        name = badge.name
        self.module = module.title
        summary = module.summary ?? module.title
        criteria = badge.criteria
        language = module.language
        self.version = version
    }

    /// As an Achievement of Open Badges 3.0.
    var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("id", .string(id)), ("type", .array([.string("Achievement")])),
            ("achievementType", .string("Badge")), ("name", .string(name)), ("description", .string(summary)),
            ("criteria", .object([("narrative", .string(criteria))])), ("version", .string(version)),
        ]
        if Self.isKnown(language) { members.append(("inLanguage", .string(language))) }
        return .object(members)
    }

    /// Whether a tag is of the kind that the schema takes: `nl`, `nl-NL`, `sr-Latn-RS`.
    private static func isKnown(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        var rest = parts.dropFirst()
        func isWord(_ part: Substring, _ count: ClosedRange<Int>, capitals: Int) -> Bool {
            count.contains(part.count) && part.allSatisfy { $0.isASCII && $0.isLetter }
                && part.prefix(capitals).allSatisfy(\.isUppercase)
                && part.dropFirst(capitals).allSatisfy(\.isLowercase)
        }
        guard isWord(parts[0], 2...4, capitals: 0) else { return false }
        if let script = rest.first, isWord(script, 4...4, capitals: 1) { rest.removeFirst() }
        if let region = rest.first,
            isWord(region, 2...2, capitals: 2) || region.count == 3 && region.allSatisfy(\.isASCIIDigit)
        {
            rest.removeFirst()
        }
        return rest.isEmpty
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
