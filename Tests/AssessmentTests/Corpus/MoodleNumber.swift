import Assessment
import Courseware
import JSON
import Testing

/// What Moodle's rules give for a number, from the parts of the engine that follow them to the letter: the
/// reader of numbers and the intervals of the answers, without the kindness above them.
struct MoodleNumber {
    /// How a unit that is not right is paid for.
    enum UnitPenalty: Int {
        case none, ofTheResponse, ofThePoints
    }

    let entry: NumberEntry
    let unitPenalty: UnitPenalty
    private var unitsBefore: Bool

    /// nil where the question does not ask for a number.
    init?(_ question: MoodleQuestion) throws {
        guard case .number(let entry) = question.interaction else { return nil }
        self.entry = entry
        unitPenalty = try #require(
            UnitPenalty(rawValue: Int(question.json["unitgradingtype"]?.amount ?? 0)))
        // The tests of Moodle do not say it, but only money stands before.
        unitsBefore = question.json["unitsleft"]?.amount == 1 || entry.units.map(\.name) == ["$"]
    }

    /// The number and its unit; nil where there is none.
    func reading(_ typed: String) -> NumberReader.Reading? {
        let (decimal, thousands): (Character, Character) = entry.usesDecimalComma ? (",", " ") : (".", ",")
        return NumberReader(
            decimalSeparator: decimal, thousandsSeparator: thousands, unitsBefore: unitsBefore
        ).read(typed)
    }

    /// The same with its units on the other side.
    var turned: MoodleNumber {
        var other = self
        other.unitsBefore.toggle()
        return other
    }

    func unit(of reading: NumberReader.Reading) -> NumberEntry.Unit? {
        entry.units.first { $0.name == reading.unit }
    }

    /// The first answer that holds the number, scaled or as it stands.
    ///
    /// - Parameter unitPenalty: how a unit is paid for; by default as the question says.
    func fraction(of typed: String, paying unitPenalty: UnitPenalty? = nil) -> Double {
        guard let reading = reading(typed) else { return 0 }
        let unit = unit(of: reading)
        let scaled = reading.value * (unit?.factor ?? 1)
        guard
            let answer = entry.answers.first(where: {
                $0.interval.contains(scaled) || $0.interval.contains(reading.value)
            })
        else { return 0 }
        if unit != nil, answer.interval.contains(scaled) { return answer.fraction }
        let penalty = entry.units.first?.penalty ?? 0
        return switch unitPenalty ?? self.unitPenalty {
        case .none: answer.fraction
        case .ofTheResponse: max(0, answer.fraction - penalty * answer.fraction)
        case .ofThePoints: max(0, answer.fraction - penalty)
        }
    }
}
