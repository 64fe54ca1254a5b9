package import Assessment
internal import Courseware
package import Dates

/// What checks that were taken alone said on an earlier day, to compare with.
package struct Measurement: Equatable, Sendable {
    package let day: CalendarDate
    /// 0…1; nil where nothing could be earned.
    package let scaled: Double?
    /// The scaled score of each learning objective, by its id.
    package let objectives: [String: Double]

    package init(_ attempt: Attempt, on day: CalendarDate) {
        self.day = day
        scaled = attempt.state.outcome?.score.scaled
        let scores = attempt.objectiveScores.compactMap { objective, score in
            score.scaled.map { (objective.id, $0) }
        }
        objectives = Dictionary(scores) { first, _ in first }
    }
}
