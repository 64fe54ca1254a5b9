import Assessment
import Courseware
import JSON
import TestSupport
import Testing

@Suite("An attempt is its events")
struct ReplayTests {
    @Test("Whatever is done in whatever module, the events alone give the same state, step and score")
    func replay() throws {
        var dice = Dice(seed: 4)
        var ends = 0
        for _ in 0..<300 {
            let module = RandomModule.make(&dice)
            var attempt = Attempt(module: module)
            var events: [AttemptEvent] = []
            for _ in 0..<60 {
                let command = RandomModule.command(for: attempt, &dice)
                let before = attempt.state
                let (step, scores) = (attempt.step, attempt.objectiveScores.map(\.score))
                do {
                    let new = try attempt.decide(command)
                    #expect(!new.isEmpty)
                    #expect(try new.map(throughJSON) == new)
                    #expect(attempt.state == before)
                    attempt.apply(new)
                    events += new
                } catch {
                    #expect(attempt.state == before)
                    #expect(attempt.step == step)
                    #expect(attempt.objectiveScores.map(\.score) == scores)
                }
                #expect(AttemptState(events: events) == attempt.state)
                let replayed = Attempt(module: module, events: events)
                #expect(replayed.state == attempt.state)
                #expect(replayed.step == attempt.step)
                #expect(replayed.objectiveScores.map(\.score) == attempt.objectiveScores.map(\.score))
            }
            holds(module, attempt.state, events)
            if attempt.state.outcome != nil { ends += 1 }
        }
        // Enough of the attempts must come to their end for this to mean anything.
        #expect(ends > 100)
    }

    /// An event as it comes back from the store.
    private func throughJSON(_ event: AttemptEvent) throws -> AttemptEvent? {
        let payload = try #require(JSONValue(parsing: event.payload.line))
        return AttemptEvent(event.kind, payload: payload)
    }

    /// What is true of all attempts.
    private func holds(_ module: Module, _ state: AttemptState, _ events: [AttemptEvent]) {
        let kinds = events.map(\.kind)
        let questions = Dictionary(uniqueKeysWithValues: module.questions.map { ($0.id, $0) })
        for (id, progress) in state.answers {
            let question = questions[id]
            let maximum =
                module.checks.first { $0.allQuestions.contains { $0.id == id } }
                .flatMap { check in question.map(check.maximum) } ?? 0
            let least = progress.confidence == nil ? 0 : -2 * maximum
            #expect(progress.mark >= least && progress.mark <= maximum)
            #expect(progress.tries <= question?.tries ?? 0)
            #expect(progress.hints <= question?.hints.count ?? 0)
        }
        for kind in [.started, .completed, .passed, .failed, .abandoned] as [AttemptEvent.Kind] {
            #expect(kinds.count { $0 == kind } <= 1)
        }
        #expect(kinds.count(where: { $0 == .checkSubmitted }) == state.submittedChecks.count)
        guard let outcome = state.outcome else {
            #expect(!kinds.contains(.completed))
            return
        }
        #expect(kinds.suffix(2).contains(.completed))
        #expect(!kinds.contains(.abandoned))
        #expect(state.readPages == Set(module.pages.map(\.id)))
        checkScore(module, state, outcome.score, outcome.passed, questions)
    }

    /// Adds up from the marks what the attempt says of itself.
    private func checkScore(
        _ module: Module, _ state: AttemptState, _ score: Score, _ passed: Bool?,
        _ questions: [String: Question]
    ) {
        var (points, maximum) = (0.0, 0.0)
        var results: [Bool] = []
        for section in state.plan?.sections ?? [] {
            guard case .check(let id, let asked) = section,
                let check = module.checks.first(where: { $0.id == id }), let passMark = check.passMark
            else { continue }
            let earned = asked.reduce(0) { $0 + (state.answers[$1]?.mark ?? 0) }
            let possible = asked.reduce(0) { $0 + (questions[$1].map(check.maximum) ?? 0) }
            guard possible > 0 else { continue }
            points += earned
            maximum += possible
            results.append(max(0, earned / possible) > passMark - 1e-7)
        }
        #expect(abs(score.points - points) < 1e-9)
        #expect(abs(score.maximum - maximum) < 1e-9)
        #expect(passed == (results.isEmpty ? nil : results.allSatisfy { $0 }))
    }
}
