/// What a learner gave, by its shape; each interaction says which shapes it reads.
///
/// As JSON: a string, an array of strings, a boolean, or an object of strings.
package enum Response: Equatable, Hashable, Sendable {
    case text(String)
    case list([String])
    case truth(Bool)
    case pairs([String: String])
}

extension Response: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let truth = try? container.decode(Bool.self) {
            self = .truth(truth)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([String].self) {
            self = .list(list)
        } else {
            self = .pairs(try container.decode([String: String].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        case .truth(let truth): try container.encode(truth)
        case .pairs(let pairs): try container.encode(pairs)
        }
    }
}
