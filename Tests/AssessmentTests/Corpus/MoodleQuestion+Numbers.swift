import Courseware
import JSON
import Testing

extension MoodleQuestion {
    /// An answer `*` that earns nothing says nothing: no answer earns as little.
    static func number(_ json: JSONValue) throws -> NumberEntry {
        var answers: [NumberEntry.Answer] = []
        for answer in try #require(json["answers"]?.array) {
            let fraction = try #require(answer["fraction"]?.amount)
            if answer["answer"]?.string == "*" {
                try #require(fraction == 0)
                continue
            }
            answers.append(
                NumberEntry.Answer(
                    value: try #require(answer["answer"]?.amount),
                    tolerance: try #require(answer["tolerance"]?.amount),
                    kind: try #require(answer["tolerancetype"].flatMap(toleranceKind)), fraction: fraction))
        }
        return NumberEntry(
            answers: answers, units: try units(json),
            usesDecimalComma: try #require(json["decimalpoint"]?.string) == ",")
    }

    /// Moodle says how many of a unit are one of the answer's; this format the other way round.
    private static func units(_ json: JSONValue) throws -> [NumberEntry.Unit] {
        let isGraded = (json["unitgradingtype"]?.amount ?? 0) > 0
        let penalty = isGraded ? try #require(json["unitpenalty"]?.amount) : 0
        return try (json["units"]?.members ?? []).map { name, multiplier in
            NumberEntry.Unit(name: name, factor: 1 / (try #require(multiplier.amount)), penalty: penalty)
        }
    }

    /// By its name or by its number.
    static func toleranceKind(_ json: JSONValue) -> NumberEntry.ToleranceKind? {
        switch json.words {
        case "relative", "1": .relative
        case "nominal", "2": .absolute
        case "geometric", "3": .geometric
        default: nil
        }
    }
}
