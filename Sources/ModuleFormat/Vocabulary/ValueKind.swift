internal import Dates

/// What may stand between the quotation marks of an attribute.
enum ValueKind {
    case id
    /// Ids with spaces between them.
    case ids
    /// `N.N.N`.
    case version
    /// A BCP 47 tag.
    case language
    case boolean
    case oneOf([String])
    /// A decimal number in a range.
    case decimal(ClosedRange<Double>)
    /// A decimal number over 0.
    case positive
    /// A whole number 1…10,000.
    case count
    /// A whole number 0…10,000.
    case countFromZero
    case countOrUnlimited
    case passMark
    case duration
    case validity
    /// An address with a scheme, in visible ASCII.
    case address
    /// A file in the module's own folder.
    case path
    case text

    func accepts(_ value: String) -> Bool {
        switch self {
        case .id: return Self.isID(value)
        case .ids:
            let ids = value.split(separator: " ")
            return !ids.isEmpty && ids.allSatisfy { Self.isID(String($0)) }
        case .version:
            let parts = value.split(separator: ".", omittingEmptySubsequences: false)
            return parts.count == 3
                && parts.allSatisfy { (1...6).contains($0.count) && $0.allSatisfy(Self.isDigit) }
        case .language:
            let parts = value.split(separator: "-", omittingEmptySubsequences: false)
            return (2...3).contains(parts[0].count) && parts.count <= 4 && parts[0].allSatisfy(\.isLetter)
                && parts.allSatisfy {
                    (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
                }
        case .boolean: return value == "true" || value == "false"
        case .oneOf(let names): return names.contains(value)
        case .decimal(let range): return Decimal.parse(value).map(range.contains) ?? false
        case .positive: return Decimal.parse(value).map { $0 > 0 } ?? false
        case .count: return Self.wholeNumber(value).map { (1...10_000).contains($0) } ?? false
        case .countFromZero: return Self.wholeNumber(value).map { (0...10_000).contains($0) } ?? false
        case .countOrUnlimited: return value == "unlimited" || ValueKind.count.accepts(value)
        case .passMark: return value == "none" || ValueKind.decimal(0...1).accepts(value)
        case .duration:
            return Period(iso8601: value).map { $0.seconds > 0 && $0.years + $0.months + $0.days == 0 }
                ?? false
        case .validity: return Period(iso8601: value).map { $0.seconds == 0 } ?? false
        case .address: return Self.isAddress(value)
        case .path: return Self.isPath(value)
        case .text: return !value.allSatisfy(\.isWhitespace)
        }
    }

    /// A name that is safe in a file name, an IRI and a key: `[a-z][a-z0-9._-]{0,63}`.
    static func isID(_ text: String) -> Bool {
        guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= 64 else {
            return false
        }
        return text.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || ".-_".utf8.contains($0)
        }
    }

    static func wholeNumber(_ text: String) -> Int? {
        guard (1...9).contains(text.count), text.allSatisfy(isDigit) else { return nil }
        return Int(text)
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    private static func isAddress(_ text: String) -> Bool {
        let never = "<>\"{}|\\^`".utf8
        guard let colon = text.firstIndex(of: ":"),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !never.contains($0) })
        else {
            return false
        }
        return ["http", "https", "mailto", "urn", "tel"].contains(text[..<colon].lowercased())
            && text.index(after: colon) != text.endIndex
    }

    /// Relative, within the folder, in names of letters, digits, points, hyphens and underscores.
    private static func isPath(_ text: String) -> Bool {
        guard (1...255).contains(text.utf8.count) else { return false }
        return text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.first != "." && part.first != "-"
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
        }
    }
}

/// Numbers as the format writes them: digits, at most one point, perhaps a minus.
enum Decimal {
    static func parse(_ text: String) -> Double? {
        var digits = text[...]
        if digits.first == "-" { digits.removeFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), digits.count <= 30,
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } })
        else { return nil }
        return Double(text)
    }

    /// A number as it is written here, to a millionth.
    static func text(_ value: Double) -> String {
        guard abs(value) < 1e9 else { return "\(value)" }
        let millionths = Int((abs(value) * 1e6).rounded())
        let (whole, part) = millionths.quotientAndRemainder(dividingBy: 1_000_000)
        var digits = String(String(part + 1_000_000).dropFirst())[...]
        while digits.last == "0" { digits.removeLast() }
        return (value < 0 && millionths > 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
    }
}
