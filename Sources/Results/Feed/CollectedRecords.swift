internal import Dates
package import JSON
internal import Statements
internal import System

/// Completion records that are read back from the statements of many learners.
///
/// Anybody who may write to a place can write anything there: only what looks like opfris's own is taken, and one
/// learner's statements never change another one's record.
package struct CollectedRecords {
    private var sessions: [Key: CollectedSession] = [:]
    private let origin: String?
    private let latest: Int64

    /// An attempt of a learner.
    private struct Key: Hashable {
        let home: String
        let learner: String
        let attempt: String
    }

    /// - Parameters:
    ///   - origin: what the place is called; nil where everybody can write there what they want.
    ///   - now: milliseconds UTC; what says that it happened a day later or more is not taken.
    package init(origin: String?, now: Int64) {
        self.origin = origin
        latest = now + 86_400_000
    }

    /// Takes a statement, in whatever order they come; one that tells of no completion of opfris changes nothing,
    /// and of two that say the same of an attempt the first one counts.
    package mutating func add(_ statement: JSONValue) {
        guard let told = ToldCompletion(statement), told.moment.utcMilliseconds <= latest else { return }
        let key = Key(home: told.home, learner: told.learner, attempt: told.attempt)
        sessions[key, default: CollectedSession()].add(told)
    }

    /// A record for each attempt that ended, the latest first; each learner's attempts at a module are numbered in
    /// the order of time.
    package var records: [CompletionRecord] {
        sessions.compactMap { key, session in
            session.record(attempt: key.attempt, learner: key.learner, origin: origin)
        }.numbered
    }
}

extension [CompletionRecord] {
    /// The same attempts from several places, each once, the latest first.
    ///
    /// What left the learner's hands goes before what the own computer says; what anybody could write in a folder
    /// does not. A record of another learner or module is another record.
    package func merged(with collected: [CompletionRecord]) -> [CompletionRecord] {
        func key(_ record: CompletionRecord) -> [String] { [record.attempt, record.learner, record.module] }
        var merged = Dictionary(map { (key($0), $0) }) { first, _ in first }
        for var record in collected {
            if let own = merged[key(record)] {
                guard record.origin != nil else { continue }
                record.name = own.name
                record.staffNumber = own.staffNumber
            }
            merged[key(record)] = record
        }
        return [CompletionRecord](merged.values).numbered
    }

    /// The latest first, each learner's attempts at a module numbered in the order of time.
    fileprivate var numbered: [CompletionRecord] {
        var counts: [[String]: Int] = [:]
        let ordered = sorted {
            ($0.finished.utcMilliseconds, $0.attempt) < ($1.finished.utcMilliseconds, $1.attempt)
        }
        return ordered.map { record in
            var record = record
            counts[[record.learner, record.module], default: 0] += 1
            record.ordinal = counts[[record.learner, record.module]] ?? 1
            return record
        }.reversed()
    }
}
