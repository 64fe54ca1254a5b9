package import Courseware

extension NumberEntry: Gradable {
    /// Reads a text with a number in it, and a unit where units are listed.
    ///
    /// The first answer whose interval holds the number decides. Where units are listed, a known one scales
    /// the number; without one the number counts as it stands, less the highest listed penalty.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        guard case .text(let typed) = response else { throw .wrongForm }
        guard typed.contains(where: { !$0.isWhitespace }) else { throw .empty }
        guard typed.count <= 100 else { throw .tooLong(limit: 100) }
        let readings = readings(typed)
        let grades = readings.compactMap(grade)
        if let best = grades.max(by: { $0.fraction < $1.fraction }) {
            return best.fraction > 0 || !isRightOtherwise(typed)
                ? best : Grade(fraction: 0, feedback: best.feedback, nearMisses: [.decimalSeparator])
        }
        let hasUnit = !units.isEmpty && readings.contains { !$0.unit.isEmpty }
        throw hasUnit ? .unknownUnit(units.map(\.name)) : .notANumber
    }

    /// nil where something stands beside the number that cannot be graded: no unit was asked, or it is not
    /// listed and no penalty is set for that.
    private func grade(_ reading: NumberReader.Reading) -> Grade? {
        guard !units.isEmpty else {
            return reading.unit.isEmpty ? grade(value: reading.value, penalty: 0) : nil
        }
        if let unit = units.first(where: { String(Self.plain($0.name).filter { $0 != " " }) == reading.unit }) {
            return grade(value: reading.value * unit.factor, penalty: 0)
        }
        let penalty = units.map(\.penalty).max() ?? 0
        return reading.unit.isEmpty || penalty > 0 ? grade(value: reading.value, penalty: penalty) : nil
    }

    private func grade(value: Double, penalty: Double) -> Grade {
        guard let answer = answers.first(where: { $0.interval.contains(value) }) else {
            return Grade(fraction: 0)
        }
        return Grade(fraction: max(0, answer.fraction - penalty), feedback: [answer.feedback])
    }

    /// Whether a number would be right if comma and point meant what they mean in the other languages.
    private func isRightOtherwise(_ typed: String) -> Bool {
        let other = NumberEntry(answers: answers, units: units, usesDecimalComma: !usesDecimalComma)
        return typed.contains { ",.".contains($0) }
            && other.readings(typed).compactMap(other.grade).contains { $0.fraction > 0 }
    }

    /// What a text may mean, by the module's language.
    ///
    /// Kinder than the reference: a real minus sign, no-break spaces and a point at the end are read; where
    /// points stand as Dutch thousands do (1.500; 1.234,5) that meaning counts as well; and in English 2,5 is
    /// no 25.
    private func readings(_ typed: String) -> [NumberReader.Reading] {
        let text = Self.plain(typed)
        let grouped = usesDecimalComma && Self.isGrouped(text) ? [text.filter { $0 != "." }] : []
        if !usesDecimalComma, let decimal = Self.withDecimalComma(text) {
            return [decimal].compactMap { read(String($0)) }
        }
        // 1.234,5 can only be meant one way; 1.500 might be either.
        let meanings = grouped.isEmpty || !text.contains(",") ? [text] + grouped : grouped
        return meanings.compactMap { read(String($0)) }
    }

    /// A text with one minus sign and one space, and without the points that no digit follows: of a number, and
    /// of the name of a unit.
    private static func plain(_ typed: String) -> [Character] {
        let spaces: Set<Character> = ["\u{A0}", "\u{2009}", "\u{202F}", "\t"]
        let plain = typed.map { $0 == "\u{2212}" ? "-" : spaces.contains($0) ? " " : $0 }
        return plain.enumerated().filter { index, character in
            character != "." || (plain.indices.contains(index + 1) && plain[index + 1].isNumber)
        }.map(\.element)
    }

    private func read(_ text: String) -> NumberReader.Reading? {
        let (decimal, thousands): (Character, Character) = usesDecimalComma ? (",", " ") : (".", ",")
        let after = NumberReader(decimalSeparator: decimal, thousandsSeparator: thousands)
        let before = NumberReader(decimalSeparator: decimal, thousandsSeparator: thousands, unitsBefore: true)
        return after.read(text) ?? before.read(text)
    }

    /// A text whose only comma cannot stand for thousands, as three digits do not follow it: 2,5.
    private static func withDecimalComma(_ text: [Character]) -> [Character]? {
        guard let comma = text.firstIndex(of: ","), !text.contains("."),
            text.count(where: { $0 == "," }) == 1,
            text[(comma + 1)...].prefix(while: \.isNumber).count != 3
        else { return nil }
        return text[..<comma] + ["."] + text[(comma + 1)...]
    }

    /// Whether the first number in a text has points as thousands have them: `1.500`, `12.345.678,9`.
    private static func isGrouped(_ text: [Character]) -> Bool {
        let number = text.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
        let groups = number.split(separator: ".", omittingEmptySubsequences: false)
        return groups.count > 1 && (1...3).contains(groups[0].count)
            && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}

extension NumberEntry.Answer {
    /// The numbers that are right, widened by what arithmetic in binary loses.
    ///
    /// Source: qtype_numerical_answer::get_tolerance_interval of Moodle, with ε = 10⁻¹⁴.
    package var interval: ClosedRange<Double> {
        let epsilon = 1e-14
        let ends: (Double, Double)
        switch kind {
        case .absolute:
            let distance = tolerance + epsilon * max(tolerance, abs(value), epsilon)
            ends = (value - distance, value + distance)
        case .relative:
            let distance = abs(value) * (tolerance + epsilon)
            ends = (value - distance, value + distance)
        case .geometric:
            let quotient = 1 + (tolerance + epsilon)
            ends = (value / quotient, value * quotient)
        }
        return min(ends.0, ends.1)...max(ends.0, ends.1)
    }
}
