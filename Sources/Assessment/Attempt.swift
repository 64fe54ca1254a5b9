package import Courseware

/// What a learner, or the program for the learner, wants to do.
package enum AttemptCommand: Equatable, Sendable {
    case start(seed: UInt64, scope: AttemptScope = .module)
    case readPage(String)
    case answerPractice(question: String, Response)
    /// Begins a check with a time limit; any other begins by itself.
    case startCheck(String)
    case answer(question: String, Response, Confidence? = nil)
    /// Says which level of the rubric an own text reached, from 1.
    case rate(question: String, level: Int)
    /// Picks cards from a deck, the most important first, and says what is done first.
    case prioritise(question: String, cards: [String], nextStep: String?)
    /// The time of a check is up: it is submitted as it is, with what was given so far of the last answer.
    case endCheck(String, pending: Response? = nil)
    case takeHint(question: String)
    case skip(question: String)
    /// Leaves, with what was given so far of an answer.
    case suspend(Drafted? = nil)
    case resume
    case abandon
}

/// Why a command has no events.
package enum CommandRefusal: Error, Equatable, Sendable {
    /// The response cannot be read; the learner is asked again.
    case invalid(InvalidResponse)
    /// It is not its turn: another question is asked, no hint is left, the attempt is over.
    case outOfTurn
}

