package import Courseware

extension NumberEntry {
    /// Reads a text with a number in it, and a unit where units are listed.
    ///
    /// The first answer whose interval holds the number decides. Where units are listed, a known one scales
    /// the number; without one the number counts as it stands, less the highest listed penalty.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        guard case .text(let typed) = response else { throw .wrongForm }
        guard typed.contains(where: { !$0.isWhitespace }) else { throw .empty }
        guard let reading = read(typed) else { throw .notANumber }
        guard !units.isEmpty else {
            guard reading.unit.isEmpty else { throw .notANumber }
            return grade(value: reading.value, penalty: 0)
        }
        if let unit = units.first(where: { $0.name.filter { $0 != " " } == reading.unit }) {
            return grade(value: reading.value * unit.factor, penalty: 0)
        }
        return grade(value: reading.value, penalty: units.map(\.penalty).max() ?? 0)
    }

    private func grade(value: Double, penalty: Double) -> Grade {
        guard let answer = answers.first(where: { $0.interval.contains(value) }) else {
            return Grade(fraction: 0)
        }
        return Grade(fraction: max(0, answer.fraction - penalty), feedback: [answer.feedback])
    }

    /// Reads the number by the module's language, and kinder than the reference in three things: a real
    /// minus sign, no-break spaces, and 1.234,5 or 1,234.5 where the separators leave no doubt.
    private func read(_ typed: String) -> NumberReader.Reading? {
        let spaces: Set<Character> = ["\u{A0}", "\u{2009}", "\u{202F}", "\t"]
        var text = String(typed.map { $0 == "\u{2212}" ? "-" : spaces.contains($0) ? " " : $0 })
        if usesDecimalComma, let point = text.lastIndex(of: "."), let comma = text.firstIndex(of: ","),
            point < comma, text.count(where: { $0 == "," }) == 1
        {
            text.removeAll { $0 == "." }
        }
        let (decimal, thousands): (Character, Character) = usesDecimalComma ? (",", " ") : (".", ",")
        let after = NumberReader(decimalSeparator: decimal, thousandsSeparator: thousands)
        let before = NumberReader(
            decimalSeparator: decimal, thousandsSeparator: thousands, unitsBefore: true)
        return after.read(text) ?? before.read(text)
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
