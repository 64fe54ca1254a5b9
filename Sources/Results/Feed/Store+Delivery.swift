internal import SQLite
package import Statements
internal import System

/// What the sender of statements does with the outbox. Each call is a transaction of its own, so that it may be
/// ended between any two.
extension Store {
    /// The right to send to a target, held until it is dropped or the process ends; nil where another has it.
    package func lease(_ target: FeedTarget) throws -> DeliveryLease? {
        let number: Int64 = try commit { try self.number(of: target) }
        let lock: ByteRangeLock?
        do throws(FileFailure) {
            // Beyond the bytes that attempts lock.
            lock = try ByteRangeLock(file: Path.join(folder, Self.lockName), byte: 1 << 40 + number)
        } catch {
            throw StoreFailure.folder(folder, error)
        }
        guard let lock else { return nil }
        return DeliveryLease(lock)
    }

    /// The next statements for a target, in their order: at most so many, and of so many bytes but for one.
    /// From now on they are on their way.
    package func takeBatch(for target: String, atMost count: Int, bytes limit: Int) throws -> [OutboxEntry] {
        try commit { try take(target, atMost: count, bytes: limit) }
    }

    /// Keeps what became of statements that were on their way; the rest of the batch waits again.
    package func settle(_ batch: [OutboxEntry], _ verdicts: [String: OutboxVerdict]) throws {
        try commit { try keep(batch, verdicts) }
    }

    /// Does both in one transaction: between two batches the disk is waited for once.
    package func settle(
        _ batch: [OutboxEntry], _ verdicts: [String: OutboxVerdict], thenTakeFor target: String,
        atMost count: Int, bytes limit: Int
    ) throws -> [OutboxEntry] {
        try commit {
            try keep(batch, verdicts)
            return try take(target, atMost: count, bytes: limit)
        }
    }

    private func take(_ target: String, atMost count: Int, bytes limit: Int) throws -> [OutboxEntry] {
        guard let (target, failures) = try known(target) else { return [] }
        // What did not get through as it was is sent in smaller pieces.
        let count = max(1, count >> min(failures, 20))
        let query = """
            SELECT outbox.number, outbox.id, verb, body, outbox.state, is_sending, tries, queued_ms, reason,
              attempts.module
            FROM outbox JOIN attempts ON attempts.number = outbox.attempt JOIN outbox_bodies ON outbox_bodies.number = outbox.number
            WHERE target = ? AND outbox.state = 'queued' ORDER BY outbox.number LIMIT ?
            """
        let found = try connection.rows(query, [.integer(target), .integer(count)], Self.entry)
        var size = 0
        let batch = found.prefix { entry in
            defer { size += entry.body.count }
            return size == 0 || size + entry.body.count <= limit
        }
        guard let first = batch.first, let last = batch.last else { return [] }
        try connection.run(
            """
            UPDATE outbox SET is_sending = 1, tries = tries + 1
            WHERE target = ? AND number BETWEEN ? AND ? AND state = 'queued'
            """, .integer(target), .integer(first.number), .integer(last.number))
        return Array(batch)
    }

