internal import Text

/// A JSON value, written by hand: what would be unsafe on a screen is escaped.
package indirect enum JSONText: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONText])
    /// In this order.
    case object([(String, JSONText)])

    package static func == (left: JSONText, right: JSONText) -> Bool { left.line == right.line }

    package static func optional(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }
    package static func optional(_ number: Double?) -> JSONText { number.map(JSONText.number) ?? .null }
    package static func optional(_ truth: Bool?) -> JSONText { truth.map(JSONText.bool) ?? .null }

    /// On one line, without a line break at its end.
    package var line: String {
        switch self {
        case .null: "null"
        case .bool(let truth): truth ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let number): Self.text(of: number)
        case .string(let text): Self.quoted(text)
        case .array(let values): "[" + values.map(\.line).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { Self.quoted($0.0) + ":" + $0.1.line }.joined(separator: ",") + "}"
        }
    }

    private static func text(of number: Double) -> String {
        guard number.isFinite else { return "null" }
        let whole = Int(exactly: number)
        return whole.map(String.init) ?? "\(number)"
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case " "..."~": result.unicodeScalars.append(scalar)
            default:
                let isSafe = CleanText(line: String(scalar)).string.unicodeScalars.elementsEqual([scalar])
                if isSafe { result.unicodeScalars.append(scalar) } else { result += escape(scalar) }
            }
        }
        return result + "\""
    }

    /// `\u001b`, or a pair of surrogates.
    private static func escape(_ scalar: Unicode.Scalar) -> String {
        UTF16.encode(scalar).map { units in
            units.map { unit in
                let digits = String(unit, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }.joined()
        } ?? ""
    }
}
