/// Reads a number as people type it, with a unit.
///
/// Source: the answer processor of Moodle's numerical question (numerical/questiontype.php:653).
package struct NumberReader: Sendable {
    package let decimalSeparator: Character
    package let thousandsSeparator: Character
    /// Whether a unit stands before the number, as in € 5.
    package let unitsBefore: Bool

    package init(decimalSeparator: Character, thousandsSeparator: Character, unitsBefore: Bool = false) {
        self.decimalSeparator = decimalSeparator
        self.thousandsSeparator = thousandsSeparator
        self.unitsBefore = unitsBefore
    }

    package struct Reading: Equatable, Sendable {
        package let value: Double
        /// What stood beside the number, without spaces; empty for nothing.
        package let unit: String
    }

    /// The number in a text, and what stands beside it; nil where there is none.
    ///
    /// Spaces do not count. A comma is a thousands separator where the text has a point, or several commas.
    package func read(_ text: String) -> Reading? {
        let characters = normalised(Array(text.filter { $0 != " " }))
        let range: Range<Int>?
        if unitsBefore {
            range = characters.indices.lazy
                .compactMap { start in numberEnd(in: characters, from: start).map { start..<$0 } }
                .first { $0.upperBound == characters.count }
        } else {
            range = numberEnd(in: characters, from: 0).map { 0..<$0 }
        }
        guard let range, let value = Double(String(characters[range])), value.isFinite else { return nil }
        let unit = unitsBefore ? characters[..<range.lowerBound] : characters[range.upperBound...]
        return Reading(value: value, unit: String(unit))
    }

    private func normalised(_ text: [Character]) -> [Character] {
        let text = withPlainExponent(text)
        if text.contains(".") || text.count(where: { $0 == "," }) > 1 {
            return text.filter { $0 != "," }
        }
        return text.compactMap { character in
            if character == thousandsSeparator { return nil }
            return character == decimalSeparator || character == "," ? "." : character
        }
    }

    /// Writes an exponent (`E3`, `x10^3`, `*10**3`, `×10^3`) as `e3`, whatever follows it.
    private func withPlainExponent(_ text: [Character]) -> [Character] {
        var result: [Character] = []
        var place = 0
        while place < text.count {
            if let form = Self.exponentForms.first(where: { Self.stands($0, in: text, at: place) }) {
                result.append("e")
                place += form.count
            } else {
                result.append(text[place])
                place += 1
            }
        }
        return result
    }

    /// Whether a form of an exponent stands at a place, with a whole number behind it.
    private static func stands(_ form: [Character], in text: [Character], at place: Int) -> Bool {
        guard text[place...].starts(with: form) else { return false }
        let rest = text[(place + form.count)...]
        return (rest.first.map("+-".contains) == true ? rest.dropFirst() : rest).first?.isDigit == true
    }

    private static let exponentForms: [[Character]] =
        ["e", "E"].map { [$0] }
        + ["x", "*", "×"].flatMap { times in ["^", "**"].map { Array(times + "10" + $0) } }

    /// Where a number that begins at a place ends: `[+-]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?`.
    private func numberEnd(in text: [Character], from start: Int) -> Int? {
        var place = start
        func skipDigits() -> Int {
            let first = place
            while place < text.count, text[place].isDigit { place += 1 }
            return place - first
        }
        if place < text.count, "+-".contains(text[place]) { place += 1 }
        var digits = skipDigits()
        if place < text.count, text[place] == "." {
            let point = place
            place += 1
            digits += skipDigits()
            if digits == 0 { place = point }
        }
        guard digits > 0 else { return nil }
        let mantissa = place
        if place < text.count, text[place] == "e" {
            place += 1
            if place < text.count, "+-".contains(text[place]) { place += 1 }
            if skipDigits() == 0 { place = mantissa }
        }
        return place
    }
}

extension Character {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) && isASCII }
}
