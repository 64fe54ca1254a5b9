internal import Assessment
internal import Courseware

extension NumberEntry: ToldInteraction {
    /// A number with a unit is a text to those who know no units.
    var shape: InteractionShape {
        guard units.isEmpty else { return InteractionShape(type: .fillIn) }
        let right = answers.filter { $0.fraction == 1 }.map(\.pattern)
        return InteractionShape(type: .numeric, patterns: right.isEmpty ? nil : right)
    }

    func told(_ response: Response) -> String? {
        guard case .text(let text) = response else { return nil }
        guard units.isEmpty else { return text }
        let plain = text.replacing(",", with: ".").filter { !$0.isWhitespace }
        // Other spellings are no number to those who read a statement.
        guard plain.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.".contains($0)) }),
            let number = Double(plain), number.isFinite
        else { return nil }
        return number.shortest
    }
}

extension NumberEntry.Answer {
    /// `4[:]6`, or a number alone where nothing may differ.
    fileprivate var pattern: String {
        guard tolerance > 0 else { return value.shortest }
        let distance = abs(value) * tolerance
        let ends: (Double, Double) =
            switch kind {
            case .absolute: (value - tolerance, value + tolerance)
            case .relative: (value - distance, value + distance)
            case .geometric: (value / (1 + tolerance), value * (1 + tolerance))
            }
        return "\(min(ends.0, ends.1).shortest)[:]\(max(ends.0, ends.1).shortest)"
    }
}

extension Double {
    /// As a whole number where it is one.
    fileprivate var shortest: String { Int(exactly: self).map(String.init) ?? String(self) }
}
