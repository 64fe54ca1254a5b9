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
    /// How a wrong text differs from an accepted one.
    package let nearMiss: NearMiss?

    init(
        fraction: Double, feedback: [[Block]] = [], parts: PartCount? = nil, nearMiss: NearMiss? = nil
    ) {
        self.fraction = fraction
        state = ResponseState(fraction: fraction)
        self.feedback = feedback.filter { !$0.isEmpty }
        self.parts = parts
        self.nearMiss = nearMiss
    }
}

package struct PartCount: Equatable, Sendable {
    package let right: Int
    package let total: Int
}

/// What keeps a text from being right, when it is nearly so.
package enum NearMiss: Equatable, Sendable {
    case letterCase, accents, spaces
}

extension Question {
    /// Grades one response.
    ///
    /// - Throws: `InvalidResponse` where the response cannot be read.
    package func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        let grade =
            switch interaction {
            case .choice(let choice): try choice.grade(response)
            case .trueFalse(let statement): try statement.grade(response)
            case .order(let order): try order.grade(response)
            case .match(let match): try match.grade(response)
            case .textEntry(let entry): try entry.grade(response)
            case .number(let entry): try entry.grade(response)
            }
        let general = feedback.filter { $0.occasion.rawValue == grade.state.rawValue }.map(\.text)
        return Grade(
            fraction: grade.fraction, feedback: grade.feedback + general, parts: grade.parts,
            nearMiss: grade.nearMiss)
    }

    /// The mark of a response: points × max(0, fraction − penalty × (tries − 1) − the cost of the hints).
    ///
    /// - Parameters:
    ///   - tries: how many were used, this one included, from 1.
    ///   - hints: how many hints were taken.
    package func mark(fraction: Double, tries: Int, hints: Int) -> Double {
        let cost = self.hints.prefix(hints).reduce(0) { $0 + $1.cost }
        return points * max(0, fraction - penalty * Double(tries - 1) - cost)
    }
}
