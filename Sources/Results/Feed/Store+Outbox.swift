internal import Assessment
package import Courseware
internal import Dates
package import Statements
internal import SQLite
internal import System

/// A finished attempt of which a target was told nothing.
package struct UntoldAttempt: Sendable {
    let number: Int64
    let id: String
    let learner: String
    let digest: [UInt8]

    /// A row of number, id, learner and digest.
    init(_ row: borrowing Row) {
        (number, id, learner, digest) = (row.integer(0), row.text(1), row.text(2), row.bytes(3))
    }
}

extension Store {
    /// Queues the statements of an attempt for a target, within the caller's transaction: each fact once, whatever
    /// is queued again. One that breaks a rule is a dead letter at once.
    @discardableResult
    func enqueue(
        _ attempt: (number: Int64, id: String, learner: String), _ module: Module, for target: FeedTarget
    ) throws -> Int {
        let events = try events(of: attempt.number, id: attempt.id)
        let statements = StatementSession(
            module, learner: attempt.learner, events: events, target: target
        ).statements
        guard !statements.isEmpty, let last = events.last else { return 0 }
        let (place, now) = (try number(of: target), Clock.utcMilliseconds)
        // A clock that was put back a moment ago makes no future of what just happened.
        let rules = StatementRules(now: max(now, last.moment.utcMilliseconds))
        var (count, next) = (0, try nextNumber())
        for statement in statements {
            var fault: String?
            do {
                try rules.check(statement.body)
            } catch {
                fault = error.summary
            }
            try connection.run(
                """
                INSERT INTO outbox
                  (number, target, attempt, event, verb, id, detail, state, queued_ms, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (target, event, verb) DO NOTHING
                """, .integer(next), .integer(place), .integer(attempt.number), .text(statement.event),
                .text(statement.verb.rawValue), .text(statement.id), .text(target.detail.rawValue),
                .text((fault == nil ? OutboxState.queued : .refused).rawValue), .integer(now),
                .optional(fault))
            guard connection.changes == 1 else { continue }
            try connection.run(
                "INSERT INTO outbox_bodies (number, id, body) VALUES (?, ?, ?)", .integer(next),
                .text(statement.id), .blob(statement.body))
            (count, next) = (count + 1, next + 1)
        }
        return count
    }

    /// Above every number that was ever tried, also where what had it is gone.
    private func nextNumber() throws -> Int64 {
        let query = """
            SELECT 1 + max(
              coalesce((SELECT max(number) FROM outbox), 0), coalesce((SELECT max(tried) FROM targets), 0))
            """
        return try connection.row(query) { $0.integer(0) } ?? 1
    }

    /// The finished attempts of whole modules of which a target was told nothing, the oldest first.
    ///
    /// - Parameter isSince: only those that ended since the target is known here.
    package func untold(to target: FeedTarget, isSince: Bool = false) throws -> [UntoldAttempt] {
        let query = """
            SELECT attempts.number, attempts.id, attempts.learner, digest
            FROM attempts JOIN records ON records.attempt = attempts.number
            WHERE attempts.scope = 'module' AND state = 'finished' AND finished_ms >= ? AND NOT EXISTS (
              SELECT 1 FROM outbox WHERE outbox.attempt = attempts.number AND outbox.target = ?)
            ORDER BY attempts.number
            """
        return try commit {
            let place = try number(of: target)
            let since = try connection.row(
                "SELECT since_ms FROM targets WHERE number = ?", [.integer(place)]
            ) { $0.integer(0) }
            return try connection.rows(
                query, [.integer(isSince ? since ?? 0 : 0), .integer(place)], UntoldAttempt.init)
        }
    }

    /// The bytes of the module of an attempt.
    package func moduleBytes(of attempt: UntoldAttempt) throws -> [UInt8] {
        let query = "SELECT bytes FROM modules WHERE digest = ?"
        return try read { try connection.row(query, [.blob(attempt.digest)]) { $0.bytes(0) } ?? [] }
    }

    /// Queues what a finished attempt has to tell a target that came later.
    ///
    /// - Returns: how many statements that are.
    package func backfill(_ attempt: UntoldAttempt, module: Module, for target: FeedTarget) throws -> Int {
        try commit { try enqueue((attempt.number, attempt.id, attempt.learner), module, for: target) }
    }
}
