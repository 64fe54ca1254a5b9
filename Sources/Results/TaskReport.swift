package import Dates

/// How something to try at work went, in the learner's own words. Nobody else is shown it.
package struct TaskReport: Equatable, Sendable {
    package let module: String
    package let task: String
    package let outcome: Outcome
    package let note: String?
    package let moment: Moment

    package init(module: String, task: String, outcome: Outcome, note: String?, moment: Moment) {
        self.module = module
        self.task = task
        self.outcome = outcome
        self.note = note
        self.moment = moment
    }

    package enum Outcome: String, CaseIterable, Sendable {
        case done
        /// Not yet; it is asked again.
        case later
        /// It will not be done.
        case dropped
    }
}
