package import Courseware

/// What a learner, or the program for the learner, wants to do.
package enum AttemptCommand: Equatable, Sendable {
    case start(seed: UInt64)
    case readPage(String)
    case answerPractice(question: String, Response)
    case answer(question: String, Response)
    case takeHint(question: String)
    case skip(question: String)
    case suspend
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

    package init(module: Module, events: [AttemptEvent] = []) {
        self.module = module
        state = AttemptState(events: events)
        questions = Dictionary(module.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package mutating func apply(_ events: [AttemptEvent]) {
        for event in events { state.apply(event) }
    }

    package func question(_ id: String) -> Question? { questions[id] }

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
        if case .start(let seed) = command {
            guard state.plan == nil else { throw .outOfTurn }
            return [.started(Plan(of: module, seed: seed))]
        }
        guard state.isOpen else { throw .outOfTurn }
        switch command {
        case .start: throw .outOfTurn
        case .readPage(let id):
            guard case .page(let page) = step, page.id == id else { throw .outOfTurn }
            return [.pageRead(PageRead(page: id))]
        case .answerPractice(let id, let response):
            guard case .page(let page) = step, page.questions.contains(where: { $0.id == id }) else {
                throw .outOfTurn
            }
            return [.practiceAnswered(try graded(id, response, state.practice[id]))]
        case .answer(let id, let response):
            try requireTurn(id)
            return [.answered(try graded(id, response, state.answers[id]))]
        case .takeHint(let id):
            try requireTurn(id)
            let taken = state.answers[id]?.hints ?? 0
            guard let question = questions[id], taken < question.hints.count else { throw .outOfTurn }
            return [.hintTaken(HintTaken(question: id, number: taken + 1))]
        case .skip(let id):
            try requireTurn(id)
            return [.skipped(Skipped(question: id))]
        case .suspend: return [.suspended]
        case .resume: return [.resumed]
        case .abandon: return [.abandoned]
        }
    }

    private func requireTurn(_ id: String) throws(CommandRefusal) {
        guard case .question(let turn) = step, turn.question.id == id else { throw .outOfTurn }
    }

    private func graded(
        _ id: String, _ response: Response, _ progress: QuestionProgress?
    ) throws(CommandRefusal) -> Answered {
        guard let question = questions[id] else { throw .outOfTurn }
        let grade: Grade
        do {
            grade = try question.grade(response)
        } catch {
            throw .invalid(error)
        }
        let tries = (progress?.tries ?? 0) + 1
        let hints = progress?.hints ?? 0
        return Answered(
            question: id, response: response, tries: tries, hints: hints, fraction: grade.fraction,
            mark: question.mark(fraction: grade.fraction, tries: tries, hints: hints), state: grade.state,
            isFinal: grade.state == .correct || tries >= question.tries)
    }
}
