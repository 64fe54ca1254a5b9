/// A fact of an attempt. An attempt is its events, and nothing else.
package enum AttemptEvent: Equatable, Sendable {
    case started(Plan)
    case pageRead(PageRead)
    case practiceAnswered(Answered)
    case checkStarted(CheckStarted)
    case answered(Answered)
    case hintTaken(HintTaken)
    case skipped(Skipped)
    case selfRated(SelfRated)
    case prioritised(Prioritised)
    /// The time limit of a check was reached.
    case timeRanOut(TimeRanOut)
    case checkSubmitted(CheckSubmitted)
    /// What was given so far of an answer, when the learner left.
    case drafted(Drafted)
    case suspended
    case resumed
    case clockJumped(ClockJumped)
    case completed(Score)
    case passed(Score)
    case failed(Score)
    /// The end of an attempt at checks alone.
    case measured(Score)
    case abandoned

    package enum Kind: String, Sendable, CaseIterable {
        case started, answered, skipped, suspended, resumed, completed, passed, failed, abandoned
        case measured, prioritised, drafted
        case pageRead = "page-read"
        case practiceAnswered = "practice-answered"
        case checkStarted = "check-started"
        case hintTaken = "hint-taken"
        case checkSubmitted = "check-submitted"
        case clockJumped = "clock-jumped"
        case selfRated = "self-rated"
        case timeRanOut = "time-ran-out"
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
        case .selfRated: .selfRated
        case .prioritised: .prioritised
        case .timeRanOut: .timeRanOut
        case .checkSubmitted: .checkSubmitted
        case .drafted: .drafted
        case .suspended: .suspended
        case .resumed: .resumed
        case .clockJumped: .clockJumped
        case .completed: .completed
        case .passed: .passed
        case .failed: .failed
        case .measured: .measured
        case .abandoned: .abandoned
        }
    }

    /// The question it is about.
    package var question: String? {
        switch self {
        case .answered(let answer), .practiceAnswered(let answer): answer.question
        case .hintTaken(let hint): hint.question
        case .skipped(let skip): skip.question
        case .selfRated(let rating): rating.question
        case .prioritised(let picked): picked.question
        default: nil
        }
    }

    /// Whether it holds what a learner says to nobody else.
    package var isForOneself: Bool {
        switch self {
        case .answered(let answer), .practiceAnswered(let answer): answer.state == .ungraded
        case .prioritised, .drafted, .selfRated: true
        default: false
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

/// The time of a check was up.
package struct TimeRanOut: Equatable, Sendable {
    package let check: String
}

package struct HintTaken: Equatable, Sendable {
    package let question: String
    /// Which hint, from 1.
    package let number: Int
}

package struct Skipped: Equatable, Sendable {
    package let question: String
    /// Whether what an earlier try earned stays.
    package let keeps: Bool
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
    /// In points; negative only where certainty counts.
    package let mark: Double
    package let state: ResponseState
    /// Whether the question is done with: right, no try left, nothing to rate.
    package let isFinal: Bool
    /// How sure the learner was; nil where that is not asked.
    package let confidence: Confidence?
}

/// What the learner says of an own text, by its rubric.
package struct SelfRated: Equatable, Sendable {
    package let question: String
    /// Which level, from 1.
    package let level: Int
    package let fraction: Double
    /// In points; 0 where the rating does not count.
    package let mark: Double
}

/// What the learner picked from a deck, and wants to do. It is the learner's own.
package struct Prioritised: Equatable, Sendable {
    package let question: String
    /// The most important first.
    package let cards: [String]
    package let nextStep: String?
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

    /// Nothing earned of nothing.
    static let none = Score(points: 0, maximum: 0)

    /// 0…1; nil where nothing could be earned.
    package var scaled: Double? { maximum > 0 ? min(1, max(0, points / maximum)) : nil }

    /// Whether a pass mark 0…1 is reached, but for the millionth that three thirds of 0.3333333 lose.
    package func reaches(_ passMark: Double) -> Bool {
        guard let scaled else { return false }
        return scaled >= passMark - 1e-6
    }

    static func + (left: Score, right: Score) -> Score {
        Score(points: left.points + right.points, maximum: left.maximum + right.maximum)
    }
}
