import Assessment
import Courseware
import JSON
import Testing

/// What Moodle gives for several tries at pairs or gaps: each part pays for the tries until it was right; where
/// the gaps are questions of their own, until it was as it is at the end.
struct MoodleCountback {
    private let question: MoodleQuestion
    private let penalty: Double

    init(_ question: MoodleQuestion) throws {
        self.question = question
        penalty = try #require(question.json["penalty"]?.amount)
    }

    /// What was given for one part, try by try.
    private struct Part {
        let weight: Double
        let values: [String?]
        let fractions: [Double]
    }

    func fraction(of tries: [Response]) throws -> Double {
        let parts = try parts(of: tries)
        let earned = try parts.reduce(0) { $0 + $1.weight * (try fraction(of: $1)) }
        return earned / parts.reduce(0) { $0 + $1.weight }
    }

    private func fraction(of part: Part) throws -> Double {
        let last = try #require(part.fractions.last)
        if question.type == "multianswer" {
            let paid = part.values.lastIndex { $0 != part.values.last } ?? -1
            return max(0, last - penalty * Double(paid + 1))
        }
        let paid = part.fractions.lastIndex { $0 < 1 } ?? -1
        return last < 1 ? 0 : max(0, 1 - penalty * Double(paid + 1))
    }

    private func parts(of tries: [Response]) throws -> [Part] {
        let given = try tries.map { response in
            guard case .pairs(let pairs) = response else { throw NotNative.byHand }
            return pairs
        }
        switch question.interaction {
        case .match(let match):
            let texts = Dictionary(
                uniqueKeysWithValues: match.targets.map { ($0.id, $0.text.plainText) })
            return match.pairs.map { pair in
                let values = given.map { $0[pair.id] }
                let right = pair.target.text.plainText
                return Part(
                    weight: 1, values: values,
                    fractions: values.map { $0.flatMap { texts[$0] } == right ? 1 : 0 })
            }
        case .gapText(let text):
            return try text.gaps.map { gap in
                let values = given.map { $0[gap.id] }
                let fractions = try values.map { try $0.map { try text.grade($0, in: gap).fraction } ?? 0 }
                return Part(weight: gap.weight, values: values, fractions: fractions)
            }
        default: throw NotNative.byHand
        }
    }
}
