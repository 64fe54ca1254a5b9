import Courseware
import Testing

@Suite("Which of several attempts counts")
struct GradingTests {
    /// Scores in the order of the attempts, and what counts by highest, average, first and last.
    @Test(
        "The highest, the average, the first or the last, and nothing of no attempts",
        arguments: [
            ([], [nil, nil, nil, nil]),
            ([0.4], [0.4, 0.4, 0.4, 0.4]),
            ([0], [0, 0, 0, 0]),
            ([0.5, 0.9, 0.1], [0.9, 0.5, 0.5, 0.1]),
            ([0.75, 0.25, 0.75], [0.75, 1.75 / 3, 0.75, 0.75]),
            ([0.25, 0.75, 0.75, 0.25], [0.75, 0.5, 0.25, 0.25]),
            ([-0.5, -0.25], [-0.25, -0.375, -0.5, -0.25]),
            ([0.5, -1], [0.5, -0.25, 0.5, -1]),
            ([1, 1, 1], [1, 1, 1, 1]),
        ] as [([Double], [Double?])])
    func score(scaled: [Double], counts: [Double?]) {
        #expect(counts.count == Grading.allCases.count)
        for (grading, count) in zip([.highest, .average, .first, .last] as [Grading], counts) {
            let score = grading.score(of: scaled)
            #expect((score == nil) == (count == nil), "\(grading)")
            #expect(abs((score ?? 0) - (count ?? 0)) < 1e-12, "\(grading): \(score ?? .nan)")
        }
    }
}
