import Assessment
import Courseware
import Testing

@Suite("The mark of a response, and what a score reaches")
struct MarkTests {
    @Test(
        "Points × (fraction − penalty × earlier tries − hints), never under nothing",
        arguments: [
            (1, 1, 0, 2), (1, 2, 0, 1.5), (1, 3, 0, 1), (1, 5, 0, 0), (1, 9, 0, 0), (1, 1, 1, 1.8),
            (1, 1, 2, 1.4),
            (1, 1, 5, 1.4), (1, 2, 2, 0.9), (0.5, 1, 0, 1), (0.5, 3, 0, 0), (0.25, 2, 0, 0), (0.5, 2, 1, 0.3),
            (0, 1, 0, 0),
            (-1, 1, 0, 0), (-0.25, 2, 1, 0),
        ] as [(Double, Int, Int, Double)])
    func marks(fraction: Double, tries: Int, hints: Int, mark: Double) {
        let question = Question.sample(.one, points: 2, tries: 3, penalty: 0.25, hints: [0.1, 0.2])
        #expect(abs(question.mark(fraction: fraction, tries: tries, hints: hints) - mark) < 1e-12)
    }

    @Test(
        "A pass mark is reached in spite of binary arithmetic, and by nothing less",
        arguments: [
            (8, 10, 0.8, true), (7.999, 10, 0.8, false), (0.1 + 0.7, 1, 0.8, true), (0.7 + 0.1, 1, 0.8, true),
            (0.8 - 2e-6, 1, 0.8, false), (0.9999999, 1, 1, true), (0, 0, 0, false), (0, 5, 0, true),
            (12, 10, 1, true),
            (10, 10, 1, true),
            (1.0 / 3 + 1.0 / 3 + 1.0 / 3, 1, 1, true),
        ] as [(Double, Double, Double, Bool)])
    func passing(points: Double, maximum: Double, passMark: Double, reaches: Bool) {
        #expect(Score(points: points, maximum: maximum).reaches(passMark) == reaches)
    }

    @Test(
        "A score is scaled to 0…1, and is none where nothing could be earned",
        arguments: [
            (0, 0, nil), (1, 4, 0.25), (5, 4, 1), (0, 4, 0),
        ] as [(Double, Double, Double?)])
    func scaled(points: Double, maximum: Double, scaled: Double?) {
        #expect(Score(points: points, maximum: maximum).scaled == scaled)
    }
}
