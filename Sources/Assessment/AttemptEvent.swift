/// A fact of an attempt. An attempt is its events, and nothing else.
package enum AttemptEvent: Equatable, Sendable {
    case started(Plan)
    case pageRead(PageRead)
    case practiceAnswered(Answered)
    case checkStarted(CheckStarted)
    case answered(Answered)
    case hintTaken(HintTaken)
    case skipped(Skipped)
    case checkSubmitted(CheckSubmitted)
    case suspended
    case resumed
    case clockJumped(ClockJumped)
    case completed(Score)
    case passed(Score)
    case failed(Score)
    case abandoned

    package enum Kind: String, Sendable, CaseIterable {
        case started, answered, skipped, suspended, resumed, completed, passed, failed, abandoned
        case pageRead = "page-read"
        case practiceAnswered = "practice-answered"
        case checkStarted = "check-started"
        case hintTaken = "hint-taken"
        case checkSubmitted = "check-submitted"
        case clockJumped = "clock-jumped"
    }

    package var kind: Kind {
        switch self {
        case .started: .started
        case .pageRead: .pageRead
        case .practiceAnswered: .practiceAnswered
        case .checkStarted: .checkStarted
        case .answered: .answered
        case .hintTaken: .hintTaken
        case .skipped: .skipped
        case .checkSubmitted: .checkSubmitted
        case .suspended: .suspended
        case .resumed: .resumed
        case .clockJumped: .clockJumped
        case .completed: .completed
        case .passed: .passed
        case .failed: .failed
        case .abandoned: .abandoned
        }
    }

    /// The question it is about.
    package var question: String? {
        switch self {
        case .answered(let answer), .practiceAnswered(let answer): answer.question
        case .hintTaken(let hint): hint.question
        case .skipped(let skip): skip.question
        default: nil
        }
    }

    /// What the learner gave.
    package var response: Response? {
        switch self {
        case .answered(let answer), .practiceAnswered(let answer): answer.response
        default: nil
        }
    }
}

package struct PageRead: Equatable, Sendable {
    package let page: String
}

package struct CheckStarted: Equatable, Sendable {
    package let check: String
}

package struct HintTaken: Equatable, Sendable {
    package let question: String
    /// Which hint, from 1.
    package let number: Int
}

package struct Skipped: Equatable, Sendable {
    package let question: String
}

/// A graded response. The grade is part of the fact: replay does not grade again.
package struct Answered: Equatable, Sendable {
    package let question: String
    package let response: Response
    /// Which try, from 1.
    package let tries: Int
    /// How many hints had been taken.
    package let hints: Int
    package let fraction: Double
    /// In points, never negative.
    package let mark: Double
    package let state: ResponseState
    /// Whether the question is done with: right, or no try left.
    package let isFinal: Bool
}

/// The wall clock moved by itself, against the clock that only goes forward.
package struct ClockJumped: Equatable, Sendable {
    /// Positive where it was put forward.
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }
}

package struct CheckSubmitted: Equatable, Sendable {
    package let check: String
    package let score: Score
}

/// Points, of so many.
package struct Score: Equatable, Sendable {
    package let points: Double
    package let maximum: Double

    package init(points: Double, maximum: Double) {
        self.points = points
        self.maximum = maximum
    }

    /// 0…1; nil where nothing could be earned.
    package var scaled: Double? { maximum > 0 ? min(1, points / maximum) : nil }

    /// Whether a pass mark 0…1 is reached, but for the millionth that three thirds of 0.3333333 lose.
    package func reaches(_ passMark: Double) -> Bool {
        guard let scaled else { return false }
        return scaled >= passMark - 1e-6
    }

    static func + (left: Score, right: Score) -> Score {
        Score(points: left.points + right.points, maximum: left.maximum + right.maximum)
    }
}