/// One go at a module: its events so far, and what may happen next. Pure: no clock, no disk, no chance.
package struct Attempt: Sendable {
    package let module: Module
    package private(set) var state: AttemptState
    private let questions: [String: Question]
    /// The check that each question belongs to, where it counts.
    private let checks: [String: Check]

    package init(module: Module, events: [AttemptEvent] = []) {
        self.module = module
        state = AttemptState(events: events)
        questions = Dictionary(module.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        checks = Dictionary(
            module.checks.flatMap { check in check.allQuestions.map { ($0.id, check) } },
            uniquingKeysWith: { first, _ in first })
    }

    package mutating func apply(_ events: [AttemptEvent]) {
        for event in events { state.apply(event) }
    }

    package func question(_ id: String) -> Question? { questions[id] }

    /// The check that a question belongs to; nil for a practice question.
    package func check(of question: String) -> Check? { checks[question] }

    /// How far the learner is with a question, wherever it is asked; nil where nothing happened yet.
    package func progress(of question: String) -> QuestionProgress? {
        state.answers[question] ?? state.practice[question]
    }

    /// The most that a question of a check can earn; 0 for any other.
    package func maximum(of question: String) -> Double {
        questions[question].flatMap { checks[question]?.maximum(of: $0) } ?? 0
    }

    /// The facts that a command makes, with all that follows from them: a check that ends, the module too.
    /// They belong in one transaction.
    package func decide(_ command: AttemptCommand) throws(CommandRefusal) -> [AttemptEvent] {
        var events = try first(command)
        var state = self.state
        for event in events { state.apply(event) }
        while let next = consequence(of: state) {
            events.append(next)
            state.apply(next)
        }
        return events
    }

    private func first(_ command: AttemptCommand) throws(CommandRefusal) -> [AttemptEvent] {
        if case .start(let seed, let scope) = command {
            guard state.plan == nil else { throw .outOfTurn }
            return [.started(Plan(of: module, seed: seed, scope: scope))]
        }
        guard state.isOpen else { throw .outOfTurn }
        switch command {
        case .start: throw .outOfTurn
        case .readPage(let id):
            guard case .page(let page) = step, page.id == id else { throw .outOfTurn }
            return [.pageRead(PageRead(page: id))]
        case .startCheck(let id):
            guard case .timedCheck(let check) = step, check.id == id else { throw .outOfTurn }
            return [.checkStarted(CheckStarted(check: id))]
        case .endCheck(let id, let pending):
            guard case .question(let turn) = step, turn.check.id == id, turn.check.timeLimit != nil else {
                throw .outOfTurn
            }
            return lastAnswer(turn, pending) + [.timeRanOut(TimeRanOut(check: id))]
        case .suspend(let drafted): return (drafted.map { [.drafted($0)] } ?? []) + [.suspended]
        case .resume: return [.resumed]
        case .abandon: return [.abandoned]
        case .answerPractice, .answer, .rate, .prioritise, .takeHint, .skip: return [try answering(command)]
        }
    }

    /// What is done at a question.
    private func answering(_ command: AttemptCommand) throws(CommandRefusal) -> AttemptEvent {
        switch command {
        case .answerPractice(let id, let response):
            try requirePractice(id)
            return .practiceAnswered(try graded(id, response, nil, state.practice[id]))
        case .answer(let id, let response, let confidence):
            let check = try requireTurn(id)
            guard (confidence != nil) == questions[id].map(check.asksConfidence) else { throw .outOfTurn }
            return .answered(try graded(id, response, confidence, state.answers[id]))
        case .rate(let id, let level): return .selfRated(try rated(id, level))
        case .prioritise(let id, let cards, let nextStep):
            try requirePractice(id)
            guard case .deck(let deck)? = questions[id]?.interaction else { throw .outOfTurn }
            do {
                _ = try deck.grade(.list(cards))
            } catch {
                throw .invalid(error)
            }
            return .prioritised(Prioritised(question: id, cards: cards, nextStep: nextStep))
        case .takeHint(let id):
            try requireTurn(id)
            let taken = state.answers[id]?.hints ?? 0
            guard let question = questions[id], taken < question.hints.count else { throw .outOfTurn }
            return .hintTaken(HintTaken(question: id, number: taken + 1))
        case .skip(let id):
            try requireTurn(id)
            return .skipped(Skipped(question: id, keeps: (state.answers[id]?.tries ?? 0) > 0))
        default: throw .outOfTurn
        }
    }

    /// What was given of an answer when time ran out, where it can be graded and earns more than an earlier try
    /// did. Nobody was asked how sure it is.
    private func lastAnswer(_ turn: Turn, _ pending: Response?) -> [AttemptEvent] {
        let id = turn.question.id
        let confidence: Confidence? = turn.check.asksConfidence(at: turn.question) ? .low : nil
        guard let pending,
            let answered = try? graded(id, pending, confidence, state.answers[id]),
            answered.tries == 1 || answered.mark > state.answers[id]?.mark ?? 0
        else { return [] }
        return [.answered(answered)]
    }

    private func requirePractice(_ id: String) throws(CommandRefusal) {
        guard case .page(let page) = step, page.questions.contains(where: { $0.id == id }) else {
            throw .outOfTurn
        }
    }

    @discardableResult
    private func requireTurn(_ id: String) throws(CommandRefusal) -> Check {
        guard case .question(let turn) = step, turn.question.id == id else { throw .outOfTurn }
        return turn.check
    }

    private func graded(
        _ id: String, _ response: Response, _ confidence: Confidence?, _ progress: QuestionProgress?
    ) throws(CommandRefusal) -> Answered {
        guard let question = questions[id] else { throw .outOfTurn }
        let grade: Grade
        do {
            grade = try question.grade(response)
        } catch {
            throw .invalid(error)
        }
        // What is written and waits for its rating is not written again.
        guard progress?.state != .ungraded else { throw .outOfTurn }
        let tries = (progress?.tries ?? 0) + 1
        let hints = progress?.hints ?? 0
        let most = checks[id].map { $0.tries(of: question) } ?? question.tries
        return Answered(
            question: id, response: response, tries: tries, hints: hints, fraction: grade.fraction,
            mark: question.mark(
                fraction: grade.fraction, tries: tries, hints: hints, confidence: confidence),
            state: grade.state,
            isFinal: grade.state == .ungraded
                ? question.rubric.isEmpty : grade.state == .correct || tries >= most,
            confidence: confidence)
    }

    /// The learner's own rating of a text that is written and not rated yet.
    private func rated(_ id: String, _ level: Int) throws(CommandRefusal) -> SelfRated {
        let isPractice = checks[id] == nil
        if isPractice { try requirePractice(id) } else { try requireTurn(id) }
        guard let question = questions[id], let progress = progress(of: id), progress.response != nil,
            !progress.isFinal, let fraction = question.level(level)?.fraction
        else { throw .outOfTurn }
        return SelfRated(
            question: id, level: level, fraction: fraction,
            mark: isPractice ? 0 : question.mark(fraction: fraction, tries: 1, hints: progress.hints))
    }
}
