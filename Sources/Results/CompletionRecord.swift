package import Dates

/// Who finished what, when, and until when it is valid: what HR sees. No answers, and no way to them.
package struct CompletionRecord: Equatable, Sendable {
    /// The id of the attempt, the same in every place that the record comes to.
    package let attempt: String
    /// Where it was read; nil for what a learner's own computer says: self-reported.
    package var origin: String?
    package let learner: String
    package var name: String?
    package var staffNumber: String?
    package let module: String
    package let version: String
    package let title: String
    /// Which attempt of this learner at this module, from 1.
    package var ordinal: Int
    package let started: Moment
    package let finished: Moment
    package let completed: Bool
    /// nil where there was nothing to pass.
    package let passed: Bool?
    /// 0…1; nil where nothing could be earned.
    package var scaled: Double?
    package var points: Double
    package var maximum: Double
    /// The last day on which it counts.
    package let validUntil: CalendarDate?
    /// How many questions of the module were broken and left out.
    package let leftOut: Int
    /// Whether the row still has the checksum that it was written with.
    package let isIntact: Bool

    /// Whether points are known: what was passed on may leave them out.
    package var isScoreTold: Bool { origin == nil || maximum > 0 }
}
