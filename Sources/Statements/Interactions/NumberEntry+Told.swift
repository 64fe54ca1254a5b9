internal import Assessment
internal import Courseware

extension NumberEntry: ToldInteraction {
    /// A number with a unit is a text to those who know no units.
    var shape: InteractionShape {
        guard units.isEmpty else { return InteractionShape(type: .fillIn) }
        return InteractionShape(type: .numeric, patterns: answers.filter { $0.fraction == 1 }.map(\.pattern))
    }

    func told(_ response: Response) -> String? {
        guard case .text(let text) = response else { return nil }
        guard units.isEmpty, let number = Double(text.replacing(",", with: ".")), number.isFinite else {
            return text
        }
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
