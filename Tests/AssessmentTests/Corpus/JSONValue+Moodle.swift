import JSON
import Testing

extension JSONValue {
    /// The values of a JSON Lines file.
    static func lines(_ bytes: [UInt8]) throws -> [JSONValue] {
        try bytes.split(separator: UInt8(ascii: "\n")).map { try #require(JSONValue(parsing: Array($0))) }
    }

    /// A number, also one that is written as a text.
    var amount: Double? { double ?? string.flatMap(Double.init) }

    /// A text, also one that is written as a number.
    var words: String? { string ?? (double == nil ? nil : line) }

    /// A member that is true or false.
    func truth(_ name: String) throws -> Bool {
        guard let truth = self[name]?.bool else { throw NoTruth(name: name) }
        return truth
    }

    private struct NoTruth: Error {
        let name: String
    }

    var members: [(name: String, value: JSONValue)] {
        if case .object(let members) = self { members.map { (name: $0.0, value: $0.1) } } else { [] }
    }

    /// Whether nothing is in it: null, an empty list, an empty text.
    var isNothing: Bool {
        switch self {
        case .null: true
        case .array(let values): values.isEmpty
        case .string(let text): text.isEmpty
        default: false
        }
    }
}
