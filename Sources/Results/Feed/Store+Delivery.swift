internal import SQLite
internal import Statements
internal import System

/// The troubles of targets, and what is to be sent again.
extension Store {
    /// Keeps why a target takes nothing now, and when it is tried again: later after each failure in a row.
    ///
    /// Exponential with full jitter, from 10 s to 6 h: whoever failed together does not come back together. Where
    /// somebody has to mend something it is tried after 6 to 18 hours.
    ///
    /// - Parameter wait: milliseconds for which the target asked.
    package func postpone(_ target: String, _ trouble: FeedTrouble, detail: String?, wait: Int64?) throws {
        try commit {
            guard let (number, failures) = try known(target) else { return }
            let longest = min(Self.longestWait, Self.shortestWait << min(failures, 20))
            let chosen =
                trouble.needsMending ? Int64.random(in: Self.mendingWait) : Int64.random(in: 1...longest)
            let next = Clock.utcMilliseconds + max(wait ?? 0, chosen)
            try connection.run(
                """
                UPDATE targets SET trouble = ?, reason = ?, failures = ?, next_ms = ?
                WHERE number = ?
                """, .text(trouble.rawValue), .optional(detail),
                .integer(failures + 1), .integer(next), .integer(number))
        }
    }

    private static let shortestWait: Int64 = 10_000
    private static let longestWait: Int64 = 6 * 3_600_000
    /// Where somebody has to mend something, perhaps on another machine, it is found out after so long.
    private static let mendingWait = 6 * 3_600_000...18 * Int64(3_600_000)

    private func known(_ name: String) throws -> (number: Int64, failures: Int)? {
        try connection.row("SELECT number, failures FROM targets WHERE name = ?", [.text(name)]) {
            ($0.integer(0), Int($0.integer(1)))
        }
    }

    /// A target works again, or is to be tried at once.
    package func clearTrouble(of target: String) throws {
        try commit { try clearTrouble("name = ?", .text(target)) }
    }

    /// Within the caller's transaction.
    func clearTrouble(_ condition: String, _ value: SQLValue) throws {
        try connection.run(
            """
            UPDATE targets SET trouble = NULL, reason = NULL, failures = 0, next_ms = 0
            WHERE \(condition) AND (trouble IS NOT NULL OR failures > 0)
            """, value)
    }

    /// Puts the dead letters of a target back into the queue, where they were; not those that opfris itself
    /// refused, which were never sent.
    ///
    /// - Returns: how many.
    package func revive(_ target: String) throws -> Int {
        try commit {
            try connection.run(
                """
                UPDATE outbox SET state = 'again', reason = NULL
                WHERE state = 'dead' AND target = (SELECT number FROM targets WHERE name = ?)
                """, .text(target))
            return connection.changes
        }
    }

    /// Puts statements that were sent back into the queue, where their bytes are still known.
    package func requeue(_ ids: Set<String>, for target: String) throws {
        try commit {
            let query = """
                SELECT outbox.number, outbox.id FROM outbox JOIN targets ON targets.number = outbox.target
                  JOIN outbox_bodies ON outbox_bodies.number = outbox.number
                WHERE name = ? AND \(OutboxState.isSent)
                """
            let sent = try connection.rows(query, [.text(target)]) { ($0.integer(0), $0.text(1)) }
            for (number, id) in sent where ids.contains(id) {
                try connection.run(
                    "UPDATE outbox SET state = 'again' WHERE number = ?", .integer(number))
            }
        }
    }

    /// The statements of a target in one state, in their order.
    package func outbox(of target: String, _ state: OutboxEntry.State) throws -> [OutboxEntry] {
        let condition =
            switch state {
            case .queued: OutboxState.isWaiting
            case .sent: OutboxState.isSent
            case .dead: "outbox.state IN ('dead', 'refused')"
            }
        let query = """
            SELECT outbox.id, verb, attempts.module, body, outbox.reason
            FROM outbox JOIN targets ON targets.number = outbox.target
              JOIN attempts ON attempts.number = outbox.attempt
              LEFT JOIN outbox_bodies ON outbox_bodies.number = outbox.number
            WHERE name = ? AND \(condition) ORDER BY outbox.number
            """
        return try read {
            try connection.rows(query, [.text(target)]) { row in
                OutboxEntry(
                    id: row.text(0), verb: Verb(rawValue: row.text(1)), module: row.text(2),
                    body: row.bytes(3), reason: row.optionalText(4))
            }
        }
    }
}
