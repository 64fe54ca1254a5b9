import Assessment
import Courseware
import Testing

@Suite("The grading of a choice and of a statement")
struct ChoiceTests {
    private static let options: [Choice.Option] = [
        .sample("a", true), .sample("b"), .sample("half", fraction: 0.5), .sample("bad", fraction: -0.25),
        .sample("best", true, fraction: 0.9),
    ]

    @Test(
        "One option earns its fraction, or all and nothing where it has none",
        arguments: [
            (.text("a"), .fraction(1)), (.text("b"), .fraction(0)), (.text("half"), .fraction(0.5)),
            (.text("bad"), .fraction(-0.25)), (.text("best"), .fraction(0.9)), (.list(["a"]), .fraction(1)),
            (.list(["a", "b"]), .invalid(.wrongCount(1...1))), (.list([]), .invalid(.empty)),
            (.text("z"), .invalid(.unknownID("z"))), (.text(""), .invalid(.unknownID(""))),
            (.list(["a", "a"]), .invalid(.repeated("a"))), (.list(["a", "z"]), .invalid(.unknownID("z"))),
            (.truth(true), .invalid(.wrongForm)), (.pairs(["a": "b"]), .invalid(.wrongForm)),
        ] as [(Response, GradingOutcome)])
    func one(response: Response, outcome: GradingOutcome) {
        let choice = Choice(options: Self.options, picks: 1...1, isMany: false, scoring: .partial)
        #expect(GradingOutcome(of: response, to: .choice(choice)) == outcome)
    }

    @Test(
        "Of several, all right ones and no other earn everything; by part a wrong one takes its share off",
        arguments: [
            (["a", "b", "c"], 1, 1), (["c", "a", "b"], 1, 1), (["a", "b"], 0, 2.0 / 3), (["a"], 0, 1.0 / 3),
            (["a", "b", "c", "x"], 0, 2.0 / 3), (["a", "x"], 0, 0), (["x", "y"], 0, 0),
            (["a", "b", "x"], 0, 1.0 / 3),
            ([], 0, 0), (["a", "b", "c", "x", "y"], 0, 1.0 / 3),
        ] as [([String], Double, Double)])
    func several(ids: [String], all: Double, partial: Double) {
        let options: [Choice.Option] = [
            .sample("a", true), .sample("x"), .sample("b", true), .sample("y"), .sample("c", true),
        ]
        let strict = Choice(options: options, picks: 0...5, isMany: true, scoring: .all)
        let kind = Choice(options: options, picks: 0...5, isMany: true, scoring: .partial)
        #expect(GradingOutcome(of: .list(ids), to: .choice(strict)) == .fraction(all))
        #expect(GradingOutcome(of: .list(ids), to: .choice(kind)) == .fraction(partial))
    }

    @Test(
        "Written fractions are summed and held within nothing and everything",
        arguments: [
            (["p"], 0.7), (["p", "q"], 1), (["p", "n"], 0.2), (["n"], 0), (["n", "w"], 0), (["p", "w"], 0.2),
            (["q", "n", "w"], 0), (["r", "p"], 1), (["r"], 0.5), (["r", "n"], 0),
        ] as [([String], Double)])
    func fractions(ids: [String], fraction: Double) {
        // Two right options without a fraction and one with: each of three counts for a third, but for those
        // that say otherwise; r is one of two right ones.
        let options: [Choice.Option] = [
            .sample("p", true, fraction: 0.7), .sample("q", fraction: 0.4), .sample("n", fraction: -0.5),
            .sample("w"), .sample("r", true),
        ]
        let choice = Choice(options: options, picks: 0...5, isMany: true, scoring: .partial)
        #expect(GradingOutcome(of: .list(ids), to: .choice(choice)) == .fraction(fraction))
    }

