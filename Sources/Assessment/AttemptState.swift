/// Where an attempt stands: the sum of its events.
package struct AttemptState: Equatable, Sendable {
    package private(set) var plan: Plan?
    package private(set) var readPages: Set<String> = []
    package private(set) var startedChecks: Set<String> = []
    package private(set) var submittedChecks: [String: Score] = [:]
    /// Those whose time ran out.
    package private(set) var expiredChecks: Set<String> = []
    /// What happened with each question of a check.
    package private(set) var answers: [String: QuestionProgress] = [:]
    /// What happened with each practice question.
    package private(set) var practice: [String: QuestionProgress] = [:]
    /// What was given so far at a question, when the learner left.
    package private(set) var drafts: [String: Draft] = [:]
    package private(set) var outcome: Outcome?
    package private(set) var isAbandoned = false

    package init() {}

    package init(events: some Sequence<AttemptEvent>) {
        for event in events { apply(event) }
    }

    package var isOpen: Bool { plan != nil && outcome == nil && !isAbandoned }

    package mutating func apply(_ event: AttemptEvent) {
        if let question = event.question { drafts[question] = nil }
        switch event {
        case .started(let drawn): plan = drawn
        case .pageRead(let read): readPages.insert(read.page)
        case .practiceAnswered(let answer):
            practice[answer.question, default: QuestionProgress()].apply(answer)
        case .checkStarted(let check): startedChecks.insert(check.check)
        case .answered(let answer): answers[answer.question, default: QuestionProgress()].apply(answer)
        case .hintTaken(let hint): answers[hint.question, default: QuestionProgress()].takeHint(hint.number)
        case .skipped(let skip):
            answers[skip.question, default: QuestionProgress()].skip(keeping: skip.keeps)
        case .drafted(let drafted): drafts[drafted.question] = drafted.draft
        case .selfRated(let rating): change(rating.question) { $0.rate(rating) }
        case .prioritised(let picked):
            practice[picked.question, default: QuestionProgress()].prioritise(picked)
        case .timeRanOut(let check): expiredChecks.insert(check.check)
        case .checkSubmitted(let check): submittedChecks[check.check] = check.score
        case .completed(let score), .measured(let score): outcome = Outcome(score: score, passed: nil)
        case .passed(let score): outcome = Outcome(score: score, passed: true)
        case .failed(let score): outcome = Outcome(score: score, passed: false)
        case .abandoned: isAbandoned = true
        case .suspended, .resumed, .clockJumped: break
        }
    }

    /// Changes what is known of a question, wherever it is asked.
    private mutating func change(_ question: String, _ change: (inout QuestionProgress) -> Void) {
        if practice[question] != nil {
            change(&practice[question, default: QuestionProgress()])
        } else {
            change(&answers[question, default: QuestionProgress()])
        }
    }
}

/// How far a learner is with one question.
package struct QuestionProgress: Equatable, Sendable {
    package private(set) var tries = 0
    package private(set) var hints = 0
    /// The last one.
    package private(set) var response: Response?
    package private(set) var fraction: Double?
    package private(set) var mark = 0.0
    package private(set) var state: ResponseState?
    /// Whether it is done with.
    package private(set) var isFinal = false
    package private(set) var confidence: Confidence?
    /// Which level the learner gave an own text, from 1.
    package private(set) var level: Int?
    /// What the learner wants to do, after a deck of cards.
    package private(set) var nextStep: String?

    package init() {}

    fileprivate mutating func apply(_ answer: Answered) {
        tries = min(max(0, answer.tries), Self.most)
        hints = min(max(0, answer.hints), Self.most)
        response = answer.response
        fraction = answer.fraction
        mark = answer.mark
        state = answer.state
        isFinal = answer.isFinal
        confidence = answer.confidence
    }

    fileprivate mutating func rate(_ rating: SelfRated) {
        level = min(max(1, rating.level), Self.most)
        fraction = rating.fraction
        mark = rating.mark
        isFinal = true
    }

    fileprivate mutating func prioritise(_ picked: Prioritised) {
        response = .list(picked.cards)
        nextStep = picked.nextStep
        state = .ungraded
        isFinal = true
    }

    fileprivate mutating func takeHint(_ number: Int) {
        hints = min(max(0, number), Self.most)
    }

    /// A count beyond this is no count of a learner.
    private static let most = 10_000

    /// Ends it; with an earlier try, what that earned may stay.
    fileprivate mutating func skip(keeping: Bool) {
        isFinal = true
        if keeping { return }
        state = .skipped
        mark = 0
    }
}

/// How an attempt ended.
package struct Outcome: Equatable, Sendable {
    /// Over the checks that have a pass mark; of checks that were taken alone over all of them.
    package let score: Score
    /// nil where no check has a pass mark.
    package let passed: Bool?
}
