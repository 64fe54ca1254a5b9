import Assessment
import Courseware
import TestSupport
import Testing

@Suite("A check with a time limit, and a check alone")
struct TimedCheckTests {
    private static let module = Module.sample(
        .page(Page(id: "p", title: "P", content: [])),
        .check(
            Check(
                id: "timed", passMark: 0.5, shuffles: false, timeLimit: 60,
                questions: [.statement("q1", objectives: ["o1"]), .statement("q2", objectives: ["o1"])])),
        .check(Check(id: "free", passMark: nil, questions: [.statement("q3", objectives: ["o2"])])),
        objectives: [Objective(id: "o1", text: ""), Objective(id: "o2", text: "")])

    private var attempt = Attempt(module: module)

    @discardableResult
    private mutating func play(_ command: AttemptCommand) throws -> [AttemptEvent.Kind] {
        let events = try attempt.decide(command)
        attempt.apply(events)
        return events.map(\.kind)
    }

    private func refuses(_ command: AttemptCommand) {
        #expect(attempt.refusal(of: command) == .outOfTurn)
    }

    @Test("It waits to be begun, and at its end it is submitted as it is")
    mutating func timeRunsOut() throws {
        try play(.start(seed: 1))
        refuses(.startCheck("timed"))
        #expect(try play(.readPage("p")) == [.pageRead])
        #expect(attempt.step == .timedCheck(Self.module.checks[0]))
        refuses(.answer(question: "q1", .truth(true)))
        refuses(.startCheck("free"))
        refuses(.endCheck("timed"))
        #expect(try play(.startCheck("timed")) == [.checkStarted])
        refuses(.startCheck("timed"))
        try play(.answer(question: "q1", .truth(true)))
        #expect(try play(.endCheck("timed")) == [.timeRanOut, .checkSubmitted, .checkStarted])
        #expect(attempt.state.submittedChecks["timed"] == Score(points: 1, maximum: 2))
        #expect(attempt.state.answers["q2"] == nil)
        refuses(.endCheck("free"))
        #expect(
            try play(.answer(question: "q3", .truth(false))) == [
                .answered, .checkSubmitted, .completed, .passed,
            ])
        // What there was no time for counts as not known.
        #expect(attempt.objectiveScores.map(\.score.maximum) == [2, 1])
    }

    @Test("What was given of the last answer counts as it is; what cannot be read counts as nothing")
    mutating func pending() throws {
        try play(.start(seed: 1))
        try play(.readPage("p"))
        try play(.startCheck("timed"))
        var other = self
        #expect(
            try play(.endCheck("timed", pending: .truth(true))) == [
                .answered, .timeRanOut, .checkSubmitted, .checkStarted,
            ])
        #expect(attempt.state.submittedChecks["timed"] == Score(points: 1, maximum: 2))
        #expect(
            try other.play(.endCheck("timed", pending: .text("?"))) == [
                .timeRanOut, .checkSubmitted, .checkStarted,
            ])
    }

    @Test("What was half given of a further try counts only where it earns more than the try before it")
    func pendingTry() throws {
        let pairs = (1...3).map { number in
            Match.Pair(
                id: "l\(number)", item: [.text("l\(number)")],
                target: TextItem(id: "r\(number)", text: [.text("r\(number)")]))
        }
        let question = Question.sample(
            .match(Match(pairs: pairs, distractors: [], scoring: .partial)), tries: 2, penalty: 0.25)
        let module = Module.sample(.check(Check(id: "c", timeLimit: 60, questions: [question])))
        for (pending, mark) in [(["l1": "r1"], 2.0 / 3), (["l1": "r1", "l2": "r2", "l3": "r3"], 0.75)] {
            var attempt = Attempt(module: module)
            for command: AttemptCommand in [
                .start(seed: 1), .startCheck("c"),
                .answer(question: "q", .pairs(["l1": "r1", "l2": "r2", "l3": "r1"])),
                .endCheck("c", pending: .pairs(pending)),
            ] {
                attempt.apply(try attempt.decide(command))
            }
            let points = try #require(attempt.state.submittedChecks["c"]).points
            #expect(abs(points - mark) < 1e-9)
        }
    }

    @Test("What was given so far is there again after the learner left, until it is answered")
    mutating func drafts() throws {
        try play(.start(seed: 1))
        try play(.readPage("p"))
        try play(.startCheck("timed"))
        let draft = Draft(parts: ["a": "b"], lines: ["x"], response: .truth(true), card: 3)
        #expect(try play(.suspend(Drafted(question: "q1", draft: draft))) == [.drafted, .suspended])
        #expect(attempt.state.drafts == ["q1": draft])
        try play(.resume)
        try play(.answer(question: "q1", .truth(true)))
        #expect(attempt.state.drafts == [:])
    }

    @Test("Done in time it ends by itself")
    mutating func inTime() throws {
        try play(.start(seed: 1))
        try play(.readPage("p"))
        try play(.startCheck("timed"))
        try play(.answer(question: "q1", .truth(true)))
        #expect(
            try play(.answer(question: "q2", .truth(true))) == [.answered, .checkSubmitted, .checkStarted])
    }

    @Test(
        "Checks alone: no page, no pass, never completed",
        arguments: [
            ([], ["timed", "free"], 3), (["free"], ["free"], 1), (["timed"], ["timed"], 2),
        ] as [([String], [String], Double)])
    mutating func alone(asked: [String], taken: [String], maximum: Double) throws {
        try play(.start(seed: 1, scope: .checks(asked)))
        #expect(attempt.state.plan?.scope == .checks(taken))
        var kinds: [AttemptEvent.Kind] = []
        while attempt.state.isOpen {
            switch attempt.step {
            case .timedCheck(let check): kinds += try play(.startCheck(check.id))
            case .question(let turn): kinds += try play(.answer(question: turn.question.id, .truth(true)))
            case .page, .end: Issue.record("nothing to answer")
            }
        }
        #expect(kinds.suffix(2) == [.checkSubmitted, .measured])
        #expect(!kinds.contains(.completed))
        #expect(attempt.state.outcome?.passed == nil)
        #expect(attempt.state.outcome?.score.maximum == maximum)
        refuses(.answer(question: "q1", .truth(true)))
    }
}