    /// Writes neighbours of one fate together: a statement of SQL for each would take longer than to send them. A
    /// dead letter that was revived between them is not on its way.
    private func keep(_ batch: [OutboxEntry], _ verdicts: [String: OutboxVerdict]) throws {
        let now = Clock.utcMilliseconds
        var rest = batch[...]
        while let first = rest.first {
            let verdict = verdicts[first.id]
            let run = rest.prefix { verdicts[$0.id] == verdict }
            rest = rest.dropFirst(run.count)
            let (state, reason): (OutboxEntry.State, String?) =
                switch verdict {
                case .sent?: (.sent, nil)
                case .dead(let reason)?: (.dead, reason)
                case nil: (.queued, nil)
                }
            // The plus keeps the search to the range of numbers.
            try connection.run(
                """
                UPDATE outbox SET state = ?, is_sending = 0, reason = ?, settled_ms = ?
                WHERE number BETWEEN ? AND ? AND state = 'queued' AND is_sending = 1
                  AND +target = (SELECT target FROM outbox WHERE number = ?)
                """, .text(state.rawValue), .optional(reason), state == .queued ? .null : .integer(now),
                .integer(first.number), .integer(run.last?.number ?? first.number), .integer(first.number))
        }
    }

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
                UPDATE targets SET parked = ?, trouble = ?, reason = ?, failures = ?, next_ms = ?
                WHERE number = ?
                """, .integer(trouble.needsMending ? 1 : 0), .text(trouble.rawValue), .optional(detail),
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
        try commit {
            try connection.run(
                """
                UPDATE targets SET parked = 0, trouble = NULL, reason = NULL, failures = 0, next_ms = 0
                WHERE name = ? AND (trouble IS NOT NULL OR failures > 0)
                """, .text(target))
        }
    }

    /// Puts the dead letters of a target back into the queue, where they were; not those that opfris itself
    /// refused, which were never sent.
    ///
    /// - Returns: how many.
    package func revive(_ target: String) throws -> Int {
        try commit {
            try connection.run(
                """
                UPDATE outbox SET state = 'queued', reason = NULL, settled_ms = NULL
                WHERE state = 'dead' AND tries > 0 AND target = (SELECT number FROM targets WHERE name = ?)
                """, .text(target))
            return connection.changes
        }
    }

    /// Puts statements that were sent back into the queue, where their bytes are still known.
    package func requeue(_ ids: Set<String>, for target: String) throws {
        try commit {
            for id in ids.sorted() {
                try connection.run(
                    """
                    UPDATE outbox SET state = 'queued', is_sending = 0, settled_ms = NULL
                    WHERE id = ? AND state = 'sent' AND target = (SELECT number FROM targets WHERE name = ?)
                      AND EXISTS (SELECT 1 FROM outbox_bodies WHERE outbox_bodies.number = outbox.number)
                    """, .text(id), .text(target))
            }
        }
    }

    /// Forgets what statements said that were sent before a moment, in milliseconds UTC: that they were sent stays
    /// known.
    package func forgetSent(before moment: Int64) throws {
        try commit {
            try connection.run(
                """
                DELETE FROM outbox_bodies WHERE number IN (
                  SELECT number FROM outbox WHERE state = 'sent' AND settled_ms < ?)
                """, .integer(moment))
        }
    }

    /// The statements of a target in one state, in their order.
    package func outbox(of target: String, _ state: OutboxEntry.State) throws -> [OutboxEntry] {
        let query = """
            SELECT outbox.number, outbox.id, verb, body, outbox.state, is_sending, tries, queued_ms,
              outbox.reason, attempts.module
            FROM outbox JOIN targets ON targets.number = outbox.target
              JOIN attempts ON attempts.number = outbox.attempt
              LEFT JOIN outbox_bodies ON outbox_bodies.number = outbox.number
            WHERE name = ? AND outbox.state = ? AND is_sending = ? ORDER BY outbox.number
            """
        let isSending = state == .sending
        let values: [SQLValue] = [
            .text(target), .text(isSending ? OutboxEntry.State.queued.rawValue : state.rawValue),
            .integer(isSending ? 1 : 0),
        ]
        return try read { try connection.rows(query, values, Self.entry) }
    }

    private static func entry(_ row: borrowing Row) -> OutboxEntry {
        let isSending = row.integer(5) != 0
        return OutboxEntry(
            number: row.integer(0), id: row.text(1), verb: Verb(rawValue: row.text(2)), module: row.text(9),
            body: row.bytes(3),
            state: isSending ? .sending : OutboxEntry.State(rawValue: row.text(4)) ?? .queued,
            tries: Int(row.integer(6)), queued: row.integer(7), reason: row.optionalText(8))
    }
}
