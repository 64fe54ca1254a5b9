import Assessment
import Courseware
import JSON
import TestSupport
import Testing

@Suite("One go at a module")
struct AttemptTests {
    /// A page with practice, a check that counts, another page, and a check that only measures.
    private static let module = Module.sample(
        .page(
            Page(
                id: "p1", title: "Een",
                content: [.text(.paragraph([])), .practice(.sample(.one, id: "try", tries: 2))])),
        .check(
            Check(
                id: "c1", passMark: 0.75, shuffles: false,
                questions: [
                    .sample(
                        .one, id: "q1", points: 3, objectives: ["o1"], tries: 2, penalty: 0.5,
                        hints: [0.1, 0.2]),
                    .statement("q2", objectives: ["o1", "o2"]),
                ])),
        .page(Page(id: "p2", title: "Twee", content: [])),
        .check(Check(id: "c2", passMark: nil, shuffles: false, questions: [.statement("q3", points: 10)])),
        objectives: [
            Objective(id: "o2", text: "Twee"), Objective(id: "o1", text: "Een"),
            Objective(id: "o3", text: "Drie"),
        ])

    private var attempt = Attempt(module: module)

    /// Does what is asked and says which facts that made.
    @discardableResult
    private mutating func play(_ command: AttemptCommand) throws -> [AttemptEvent.Kind] {
        let events = try attempt.decide(command)
        attempt.apply(events)
        return events.map(\.kind)
    }

    private var turn: String? {
        switch attempt.step {
        case .page(let page): page.id
        case .timedCheck(let check): "timed \(check.id)"
        case .question(let turn): "\(turn.check.id) \(turn.question.id) \(turn.number)/\(turn.count)"
        case .end: nil
        }
    }

