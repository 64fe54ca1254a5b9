package import JSON

/// What a learner gave, by its shape; each interaction says which shapes it reads.
///
/// As JSON: a string, an array of strings, a boolean, or an object of strings.
package enum Response: Equatable, Hashable, Sendable {
    case text(String)
    case list([String])
    case truth(Bool)
    case pairs([String: String])
}

extension Response {
    package var json: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .list(let list): .array(list.map(JSONValue.string))
        case .truth(let truth): .bool(truth)
        case .pairs(let pairs):
            .object(pairs.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.string($0.value)) })
        }
    }

    /// nil for a shape that no response has.
    package init?(_ json: JSONValue) {
        switch json {
        case .string(let text): self = .text(text)
        case .bool(let truth): self = .truth(truth)
        case .array:
            guard let list = json.strings else { return nil }
            self = .list(list)
        case .object(let members):
            let pairs = members.compactMap { name, value in value.string.map { (name, $0) } }
            guard pairs.count == members.count else { return nil }
            self = .pairs(Dictionary(pairs) { first, _ in first })
        case .null, .integer, .number: return nil
        }
    }
}
