import Assessment
import Courseware
import TestSupport
import Testing

@Suite("Certainty-based marking")
struct ConfidenceTests {
    /// Fraction, and what it counts for somebody not sure, fairly sure and very sure (Moodle 4.1's table).
    @Test(
        "A right answer counts once, twice or three times; a wrong one 0, −2 or −6",
        arguments: [
            (1, [1, 2, 3]), (0.5, [0.5, 1, 1.5]), (0, [0, -2, -6]), (-0.5, [0, -2, -6]),
            (0.000_000_01, [0, -2, -6]), (1.0 / 3, [1.0 / 3, 2.0 / 3, 1]),
        ] as [(Double, [Double])])
    func weighed(fraction: Double, counts: [Double]) {
        for (confidence, count) in zip(Confidence.allCases, counts) {
            #expect(abs(confidence.weighed(fraction) - count) < 1e-12)
        }
    }

    @Test(
        "Hints are taken off what a right answer counts, and nothing is taken off a wrong one",
        arguments: [
            (1, 1, .high, 5.8), (1, 2, .high, 5.4), (1, 1, .low, 1.8), (0, 2, .high, -12),
            (0.1, 2, .middle, 0),
            (0, 0, .low, 0),
        ] as [(Double, Int, Confidence, Double)])
    func hints(fraction: Double, hints: Int, confidence: Confidence, mark: Double) {
        let question = Question.sample(.one, points: 2, tries: 3, penalty: 0.5, hints: [0.1, 0.2])
        let given = question.mark(fraction: fraction, tries: 1, hints: hints, confidence: confidence)
        #expect(abs(given - mark) < 1e-12)
    }

    private static let module = Module.sample(
        .check(
            Check(
                id: "c", passMark: 0.5, shuffles: false, asksConfidence: true,
                questions: [
                    .sample(.one, id: "q1", tries: 3), .statement("q2"),
                    .sample(.scale(Scale(range: 1...3)), id: "q3"),
                ])))

    @Test("There is one try, the maximum is three times the points, and a scale asks for no certainty")
    func attempt() throws {
        var attempt = Attempt(module: Self.module)
        func play(_ command: AttemptCommand) throws -> [AttemptEvent] {
            let events = try attempt.decide(command)
            attempt.apply(events)
            return events
        }
        _ = try play(.start(seed: 1))
        #expect(attempt.refusal(of: .answer(question: "q1", .text("a"))) == .outOfTurn)
        _ = try play(.answer(question: "q1", .text("b"), .middle))
        #expect(attempt.state.answers["q1"]?.isFinal == true)
        #expect(attempt.state.answers["q1"]?.mark == -2)
        #expect(attempt.state.answers["q1"]?.confidence == .middle)
        _ = try play(.answer(question: "q2", .truth(true), .high))
        #expect(attempt.refusal(of: .answer(question: "q3", .text("2"), .high)) == .outOfTurn)
        let last = try play(.answer(question: "q3", .text("2")))
        #expect(last.map(\.kind) == [.answered, .checkSubmitted, .completed, .failed])
        #expect(attempt.state.outcome?.score == Score(points: 1, maximum: 6))
        #expect(attempt.state.answers["q3"]?.state == .ungraded)
    }

    @Test("A score under nothing is scaled to nothing, and passes nothing")
    func negative() {
        #expect(Score(points: -6, maximum: 3).scaled == 0)
        #expect(!Score(points: -6, maximum: 3).reaches(0.1))
    }
}
