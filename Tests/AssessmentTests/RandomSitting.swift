import Assessment
import Courseware
import JSON
import TestSupport
import Testing

/// An attempt at a module by chance, with what is known of it in two other ways: from the events as the store
/// gives them back, and from the commands alone.
struct RandomSitting {
    let seed: UInt64
    private(set) var attempt: Attempt
    /// As they come back from the store.
    private(set) var events: [AttemptEvent] = []
    private(set) var ledger: Ledger
    private(set) var answered: [Answer] = []
    private var dice: Dice

    /// What a response was given to, and what became of it.
    struct Answer {
        let kind: AskedKind
        let gaps: [GapKind]
        let isInCheck: Bool
        let state: ResponseState
    }

    init(seed: UInt64) {
        self.seed = seed
        dice = Dice(seed: seed)
        let module = RandomModule.make(&dice)
        attempt = Attempt(module: module)
        ledger = Ledger(module)
    }

    /// The questions that were drawn for each check.
    var asked: [String: [String]] {
        var asked: [String: [String]] = [:]
        for case .check(let id, let questions) in attempt.state.plan?.sections ?? [] { asked[id] = questions }
        return asked
    }

    /// Whether it is of checks alone.
    var isMeasurement: Bool { attempt.state.plan.map { $0.scope != .module } ?? false }

    /// Does one thing; some are refused.
    mutating func go() throws {
        let command = RandomModule.command(for: attempt, &dice)
        let step = attempt.step
        let new: [AttemptEvent]
        do {
            new = try attempt.decide(command)
        } catch {
            #expect(!isInTurn(command, at: step), "seed \(seed): \(command) is refused: \(error)")
            return
        }
        #expect(!new.isEmpty, "seed \(seed): \(command)")
        attempt.apply(new)
        events += try new.map(throughJSON)
        ledger.note(command, at: step)
        for event in new { note(event) }
    }

    /// Whether a command is certainly one that must not be refused: a response that can be read, in its turn.
    private func isInTurn(_ command: AttemptCommand, at step: Step) -> Bool {
        guard case .answer(let id, let response, let confidence) = command, case .question(let turn) = step,
            attempt.state.isOpen, turn.question.id == id, ledger.entries[id]?.isWritten != true,
            (confidence != nil) == turn.check.asksConfidence(at: turn.question)
        else { return false }
        return (try? turn.question.grade(response)) != nil
    }

    /// An event as it comes back from the store.
    private func throughJSON(_ event: AttemptEvent) throws -> AttemptEvent {
        let payload = try #require(JSONValue(parsing: event.payload.line))
        return try #require(AttemptEvent(event.kind, payload: payload), "seed \(seed): \(event)")
    }

    private mutating func note(_ event: AttemptEvent) {
        let answer: Answered
        switch event {
        case .answered(let given), .practiceAnswered(let given): answer = given
        default: return
        }
        guard let question = ledger.question(answer.question) else { return }
        var gaps: [GapKind] = []
        if case .gapText(let text) = question.interaction { gaps = text.gaps.map { GapKind($0.content) } }
        answered.append(
            Answer(
                kind: AskedKind(question.interaction), gaps: gaps, isInCheck: event.kind == .answered,
                state: answer.state))
    }
}
