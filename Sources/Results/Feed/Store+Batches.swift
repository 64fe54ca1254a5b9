internal import SQLite
package import Statements
internal import System

/// What the sender of statements does with the outbox. Each call is a transaction of its own, so that it may be
/// ended between any two.
extension Store {
    /// The right to send to a target, held until it is dropped or the process ends; nil where another has it, and
    /// for a target that is not known, or is elsewhere.
    package func lease(_ target: FeedTarget) throws -> DeliveryLease? {
        guard let number = try read({ try knownNumber(of: target) }) else { return nil }
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
    /// From now on they are on their way. None for a target that moved: they are not for the old place.
    ///
    /// - Parameters:
    ///   - last: the last one of those that are on their way already.
    ///   - settled: what became of those before them, kept in the same transaction: between two batches the disk
    ///     is waited for once.
    package func takeBatch(
        for target: FeedTarget, after last: QueuedStatement? = nil, settling settled: SettledBatch? = nil,
        atMost count: Int, bytes limit: Int
    ) throws -> QueuedBatch {
        try commit {
            if let settled { try keep(settled) }
            return try take(target, after: last, atMost: count, bytes: limit)
        }
    }

    /// Keeps what became of statements that were on their way; the rest of the batch waits again. A target that
    /// decided about any of them works.
    package func settle(_ settled: SettledBatch) throws {
        try commit { try keep(settled) }
    }

    /// What goes again comes first: it stands before all that was never tried.
    private func take(
        _ target: FeedTarget, after sent: QueuedStatement?, atMost count: Int, bytes limit: Int
    ) throws -> QueuedBatch {
        let query = "SELECT number, failures, passed FROM targets WHERE name = ? AND address = ?"
        let line = try connection.row(query, [.text(target.name), .text(target.address)]) {
            (target: $0.integer(0), failures: $0.integer(1), passed: $0.integer(2))
        }
        guard let line else { return .empty }
        // What did not get through as it was is sent in smaller pieces.
        let count = max(1, count >> min(Int(line.failures), 20))
        for (state, passed) in [(OutboxState.again, 0), (.queued, line.passed)] {
            let isUnderway = sent.map { $0.isAgain == (state == .again) } ?? false
            let passed = isUnderway ? sent?.number ?? 0 : passed
            let batch = try batch(
                of: line.target, state, after: passed, atMost: count, bytes: limit)
            guard let last = batch.statements.last else { continue }
            try connection.run(
                "UPDATE targets SET tried = max(tried, ?) WHERE number = ? AND tried < ?",
                .integer(last.number), .integer(line.target), .integer(last.number))
            return batch
        }
        return .empty
    }

    /// The statements in one state that stand after a number.
    private func batch(
        of target: Int64, _ state: OutboxState, after passed: Int64, atMost count: Int,
        bytes limit: Int
    ) throws -> QueuedBatch {
        let query = """
            SELECT outbox.number, outbox_bodies.id, body FROM outbox
              JOIN outbox_bodies ON outbox_bodies.number = outbox.number
            WHERE target = ? AND state = ? AND outbox.number > ? ORDER BY outbox.number LIMIT ?
            """
        let values: [SQLValue] = [
            .integer(target), .text(state.rawValue), .integer(passed), .integer(Int64(count)),
        ]
        var json: [UInt8] = []
        var found: [(number: Int64, id: String, body: Range<Int>)] = []
        json.reserveCapacity(limit + 2)
        try connection.forEachRow(query, values) { row in
            let end = json.count
            json.append(UInt8(ascii: found.isEmpty ? "[" : ","))
            row.append(2, to: &json)
            guard found.isEmpty || json.count <= limit else {
                json.removeLast(json.count - end)
                return false
            }
            found.append((row.integer(0), row.text(1), end + 1..<json.count))
            return true
        }
        guard !found.isEmpty else { return .empty }
        json.append(UInt8(ascii: "]"))
        let bytes = json
        let statements = found.map { number, id, body in
            QueuedStatement(
                number: number, target: target, id: id, body: bytes[body],
                isAgain: state == .again)
        }
        return QueuedBatch(statements: statements, json: bytes)
    }

    private func keep(_ settled: SettledBatch) throws {
        let (batch, verdicts) = (settled.batch.statements, settled.verdicts)
        guard let first = batch.first else { return }
        if verdicts.contains(where: { $0 != nil }) { try clearTrouble("number = ?", .integer(first.target)) }
        let isLine = try !first.isAgain && isNext(first)
        let line = isLine ? batch.prefix(verdicts.firstIndex { $0 == nil } ?? verdicts.count) : []
        for (place, (statement, verdict)) in zip(batch, verdicts).enumerated() {
            switch verdict {
            case nil: continue
            case .sent?: if place >= line.count { try set(statement, .sent, reason: nil) }
            case .dead(let reason)?: try set(statement, .dead, reason: reason)
            }
        }
        guard let last = line.last else { return }
        try connection.run(
            "UPDATE targets SET passed = ? WHERE number = ?", .integer(last.number), .integer(last.target))
        try connection.run(
            "INSERT INTO deliveries (target, through, utc_ms) VALUES (?, ?, ?)", .integer(last.target),
            .integer(last.number), .integer(Clock.utcMilliseconds))
    }

    /// Whether nothing that waits stands between what was sent in a row and a statement.
    private func isNext(_ statement: QueuedStatement) throws -> Bool {
        let query = """
            SELECT 1 FROM targets WHERE number = ? AND passed < ? AND NOT EXISTS (
              SELECT 1 FROM outbox
              WHERE target = targets.number AND state = 'queued' AND outbox.number > passed AND outbox.number < ?)
            """
        let values: [SQLValue] = [
            .integer(statement.target), .integer(statement.number), .integer(statement.number),
        ]
        return try connection.row(query, values) { _ in true } ?? false
    }

    /// Not of what was taken back or moved in the meantime.
    private func set(_ statement: QueuedStatement, _ state: OutboxState, reason: String?) throws {
        try connection.run(
            """
            UPDATE outbox SET state = ?, sent_ms = ?, reason = ? WHERE number = ? AND target = ? AND state = ?
            """, .text(state.rawValue), state == .sent ? .integer(Clock.utcMilliseconds) : .null,
            .optional(reason), .integer(statement.number), .integer(statement.target),
            .text((statement.isAgain ? OutboxState.again : .queued).rawValue))
    }

    /// Forgets what statements said that were sent before a moment, in milliseconds UTC: that they were sent stays
    /// known.
    package func forgetSent(before moment: Int64) throws {
        try commit {
            let query = "SELECT target, max(through) FROM deliveries WHERE utc_ms < ? GROUP BY target"
            let ends = try connection.rows(query, [.integer(moment)]) {
                (target: $0.integer(0), through: $0.integer(1))
            }
            for end in ends {
                let isPassed = "outbox.state = 'queued' AND outbox.number <= min(?, passed)"
                try forget(isPassed, of: end.target, .integer(end.through))
            }
            try connection.run("DELETE FROM deliveries WHERE utc_ms < ?", .integer(moment))
            for target in try connection.rows("SELECT number FROM targets", [], { $0.integer(0) }) {
                try forget("outbox.state = 'sent' AND sent_ms < ?", of: target, .integer(moment))
            }
        }
    }

    private func forget(_ condition: String, of target: Int64, _ value: SQLValue) throws {
        try connection.run(
            "DELETE FROM outbox_bodies WHERE number IN (\(OutboxState.numbers(condition)))",
            .integer(target), value)
    }
}
