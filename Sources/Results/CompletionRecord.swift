package import Dates

/// Who finished what, when, and until when it is valid: what HR sees. No answers, and no way to them.
package struct CompletionRecord: Equatable, Sendable {
    package let learner: String
    package var name: String?
    package var staffNumber: String?
    package let module: String
    package let version: String
    package let title: String
    /// Which attempt of this learner at this module, from 1.
    package let ordinal: Int
    package let started: Moment
    package let finished: Moment
    package let completed: Bool
    /// nil where there was nothing to pass.
    package let passed: Bool?
    /// 0…1; nil where nothing could be earned.
    package let scaled: Double?
    package let points: Double
    package let maximum: Double
    /// The last day on which it counts.
    package let validUntil: CalendarDate?
    /// How many questions of the module were broken and left out.
    package let leftOut: Int
    /// Whether the row still has the checksum that it was written with.
    package let isIntact: Bool
}

/// Which completion records are wanted.
package struct RecordFilter: Equatable, Sendable {
    package var module: String?
    /// Exactly this code.
    package var learnerID: String?
    /// A code, its first eight characters or more, or a name.
    package var learner: String?
    /// The codes of those whom `learner` names in a list outside the store.
    package var learnerCodes: [String]
    package var since: CalendarDate?
    package var until: CalendarDate?
    /// Only the last one of each learner and module.
    package var latestOnly: Bool
    /// Only those whose validity ends on or before this day and was not renewed; one of each learner and module.
    package var expiresBy: CalendarDate?

    package init(
        module: String? = nil, learnerID: String? = nil, learner: String? = nil,
        learnerCodes: [String] = [], since: CalendarDate? = nil,
        until: CalendarDate? = nil,
        latestOnly: Bool = false, expiresBy: CalendarDate? = nil
    ) {
        self.module = module
        self.learnerID = learnerID
        self.learner = learner
        self.learnerCodes = learnerCodes
        self.since = since
        self.until = until
        self.latestOnly = latestOnly
        self.expiresBy = expiresBy
    }
}
