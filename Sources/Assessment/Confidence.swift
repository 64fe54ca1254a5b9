package import Courseware

/// How sure a learner is of an answer, for certainty-based marking.
///
/// Source: Gardner-Medwin's scale as Moodle 4.1 has it: a right answer
/// counts once, twice or three times, a wrong one 0, −2 or −6. It pays to be honest: a guess is best below a
/// chance of two thirds, "very sure" from four fifths.
package enum Confidence: Int, CaseIterable, Sendable {
    case low = 1
    case middle = 2
    case high = 3

    /// What the surest right answer counts: the top of the scale.
    package static let most = 3.0

    /// What a fraction −1…1 counts, −6…3 of the question's points.
    package func weighed(_ fraction: Double) -> Double {
        if fraction > 0.000_000_05 { return fraction * Double(rawValue) }
        return switch self {
        case .low: 0
        case .middle: -2
        case .high: -6
        }
    }
}

extension Check {
    /// The most that a question can earn in it: its points, three times where certainty counts; 0 where nothing
    /// is scored.
    package func maximum(of question: Question) -> Double {
        guard question.isScored else { return 0 }
        return question.points * (asksConfidence(at: question) ? Confidence.most : 1)
    }

    /// Whether the learner says how sure an answer is: not of what nobody else judges.
    package func asksConfidence(at question: Question) -> Bool {
        asksConfidence && question.isScored && question.isGraded
    }

    /// How often a question may be answered in it.
    package func tries(of question: Question) -> Int { asksConfidence ? 1 : question.tries }
}
