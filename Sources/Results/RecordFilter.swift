package import Dates

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

extension RecordFilter {
    /// The records that it lets through, in their order.
    ///
    /// - Parameter records: all there are, so that it is known which is the last one and what was renewed.
    package func filtered(_ records: [CompletionRecord]) -> [CompletionRecord] {
        let others = Dictionary(grouping: records, by: Self.key)
        return records.filter { record in
            isWanted(record) && isStanding(record, among: others[Self.key(record)] ?? [])
        }
    }

    private static func key(_ record: CompletionRecord) -> [String] { [record.learner, record.module] }

    private func isWanted(_ record: CompletionRecord) -> Bool {
        let day = record.finished.date
        return module.map { $0 == record.module } ?? true && learnerID.map { $0 == record.learner } ?? true
            && isLearner(record) && since.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }

    private func isLearner(_ record: CompletionRecord) -> Bool {
        guard let learner else { return true }
        return record.learner == learner || record.name?.lowercased() == learner.lowercased()
            || learner.count >= 8 && record.learner.hasPrefix(learner)
            || learnerCodes.contains(record.learner)
    }

    /// Of one learner and module: what expires and was not renewed, or the last one of the period.
    private func isStanding(_ record: CompletionRecord, among others: [CompletionRecord]) -> Bool {
        if let expiresBy {
            guard let end = record.validUntil, end <= expiresBy else { return false }
            return !others.contains { other in other.validUntil.map { $0 > end } ?? false }
        }
        guard latestOnly else { return true }
        return !others.contains { other in
            other.ordinal > record.ordinal && until.map { other.finished.date <= $0 } ?? true
        }
    }
}
