internal import Dates
package import JSON
internal import Statements
internal import System

/// Completion records that are read back from the statements of many learners.
package struct CollectedRecords {
    /// What is known of an attempt so far.
    private struct Session {
        var statements: [Verb: JSONValue] = [:]
    }

    private var sessions: [String: Session] = [:]
    private let origin: String?

    /// - Parameter origin: what the place is called; nil where everybody can write there what they want.
    package init(origin: String?) {
        self.origin = origin
    }

    /// Takes a statement, in whatever order they come; one that tells of no completion changes nothing, and of
    /// two that say the same of an attempt the first one counts.
    package mutating func add(_ statement: JSONValue) {
        guard let verb = statement["verb"]?["id"]?.string.flatMap({ Verb(iri: $0) }), verb.isCollected,
            let attempt = statement["context"]?["registration"]?.string?.lowercased()
        else { return }
        if sessions[attempt]?.statements[verb] == nil {
            sessions[attempt, default: Session()].statements[verb] = statement
        }
    }

    /// A record for each attempt that ended, the latest first; each learner's attempts at a module are numbered in
    /// the order of time.
    package var records: [CompletionRecord] {
        sessions.compactMap { attempt, session in record(attempt, session) }.numbered
    }

    private func record(_ attempt: String, _ session: Session) -> CompletionRecord? {
        let (completed, passed) = (session.statements[.completed], session.statements[.passed])
        let outcome = passed ?? session.statements[.failed]
        guard let last = outcome ?? completed, let finished = Self.moment(last),
            let learner = last["actor"]?["account"]?["name"]?.string,
            let activity = last["object"], let id = activity["id"]?.string
        else { return nil }
        let score = outcome?["result"]?["score"]
        let extensions = [outcome, completed].compactMap { $0?["result"]?["extensions"] }
        let validUntil = extensions.lazy.compactMap { $0[StatementTerms.validUntil]?.string }.first
        let leftOut = extensions.lazy.compactMap { $0[StatementTerms.leftOut]?.integer }.first
        let module = id.split(separator: "/").last.map(String.init) ?? id
        return CompletionRecord(
            attempt: attempt, origin: origin, learner: learner, name: nil, staffNumber: nil, module: module,
            version: last["context"]?["revision"]?.string ?? "",
            title: Self.title(activity) ?? module, ordinal: 1,
            started: session.statements[.initialized].flatMap(Self.moment) ?? finished, finished: finished,
            completed: completed != nil, passed: outcome.map { _ in passed != nil },
            scaled: score?["scaled"]?.double.map { min(1, max(0, $0)) }, points: score?["raw"]?.double ?? 0,
            maximum: score?["max"]?.double ?? 0,
            validUntil: validUntil.flatMap { CalendarDate(iso8601: $0) }, leftOut: max(0, leftOut ?? 0),
            isIntact: true)
    }

    private static func title(_ activity: JSONValue) -> String? {
        guard case .object(let names)? = activity["definition"]?["name"] else { return nil }
        return names.first?.1.string
    }

    /// By the clock of whoever reads it.
    private static func moment(_ statement: JSONValue) -> Moment? {
        statement["timestamp"]?.string.flatMap { Moment(rfc3339: $0) }.map { moment in
            Moment(
                utcMilliseconds: moment.utcMilliseconds,
                offsetMinutes: Clock.offsetMinutes(at: moment.utcMilliseconds))
        }
    }
}

extension [CompletionRecord] {
    /// The same attempts from several places, each once, the latest first. What left the learner's hands goes
    /// before what the own computer says, which only fills in a score.
    package func merged(with collected: [CompletionRecord]) -> [CompletionRecord] {
        var merged = Dictionary(map { ($0.attempt, $0) }) { first, _ in first }
        for var record in collected {
            if let own = merged[record.attempt] {
                record.name = own.name
                record.staffNumber = own.staffNumber
                if record.scaled == nil {
                    (record.scaled, record.points, record.maximum) = (own.scaled, own.points, own.maximum)
                }
            }
            merged[record.attempt] = record
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
