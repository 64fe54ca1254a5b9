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
            return reading.unit.isEmpty ? grade(value: reading.value) : nil
        }
        if let unit = unit(reading.unit) { return grade(value: reading.value * unit.factor) }
        let penalty = units.map(\.penalty).max() ?? 0
        guard reading.unit.isEmpty || penalty > 0 else { return nil }
        let mistake = UnitMistake(given: reading.unit, listed: units.map(\.name), penalty: penalty)
        return grade(value: reading.value, mistake: penalty > 0 ? mistake : nil)
    }

    /// The unit that was typed; in other capitals only where that leaves no doubt, as mW and MW do.
    private func unit(_ typed: String) -> Unit? {
        let names = units.map { String(Self.plain($0.name).filter { $0 != " " }) }
        if let index = names.firstIndex(of: typed) { return units[index] }
        let alike = names.indices.filter { names[$0].lowercased() == typed.lowercased() }
        return alike.count == 1 ? units[alike[0]] : nil
    }

    private func grade(value: Double, mistake: UnitMistake? = nil) -> Grade {
        guard let answer = answers.first(where: { $0.interval.contains(value) }) else {
            return Grade(fraction: 0)
        }
        return Grade(
            fraction: max(0, answer.fraction - (mistake?.penalty ?? 0)), feedback: [answer.feedback],
            unitMistake: answer.fraction > 0 ? mistake : nil)
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
    /// no 25, nor 1.234,5 a little more than one.
    private func readings(_ typed: String) -> [NumberReader.Reading] {
        let text = Self.plain(typed)
        guard !Self.hasStrayGroups(text) else { return [] }
        if !usesDecimalComma {
            return [Self.withDecimalPoint(text)].compactMap { read(String($0)) }
        }
        let grouped = Self.isGrouped(text) ? [text.filter { $0 != "." }] : []
        // 1.234,5 can only be meant one way; 1.500 might be either.
        let meanings = grouped.isEmpty || !text.contains(",") ? [text] + grouped : grouped
        return meanings.compactMap { read(String($0)) }
    }

    /// A text with one minus sign and one space, and without the points that no digit follows: of a number, and
    /// of the name of a unit.
    private static func plain(_ typed: String) -> [Character] {
        let spaces: Set<Character> = ["\u{A0}", "\u{2009}", "\u{202F}", "\t"]
        let plain = typed.map { "\u{2212}\u{2013}".contains($0) ? "-" : spaces.contains($0) ? " " : $0 }
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

    /// An English number that somebody typed as a Dutch one: 2,5; 0,500; 1.234,5; 1.234.567. Its comma cannot
    /// stand for thousands, nor its points for anything else.
    private static func withDecimalPoint(_ text: [Character]) -> [Character] {
        let commas = text.indices.filter { text[$0] == "," }
        guard commas.count == 1, let comma = commas.first, !text[comma...].contains(".") else {
            let hasThousands = commas.isEmpty && text.count { $0 == "." } > 1 && isGrouped(text)
            return hasThousands ? text.filter { $0 != "." } : text
        }
        let (whole, rest) = (text[..<comma], text[(comma + 1)...])
        let isDecimal =
            whole.contains(".")
            ? isGrouped(Array(whole))
            : rest.prefix(while: \.isNumber).count != 3 || whole.drop { !$0.isNumber }.first == "0"
        return isDecimal ? whole.filter { $0 != "." } + ["."] + rest : text
    }

    /// Whether a text holds what cannot be one number: 1 2 3, or 1,5,3. Spaces, and several commas, stand
    /// before three digits each.
    private static func hasStrayGroups(_ text: [Character]) -> Bool {
        let number = text.drop { !$0.isNumber }.prefix { $0.isNumber || " ,".contains($0) }
        let spaced = number.split(separator: " ").map { $0.prefix(while: \.isNumber).count }
        let commas = number.split(separator: ",", omittingEmptySubsequences: false).map(\.count)
        return spaced.count > 1 && spaced.dropFirst().contains { $0 != 3 }
            || commas.count > 2 && commas.dropFirst().contains { $0 != 3 }
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
