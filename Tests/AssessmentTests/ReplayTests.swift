import Assessment
import Courseware
import Testing

@Suite("An attempt is its events")
struct ReplayTests {
    private static let seeds: ClosedRange<UInt64> = 1...400

    @Test("Whatever is done in whatever module, the events as the store keeps them give the same attempt")
    func replay() throws {
        for seed in Self.seeds {
            var sitting = RandomSitting(seed: seed)
            var replayed = AttemptState()
            for _ in 0..<60 {
                let kept = sitting.events.count
                try sitting.go()
                for event in sitting.events[kept...] { replayed.apply(event) }
                #expect(replayed == sitting.attempt.state, "seed \(seed)")
            }
            let attempt = Attempt(module: sitting.attempt.module, events: sitting.events)
            #expect(attempt.state == replayed, "seed \(seed)")
        }
    }

    @Test("Every mark and score is what the rules of the format give for what was done")
    func marks() throws {
        var (ends, measurements) = (0, 0)
        for seed in Self.seeds {
            var sitting = RandomSitting(seed: seed)
            for _ in 0..<60 {
                try sitting.go()
                compare(sitting)
            }
            holds(sitting)
            guard let outcome = sitting.attempt.state.outcome else { continue }
            if sitting.isMeasurement { measurements += 1 } else { ends += 1 }
            compare(outcome, sitting)
        }
        // Enough of the attempts must come to their end for this to mean anything.
        #expect(ends > 100 && measurements > 20)
    }

    @Test(
        "All kinds of question and of gap are met, on pages and in checks, and answered rightly, partly and wrongly"
    )
    func kinds() throws {
        var answers: [RandomSitting.Answer] = []
        for seed in Self.seeds {
            var sitting = RandomSitting(seed: seed)
            for _ in 0..<60 { try sitting.go() }
            answers += sitting.answered
        }
        for kind in AskedKind.allCases {
            let given = answers.filter { $0.kind == kind }
            #expect(Set(given.map(\.state)) == Self.states(of: kind), "\(kind)")
            #expect(Set(given.map(\.isInCheck)) == [true, false], "\(kind)")
        }
        for kind in GapKind.allCases {
            let states = Set(answers.filter { $0.gaps.contains(kind) }.map(\.state))
            #expect(states == [.correct, .partial, .incorrect], "\(kind)")
        }
    }

    /// What can become of a response.
    private static func states(of kind: AskedKind) -> Set<ResponseState> {
        switch kind {
        case .extendedText, .scale, .deck: [.ungraded]
        case .trueFalse: [.correct, .incorrect]
        default: [.correct, .partial, .incorrect]
        }
    }

    /// Holds what the attempt says of each question of a check against the ledger.
    private func compare(_ sitting: RandomSitting) {
        let (answers, entries) = (sitting.attempt.state.answers, sitting.ledger.entries)
        #expect(Set(answers.keys) == Set(entries.keys), "seed \(sitting.seed)")
        for (id, progress) in answers {
            guard let entry = entries[id] else { continue }
            let comment: Comment = "seed \(sitting.seed), \(id): \(progress), not \(entry)"
            #expect(abs(progress.mark - entry.mark) < 1e-9, comment)
            #expect(progress.tries == entry.tries && progress.hints == entry.hints, comment)
            #expect(progress.isFinal == entry.isFinal, comment)
        }
        for (check, score) in sitting.attempt.state.submittedChecks {
            let sum = sum(of: sitting.asked[check] ?? [], sitting)
            #expect(isSame(score, sum), "seed \(sitting.seed), \(check): \(score), not \(sum)")
        }
    }

    /// What is true of all attempts.
    private func holds(_ sitting: RandomSitting) {
        let (module, state) = (sitting.attempt.module, sitting.attempt.state)
        let kinds = sitting.events.map(\.kind)
        for (id, progress) in state.answers {
            let question = sitting.ledger.question(id)
            let maximum = sitting.ledger.maximum(id)
            let least = progress.confidence == nil ? 0 : -2 * maximum
            #expect(progress.mark >= least && progress.mark <= maximum)
            #expect(progress.tries <= question?.tries ?? 0)
            #expect(progress.hints <= question?.hints.count ?? 0)
        }
        for kind in [.started, .completed, .passed, .failed, .measured, .abandoned] as [AttemptEvent.Kind] {
            #expect(kinds.count { $0 == kind } <= 1)
        }
        let end = sitting.isMeasurement ? AttemptEvent.Kind.measured : .completed
        let others: Set<AttemptEvent.Kind> =
            sitting.isMeasurement ? [.completed, .passed, .failed] : [.measured]
        #expect(others.isDisjoint(with: kinds))
        #expect(kinds.count(where: { $0 == .checkSubmitted }) == state.submittedChecks.count)
        guard state.outcome != nil else {
            #expect(!kinds.contains(end))
            return
        }
        #expect(kinds.suffix(2).contains(end))
        #expect(!kinds.contains(.abandoned))
        #expect(state.readPages == (sitting.isMeasurement ? [] : Set(module.pages.map(\.id))))
    }

    /// Adds up from the ledger what the attempt says of itself at its end.
    private func compare(_ outcome: Outcome, _ sitting: RandomSitting) {
        let module = sitting.attempt.module
        var counted: [String] = []
        var results: [Bool] = []
        for check in module.checks {
            let asked = sitting.asked[check.id] ?? []
            let score = sum(of: asked, sitting)
            if sitting.isMeasurement { counted += asked }
            guard !sitting.isMeasurement, let passMark = check.passMark, score.maximum > 0 else { continue }
            counted += asked
            results.append(max(0, score.points / score.maximum) > passMark - 1e-7)
        }
        let total = sum(of: counted, sitting)
        #expect(isSame(outcome.score, total), "seed \(sitting.seed): \(outcome.score), not \(total)")
        #expect(outcome.passed == (results.isEmpty ? nil : results.allSatisfy { $0 }), "seed \(sitting.seed)")
        let all = sitting.asked.values.joined().filter { sitting.ledger.maximum($0) > 0 }
        let objectives = module.about.objectives.compactMap { objective -> Score? in
            let touching = all.filter {
                sitting.ledger.question($0)?.objectives.contains(objective.id) == true
            }
            return touching.isEmpty ? nil : sum(of: touching, sitting)
        }
        let given = sitting.attempt.objectiveScores.map(\.score)
        #expect(given.count == objectives.count, "seed \(sitting.seed)")
        for (score, sum) in zip(given, objectives) { #expect(isSame(score, sum), "seed \(sitting.seed)") }
    }

    private func sum(of ids: [String], _ sitting: RandomSitting) -> Score {
        Score(
            points: ids.reduce(0) { $0 + (sitting.ledger.entries[$1]?.mark ?? 0) },
            maximum: ids.reduce(0) { $0 + sitting.ledger.maximum($1) })
    }

    private func isSame(_ left: Score, _ right: Score) -> Bool {
        abs(left.points - right.points) < 1e-9 && abs(left.maximum - right.maximum) < 1e-9
    }
}