    @Test(
        "Too few or too many picked is no answer",
        arguments: [
            ([], .invalid(.empty)), (["a"], .invalid(.wrongCount(2...3))), (["a", "b"], .fraction(1)),
            (["a", "b", "x"], .fraction(0.5)), (["a", "b", "x", "y"], .invalid(.wrongCount(2...3))),
            (["a", "b", "a"], .invalid(.repeated("a"))), (["a", "zz"], .invalid(.unknownID("zz"))),
        ] as [([String], GradingOutcome)])
    func counts(ids: [String], outcome: GradingOutcome) {
        let choice = Choice(
            options: [.sample("a", true), .sample("b", true), .sample("x"), .sample("y")], picks: 2...3,
            isMany: true, scoring: .partial)
        #expect(GradingOutcome(of: .list(ids), to: .choice(choice)) == outcome)
    }

    @Test("The parts of a choice are the right options that were picked")
    func parts() throws {
        let choice = Choice(
            options: [.sample("a", true), .sample("b", true), .sample("x")], picks: 1...3, isMany: true,
            scoring: .all)
        let grade = try Question.sample(.choice(choice)).grade(.list(["a", "x"]))
        #expect(grade.parts?.right == 1)
        #expect(grade.parts?.total == 2)
        #expect(try Question.sample(.one).grade(.text("a")).parts == nil)
    }

    @Test(
        "Where right options count differently, how many were right is not told: the mark would contradict it"
    )
    func unevenParts() throws {
        let choice = Choice(
            options: [.sample("a", true, fraction: 0.9), .sample("b", true, fraction: 0.1), .sample("x")],
            picks: 1...3,
            isMany: true, scoring: .partial)
        #expect(try Question.sample(.choice(choice)).grade(.list(["b"])).parts == nil)
    }

    @Test(
        "A fraction is right over 0.999999, wrong under 0.000001, and else partly right",
        arguments: [
            (1, .correct), (0.999_999_5, .correct), (0.999_999, .partial), (0.5, .partial),
            (0.000_001, .partial),
            (0.000_000_9, .incorrect), (0, .incorrect), (-0.5, .incorrect), (0.999_999_9, .correct),
        ] as [(Double, ResponseState)])
    func states(fraction: Double, state: ResponseState) throws {
        let choice = Choice(
            options: [.sample("a", fraction: fraction)], picks: 1...1, isMany: false, scoring: .all)
        #expect(try Question.sample(.choice(choice)).grade(.text("a")).state == state)
    }

    @Test(
        "What is said of an option comes first, then what is said of right, partly right and wrong",
        arguments: [
            ("a", ["Precies.", "Goed."]), ("b", ["Jammer."]), ("c", ["Bijna.", "Deels."]),
        ])
    func feedback(id: String, said: [String]) throws {
        let options = [
            Choice.Option(id: "a", text: [], isCorrect: true, feedback: .words("Precies.")),
            Choice.Option(id: "b", text: []),
            Choice.Option(id: "c", text: [], fraction: 0.5, feedback: .words("Bijna.")),
        ]
        let question = Question.sample(
            .choice(Choice(options: options, picks: 1...1, isMany: false, scoring: .all)),
            feedback: [
                Feedback(occasion: .incorrect, text: .words("Jammer.")),
                Feedback(occasion: .correct, text: .words("Goed.")),
                Feedback(occasion: .partial, text: .words("Deels.")),
            ])
        #expect(try question.grade(.text(id)).feedback.map(\.plainText) == said)
    }

    @Test("A statement is right when it is called what it is", arguments: [true, false])
    func statement(answer: Bool) {
        let interaction = Interaction.trueFalse(TrueFalse(answer: answer))
        #expect(GradingOutcome(of: .truth(answer), to: interaction) == .fraction(1))
        #expect(GradingOutcome(of: .truth(!answer), to: interaction) == .fraction(0))
        for response in [.text("true"), .list([]), .pairs([:])] as [Response] {
            #expect(GradingOutcome(of: response, to: interaction) == .invalid(.wrongForm))
        }
    }
}
