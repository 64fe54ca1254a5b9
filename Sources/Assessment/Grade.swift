package import Courseware

/// How a response was.
package enum ResponseState: String, Sendable {
    case correct, partial, incorrect, skipped, ungraded, invalid

    /// Source: the thresholds of question/engine/states.php of Moodle 4.1.
    init(fraction: Double) {
        self = fraction > 0.999_999 ? .correct : fraction < 0.000_001 ? .incorrect : .partial
    }
}

/// What one response is worth, before tries and hints are taken off.
package struct Grade: Equatable, Sendable {
    /// −1…1 of the question's points; negative only where an option says so.
    package let fraction: Double
    package let state: ResponseState
    /// What is said of this very response; the question's own feedback for its state comes last.
    package let feedback: [[Block]]
    /// Right parts, of so many; nil where a response has no parts.
    package let parts: PartCount?
    /// How a wrong text differs from an accepted one: all that would have to be overlooked.
    package let nearMisses: [NearMiss]
    /// In which gaps, from 1, each of them is, where there are gaps.
    package let gapsOfMisses: [NearMiss: [Int]]
    /// What is wrong with the unit of a number that is right.
    package let unitMistake: UnitMistake?
    /// What each part adds to the fraction, where they do not all count the same; else empty.
    package let terms: [Double]

    /// - Parameter state: how it was; by default what the fraction says.
    init(
        fraction: Double, state: ResponseState? = nil, feedback: [[Block]] = [], parts: PartCount? = nil,
        nearMisses: [NearMiss] = [], gapsOfMisses: [NearMiss: [Int]] = [:], unitMistake: UnitMistake? = nil,
        terms: [Double] = []
    ) {
        self.fraction = fraction
        self.state = state ?? ResponseState(fraction: fraction)
        self.feedback = feedback.filter { !$0.isEmpty }
        self.parts = parts
        self.nearMisses = nearMisses
        self.gapsOfMisses = gapsOfMisses
        self.unitMistake = unitMistake
        self.terms = terms
    }

    /// Right parts ÷ parts; with `all`, everything or nothing.
    init(parts: PartCount, _ scoring: PartScoring) {
        let fraction =
            switch scoring {
            case .all: parts.right == parts.total ? 1.0 : 0
            case .partial: Double(parts.right) / Double(max(1, parts.total))
            }
        self.init(fraction: fraction, parts: parts)
    }

    /// Of what nobody but the learner can say how it was.
    static let ungraded = Grade(fraction: 0, state: .ungraded)
}

package struct PartCount: Equatable, Sendable {
    package let right: Int
    package let total: Int
    /// What was picked and should not have been.
    package let surplus: Int
    package let kind: Kind

    /// What is counted.
    package enum Kind: Equatable, Sendable {
        case parts
        /// Items of an order in their place.
        case places
        /// Items that follow the right one.
        case steps
        /// The same, with the last one at the end.
        case stepsAndEnd
        /// Neighbours before and behind an item.
        case neighbours
        /// Pairs of items, near or far, in the right order.
        case pairs
        /// Items that stand in the right order, the others left out.
        case inOrder
        /// Items that follow each other without a break.
        case inRow
        /// The nearer to its place, the more an item counts.
        case nearness
    }

    init(right: Int, total: Int, surplus: Int = 0, kind: Kind = .parts) {
        self.right = right
        self.total = total
        self.surplus = surplus
        self.kind = kind
    }
}

/// A unit that is missing, or that a question does not list.
package struct UnitMistake: Equatable, Sendable {
    /// Empty where none was given.
    package let given: String
    package let listed: [String]
    /// A fraction 0…1 of the points, above 0.
    package let penalty: Double
}

/// What keeps an answer from being right, when it is nearly so.
package enum NearMiss: CaseIterable, Equatable, Sendable {
    case letterCase, accents, spaces
    /// A comma where a point was meant, or the other way round.
    case decimalSeparator
}

extension Question {
    /// Grades one response.
    ///
    /// - Throws: `InvalidResponse` where the response cannot be read.
    package func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        let grade = try interaction.gradable.grade(response)
        let general = feedback.filter { $0.occasion.rawValue == grade.state.rawValue }.map(\.text)
        return Grade(
            fraction: grade.fraction, state: grade.state, feedback: grade.feedback + general,
            parts: grade.parts, nearMisses: grade.nearMisses, gapsOfMisses: grade.gapsOfMisses,
            unitMistake: grade.unitMistake, terms: grade.terms)
    }

    /// The mark of a response: points × max(0, fraction − penalty × (tries − 1) − the cost of the hints).
    ///
    /// Where certainty counts: points × what it makes of the fraction, −6…3, less the cost of the hints where
    /// that is above 0. 0 where nothing is scored.
    ///
    /// - Parameters:
    ///   - tries: how many were used, this one included, from 1.
    ///   - hints: how many hints were taken.
    package func mark(fraction: Double, tries: Int, hints: Int, confidence: Confidence? = nil) -> Double {
        guard isScored else { return 0 }
        let cost = self.hints.prefix(hints).reduce(0) { $0 + $1.cost }
        guard let confidence else { return points * max(0, fraction - penalty * Double(tries - 1) - cost) }
        let weighed = confidence.weighed(fraction)
        return points * (weighed > 0 ? max(0, weighed - cost) : weighed)
    }
}
