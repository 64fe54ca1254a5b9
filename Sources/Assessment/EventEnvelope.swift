package import Dates

/// An event with all that makes it a fact: whose, when, and in which order.
package struct EventEnvelope: Equatable, Sendable {
    package let id: String
    package let attempt: String
    /// New at each resume.
    package let session: String
    /// From 1, without a gap.
    package let sequence: Int
    package let moment: Moment
    /// Milliseconds that the learner was at it so far, by a clock that only goes forward.
    package let activeMilliseconds: Int64
    package let event: AttemptEvent

    package init(
        id: String, attempt: String, session: String, sequence: Int, moment: Moment,
        activeMilliseconds: Int64, event: AttemptEvent
    ) {
        self.id = id
        self.attempt = attempt
        self.session = session
        self.sequence = sequence
        self.moment = moment
        self.activeMilliseconds = activeMilliseconds
        self.event = event
    }

    /// The version of every kind of event, so far.
    package static let kindVersion = 1

    /// Whether its numbers can be those of an attempt, so that arithmetic with them is safe.
    package var isPlausible: Bool {
        (1...1_000_000_000).contains(sequence) && (0...10_000_000_000_000).contains(activeMilliseconds)
    }
}
