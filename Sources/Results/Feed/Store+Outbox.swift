internal import Assessment
package import Courseware
package import Statements
internal import SQLite
internal import System

extension Store {
    /// Queues the statements of an attempt for a target, within the caller's transaction: each fact once, whatever
    /// is queued again. One that breaks a rule is a dead letter at once.
    @discardableResult
    func enqueue(_ session: StatementSession, of attempt: Int64, for target: FeedTarget) throws -> Int {
        let statements = session.statements
        guard !statements.isEmpty else { return 0 }
        let (place, now) = (try number(of: target.name), Clock.utcMilliseconds)
        var count = 0
        for statement in statements {
            var fault: String?
            do {
                try StatementRules(now: now).check(statement.body)
            } catch {
                fault = error.summary
            }
            try connection.run(
                """
                INSERT INTO outbox (target, attempt, event, verb, id, state, is_sending, tries, queued_ms, reason)
                VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?, ?) ON CONFLICT (target, event, verb) DO NOTHING
                """, .integer(place), .integer(attempt), .text(statement.event),
                .text(statement.verb.rawValue), .text(statement.id),
                .text(fault == nil ? "queued" : "dead"), .integer(now), .optional(fault))
            guard connection.changes == 1 else { continue }
            try connection.run(
                "INSERT INTO outbox_bodies (number, body) VALUES (?, ?)",
                .integer(connection.lastInsertedRow), .blob(statement.body))
            count += 1
        }
        return count
    }

    /// The same for all events that an attempt has, within the caller's transaction.
    @discardableResult
    func enqueueAll(of stored: StoredAttempt, _ module: Module, for target: FeedTarget) throws -> Int {
        let events = try events(of: stored.number, id: stored.id)
        return try enqueue(
            StatementSession(module, learner: stored.learner, events: events, target: target),
            of: stored.number, for: target)
    }

    /// The finished attempts of whole modules of which a target was told nothing, the oldest first.
    package func untold(to name: String) throws -> [StoredAttempt] {
        let query = """
            SELECT attempts.number, attempts.id, bytes, learner, attempts.module
            FROM attempts JOIN modules USING (digest)
            WHERE scope = 'module' AND state = 'finished' AND NOT EXISTS (
              SELECT 1 FROM outbox JOIN targets ON targets.number = outbox.target
              WHERE outbox.attempt = attempts.number AND targets.name = ?)
            ORDER BY attempts.number
            """
        return try read {
            try connection.rows(query, [.text(name)]) { row in
                StoredAttempt(
                    number: row.integer(0), id: row.text(1), learner: row.text(3), module: row.text(4),
                    scope: .module, bytes: row.bytes(2), events: [])
            }
        }
    }

    /// Queues what a finished attempt has to tell a target that came later.
    ///
    /// - Returns: how many statements that are.
    package func backfill(_ stored: StoredAttempt, module: Module, for target: FeedTarget) throws -> Int {
        try commit { try enqueueAll(of: stored, module, for: target) }
    }

    /// How targets stand, by their names; those that were never used too.
    package func status(of names: [String]) throws -> [FeedStatus] {
        let query = """
            SELECT parked, trouble, detail, next_ms,
              (SELECT count(*) FROM outbox WHERE target = targets.number AND state = 'queued'),
              (SELECT count(*) FROM outbox WHERE target = targets.number AND state = 'sent'),
              (SELECT count(*) FROM outbox WHERE target = targets.number AND state = 'dead'),
              (SELECT min(queued_ms) FROM outbox
               WHERE target = targets.number AND state = 'queued')
            FROM targets WHERE name = ?
            """
        return try read {
            try names.map { name in
                try connection.row(query, [.text(name)]) { row in
                    FeedStatus(
                        name: name, waiting: Int(row.integer(4)), sent: Int(row.integer(5)),
                        dead: Int(row.integer(6)), oldest: row.isNull(7) ? nil : row.integer(7),
                        trouble: row.optionalText(1).flatMap(FeedTrouble.init), detail: row.optionalText(2),
                        isParked: row.integer(0) != 0, nextTry: row.integer(3))
                } ?? FeedStatus(unusedTarget: name)
            }
        }
    }

    /// The names of all targets that something was ever fed to, those that are no longer set too.
    package func targetNames() throws -> [String] {
        try read { try connection.rows("SELECT name FROM targets ORDER BY number") { $0.text(0) } }
    }

    /// The number of a target, made at the first need.
    func number(of target: String) throws -> Int64 {
        let query = "SELECT number FROM targets WHERE name = ?"
        if let known = try connection.row(query, [.text(target)], { $0.integer(0) }) { return known }
        try connection.run(
            "INSERT INTO targets (name, parked, failures, next_ms) VALUES (?, 0, 0, 0)", .text(target))
        return connection.lastInsertedRow
    }
}
