internal import Assessment
internal import Courseware
internal import Dates

/// A completion record that is about to be written.
struct RecordDraft {
    let attempt: Int64
    let learner: String
    let module: Module
    let scope: AttemptScope
    let outcome: Outcome
    let started: Moment
    let finished: Moment
    let leftOut: Int

    /// Validity counts from a pass, or from completion where there is nothing to pass.
    var validUntil: CalendarDate? {
        guard scope == .module, let validity = module.about.validity, outcome.passed != false else {
            return nil
        }
        return finished.date.adding(validity)
    }
}