    @Test("A whole module: pages and questions in turn, a check submits itself, then completed and passed")
    mutating func wholeModule() throws {
        #expect(turn == nil)
        #expect(!attempt.state.isOpen)
        #expect(try play(.start(seed: 1)) == [.started])
        #expect(turn == "p1")
        #expect(try play(.answerPractice(question: "try", .text("b"))) == [.practiceAnswered])
        #expect(attempt.state.practice["try"]?.isFinal == false)
        #expect(try play(.answerPractice(question: "try", .text("a"))) == [.practiceAnswered])
        #expect(attempt.state.practice["try"]?.tries == 2)
        #expect(attempt.state.answers.isEmpty)
        #expect(try play(.readPage("p1")) == [.pageRead, .checkStarted])
        #expect(turn == "c1 q1 1/2")
        #expect(try play(.takeHint(question: "q1")) == [.hintTaken])
        #expect(try play(.answer(question: "q1", .text("a"))) == [.answered])
        #expect(attempt.state.answers["q1"]?.mark == 3 * 0.9)
        #expect(turn == "c1 q2 2/2")
        #expect(try play(.answer(question: "q2", .truth(true))) == [.answered, .checkSubmitted])
        #expect(attempt.state.submittedChecks["c1"] == Score(points: 3.7, maximum: 4))
        #expect(turn == "p2")
        #expect(try play(.suspend()) == [.suspended])
        #expect(try play(.resume) == [.resumed])
        #expect(try play(.readPage("p2")) == [.pageRead, .checkStarted])
        #expect(turn == "c2 q3 1/1")
        #expect(
            try play(.answer(question: "q3", .truth(false))) == [
                .answered, .checkSubmitted, .completed, .passed,
            ])
        #expect(attempt.state.submittedChecks["c2"] == Score(points: 0, maximum: 10))
        #expect(attempt.state.outcome?.passed == true)
        #expect(attempt.state.outcome?.score == Score(points: 3.7, maximum: 4))
        #expect(turn == nil)
    }

    @Test("Under the pass mark of one check the module is failed, and objectives have their own scores")
    mutating func failed() throws {
        try play(.start(seed: 2))
        try play(.readPage("p1"))
        try play(.answer(question: "q1", .text("b")))
        #expect(turn == "c1 q1 1/2")
        try play(.answer(question: "q1", .text("a")))
        #expect(attempt.state.answers["q1"]?.mark == 1.5)
        #expect(attempt.state.answers["q1"]?.tries == 2)
        try play(.answer(question: "q2", .truth(true)))
        let scores = attempt.objectiveScores
        #expect(scores.map(\.objective.id) == ["o2", "o1"])
        #expect(scores.map(\.score) == [Score(points: 1, maximum: 1), Score(points: 2.5, maximum: 4)])
        try play(.readPage("p2"))
        #expect(try play(.skip(question: "q3")) == [.skipped, .checkSubmitted, .completed, .failed])
        #expect(attempt.state.outcome?.passed == false)
        #expect(attempt.state.outcome?.score == Score(points: 2.5, maximum: 4))
    }

    @Test(
        "The last try counts, partly right or wrong, and then the question is done with",
        arguments: [
            (["a"], 3, .correct), (["b", "a"], 1.5, .correct), (["c", "a"], 1.5, .correct),
            (["b", "b"], 0, .incorrect),
            (["c", "c"], 0, .partial), (["c", "b"], 0, .incorrect),
        ] as [([String], Double, ResponseState)])
    mutating func tries(ids: [String], mark: Double, state: ResponseState) throws {
        try play(.start(seed: 3))
        try play(.readPage("p1"))
        for id in ids { try play(.answer(question: "q1", .text(id))) }
        #expect(attempt.state.answers["q1"]?.mark == mark)
        #expect(attempt.state.answers["q1"]?.state == state)
        #expect(attempt.state.answers["q1"]?.isFinal == true)
        #expect(turn == "c1 q2 2/2")
    }

    @Test("Hints cost what they say, and come one by one until none is left")
    mutating func hints() throws {
        try play(.start(seed: 4))
        try play(.readPage("p1"))
        try play(.takeHint(question: "q1"))
        try play(.takeHint(question: "q1"))
        #expect(attempt.state.answers["q1"]?.hints == 2)
        refuses(.takeHint(question: "q1"), .outOfTurn)
        try play(.answer(question: "q1", .text("b")))
        refuses(.takeHint(question: "q1"), .outOfTurn)
        try play(.answer(question: "q1", .text("a")))
        let mark = try #require(attempt.state.answers["q1"]?.mark)
        #expect(abs(mark - 3 * (1 - 0.5 - 0.3)) < 1e-12)
    }

    @Test("A response that cannot be read costs no try")
    mutating func invalidResponses() throws {
        try play(.start(seed: 5))
        try play(.readPage("p1"))
        refuses(.answer(question: "q1", .text("z")), .invalid(.unknownID("z")))
        refuses(.answer(question: "q1", .truth(true)), .invalid(.wrongForm))
        refuses(.answer(question: "q1", .list([])), .invalid(.empty))
        #expect(attempt.state.answers["q1"] == nil)
    }

    @Test("After a try, leaving a question as it is keeps what that earned")
    mutating func skip() throws {
        try play(.start(seed: 6))
        try play(.readPage("p1"))
        try play(.answer(question: "q1", .text("c")))
        #expect(attempt.state.answers["q1"]?.mark == 1.5)
        #expect(try play(.skip(question: "q1")) == [.skipped])
        #expect(attempt.state.answers["q1"]?.mark == 1.5)
        #expect(attempt.state.answers["q1"]?.state == .partial)
        #expect(turn == "c1 q2 2/2")
        try play(.skip(question: "q2"))
        #expect(attempt.state.answers["q2"]?.mark == 0)
        #expect(attempt.state.answers["q2"]?.state == .skipped)
        // A store of an earlier program took what was tried away, and replays so.
        let early = try #require(JSONValue(parsing: #"{"question":"q1"}"#))
        var replayed = AttemptState(events: [])
        replayed.apply(try #require(AttemptEvent(.skipped, payload: early)))
        #expect(replayed.answers["q1"]?.state == .skipped)
    }

    @Test("What is not its turn is refused and changes nothing")
    mutating func outOfTurn() throws {
        for command in [.readPage("p1"), .suspend(), .abandon, .answer(question: "q1", .text("a"))]
            as [AttemptCommand]
        {
            refuses(command, .outOfTurn)
        }
        try play(.start(seed: 7))
        for command in [
            .start(seed: 7), .readPage("p2"), .readPage("nowhere"), .answer(question: "q1", .text("a")),
            .answerPractice(question: "q1", .text("a")), .answer(question: "try", .text("a")),
            .takeHint(question: "q1"), .skip(question: "q1"), .skip(question: "try"),
        ] as [AttemptCommand] {
            refuses(command, .outOfTurn)
        }
        try play(.readPage("p1"))
        for command in [
            .readPage("p1"), .answerPractice(question: "try", .text("a")),
            .answer(question: "q2", .truth(true)),
            .takeHint(question: "q2"), .skip(question: "q3"),
        ] as [AttemptCommand] {
            refuses(command, .outOfTurn)
        }
    }

    @Test("After the end there is nothing, nor after an abandoned attempt")
    mutating func afterTheEnd() throws {
        try play(.start(seed: 8))
        var abandoned = self
        try play(.readPage("p1"))
        try play(.skip(question: "q1"))
        try play(.skip(question: "q2"))
        try play(.readPage("p2"))
        try play(.answer(question: "q3", .truth(true)))
        refusesEverything()
        #expect(try abandoned.play(.abandon) == [.abandoned])
        #expect(abandoned.attempt.state.outcome == nil)
        abandoned.refusesEverything()
    }

    @Test("Where no check has a pass mark, the module is completed and neither passed nor failed")
    func onlyMeasured() throws {
        var attempt = Attempt(
            module: .sample(.check(Check(id: "c", passMark: nil, questions: [.statement("s")]))))
        attempt.apply(try attempt.decide(.start(seed: 1)))
        let events = try attempt.decide(.answer(question: "s", .truth(true)))
        attempt.apply(events)
        #expect(events.map(\.kind) == [.answered, .checkSubmitted, .completed])
        #expect(attempt.state.outcome?.score == Score(points: 0, maximum: 0))
        #expect(attempt.state.outcome?.passed == nil)
    }

    @Test("A module without anything is completed as soon as it starts, and so is a check without questions")
    func nothingToDo() throws {
        #expect(try Attempt(module: .sample()).decide(.start(seed: 1)).map(\.kind) == [.started, .completed])
        let empty = Attempt(module: .sample(.check(Check(id: "c", questions: []))))
        #expect(
            try empty.decide(.start(seed: 1)).map(\.kind) == [
                .started, .checkStarted, .checkSubmitted, .completed,
            ])
    }

    @Test(
        "Every check with a pass mark must be passed; points of one do not make up for another",
        arguments: [
            ([true, true], true), ([true, false], false), ([false, true], false), ([false, false], false),
        ])
    func eachCheck(answers: [Bool], passed: Bool) throws {
        var attempt = Attempt(
            module: .sample(
                .check(Check(id: "a", passMark: 0.5, questions: [.statement("s1", points: 100)])),
                .check(Check(id: "b", passMark: 0.5, questions: [.statement("s2")]))))
        attempt.apply(try attempt.decide(.start(seed: 1)))
        attempt.apply(try attempt.decide(.answer(question: "s1", .truth(answers[0]))))
        attempt.apply(try attempt.decide(.answer(question: "s2", .truth(answers[1]))))
        #expect(attempt.state.outcome?.passed == passed)
        #expect(attempt.state.outcome?.score.maximum == 101)
        #expect(attempt.state.outcome?.score.points == (answers[0] ? 100 : 0) + (answers[1] ? 1 : 0))
    }

    private func refuses(_ command: AttemptCommand, _ reason: CommandRefusal) {
        #expect(throws: reason, "\(command)") { try attempt.decide(command) }
    }

    private func refusesEverything() {
        for command in [
            .start(seed: 1), .readPage("p1"), .answerPractice(question: "try", .text("a")),
            .answer(question: "q3", .truth(true)), .takeHint(question: "q1"), .skip(question: "q3"),
            .suspend(),
            .resume, .abandon,
        ] as [AttemptCommand] {
            refuses(command, .outOfTurn)
        }
    }
}
