import Assessment
import Courseware
import TestSupport
import Testing

@Suite("What only the learner can judge")
struct ReflectionTests {
    private static let levels = [1, 0.25].map { ExtendedText.Level(text: [.text("\($0)")], fraction: $0) }
    private static let cards = ["a", "b", "c"].map { Deck.Card(id: $0, front: [], back: []) }

    @Test(
        "It is read, and never called right or wrong",
        arguments: [
            (.extendedText(ExtendedText(model: [])), .text("Een zin."), nil),
            (.extendedText(ExtendedText(model: [])), .text("  "), .empty),
            (.extendedText(ExtendedText(model: [])), .list(["a"]), .wrongForm),
            (
                .extendedText(ExtendedText(model: [])), .text(String(repeating: "a", count: 20_001)),
                .tooLong(limit: 20_000)
            ),
            (.scale(Scale(range: 1...5)), .text("5"), nil),
            (.scale(Scale(range: 1...5)), .text("6"), .unknownID("6")),
            (.scale(Scale(range: 1...5)), .text("vijf"), .unknownID("vijf")),
            (.scale(Scale(range: 1...5)), .text(""), .empty),
            (.scale(Scale(range: 1...5)), .truth(true), .wrongForm),
            (.deck(Deck(cards: cards, priorities: 2)), .list(["c", "a"]), nil),
            (.deck(Deck(cards: cards, priorities: 2)), .list([]), nil),
            (.deck(Deck(cards: cards, priorities: 2)), .list(["a", "b", "c"]), .wrongCount(0...2)),
            (.deck(Deck(cards: cards, priorities: 2)), .list(["a", "a"]), .repeated("a")),
            (.deck(Deck(cards: cards, priorities: 2)), .list(["z"]), .unknownID("z")),
            (.deck(Deck(cards: cards, priorities: 2)), .text("a"), .wrongForm),
        ] as [(Interaction, Response, InvalidResponse?)])
    func read(interaction: Interaction, response: Response, reason: InvalidResponse?) throws {
        let question = Question.sample(interaction)
        #expect(!question.isScored)
        #expect(question.mark(fraction: 1, tries: 1, hints: 0) == 0)
        do {
            let grade = try question.grade(response)
            #expect(reason == nil)
            #expect(grade.state == .ungraded)
        } catch {
            #expect(error == reason)
        }
    }

    /// A page with a text that is rated, a scale and a deck; a check with a text that counts and a scale.
    private static let module = Module.sample(
        .page(
            Page(
                id: "p", title: "P",
                content: [
                    .practice(.sample(.extendedText(ExtendedText(model: [], levels: levels)), id: "own")),
                    .practice(.sample(.scale(Scale(range: 1...5)), id: "rate")),
                    .practice(.sample(.deck(Deck(cards: cards, priorities: 2)), id: "deck")),
                ])),
        .check(
            Check(
                id: "c", passMark: 0.5, shuffles: false,
                questions: [
                    .sample(
                        .extendedText(ExtendedText(model: [], levels: levels, counts: true)), id: "counts",
                        points: 4, objectives: ["o1"], hints: [0.1]),
                    .sample(.scale(Scale(range: 1...5)), id: "survey", objectives: ["o1"]),
                ])), objectives: [Objective(id: "o1", text: "")])

    private var attempt = Attempt(module: module)

    @discardableResult
    private mutating func play(_ command: AttemptCommand) throws -> [AttemptEvent.Kind] {
        let events = try attempt.decide(command)
        attempt.apply(events)
        return events.map(\.kind)
    }

    @Test("A text waits for its rating, which counts where the module says so; a scale counts nowhere")
    mutating func counting() throws {
        try play(.start(seed: 1))
        try play(.readPage("p"))
        #expect(attempt.refusal(of: .rate(question: "counts", level: 1)) == .outOfTurn)
        try play(.takeHint(question: "counts"))
        #expect(try play(.answer(question: "counts", .text("Mijn zin."))) == [.answered])
        #expect(attempt.state.answers["counts"]?.isFinal == false)
        #expect(attempt.refusal(of: .answer(question: "counts", .text("Een andere."))) == .outOfTurn)
        #expect(attempt.refusal(of: .rate(question: "counts", level: 3)) == .outOfTurn)
        #expect(try play(.rate(question: "counts", level: 1)) == [.selfRated])
        #expect(attempt.state.answers["counts"]?.level == 1)
        #expect(attempt.state.answers["counts"]?.mark == 4 * 0.9)
        #expect(attempt.state.answers["counts"]?.state == .ungraded)
        #expect(
            try play(.answer(question: "survey", .text("2"))) == [
                .answered, .checkSubmitted, .completed, .passed,
            ])
        #expect(attempt.state.outcome?.score == Score(points: 3.6, maximum: 4))
        #expect(attempt.objectiveScores.map(\.score) == [Score(points: 3.6, maximum: 4)])
    }

    @Test("Of an own text nobody asks how sure it is, and unrated it earns nothing, not less")
    func certainty() throws {
        let question = Question.sample(
            .extendedText(ExtendedText(model: [], levels: Self.levels, counts: true)), id: "t", points: 2)
        let check = Check(
            id: "c", passMark: 0.5, timeLimit: 60, asksConfidence: true, questions: [question])
        #expect(!check.asksConfidence(at: question))
        #expect(check.maximum(of: question) == 2)
        var attempt = Attempt(module: .sample(.check(check)))
        for command in [
            .start(seed: 1), .startCheck("c"), .answer(question: "t", .text("Een zin.")), .endCheck("c"),
        ] as [AttemptCommand] {
            attempt.apply(try attempt.decide(command))
        }
        #expect(attempt.state.outcome?.score == Score(points: 0, maximum: 2))
    }

    @Test("On a page everything is kept and nothing counts")
    mutating func practice() throws {
        try play(.start(seed: 1))
        #expect(try play(.answerPractice(question: "own", .text("Mijn zin."))) == [.practiceAnswered])
        #expect(attempt.state.practice["own"]?.isFinal == false)
        #expect(try play(.rate(question: "own", level: 2)) == [.selfRated])
        #expect(attempt.state.practice["own"]?.isFinal == true)
        #expect(attempt.state.practice["own"]?.mark == 0)
        #expect(try play(.answerPractice(question: "rate", .text("5"))) == [.practiceAnswered])
        #expect(
            try play(.prioritise(question: "deck", cards: ["c", "a"], nextStep: "Bellen")) == [.prioritised])
        #expect(attempt.state.practice["deck"]?.response == .list(["c", "a"]))
        #expect(attempt.state.practice["deck"]?.nextStep == "Bellen")
        #expect(attempt.state.answers.isEmpty)
        #expect(
            attempt.refusal(of: .prioritise(question: "deck", cards: ["a", "a"], nextStep: nil))
                == .invalid(.repeated("a")))
        #expect(attempt.refusal(of: .prioritise(question: "rate", cards: [], nextStep: nil)) == .outOfTurn)
    }
}
