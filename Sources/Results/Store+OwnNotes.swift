package import Assessment
package import Dates
internal import SQLite

/// What a learner picked from a deck of cards, and when.
package struct Intention: Sendable {
    /// The bytes of the module as it was.
    package let bytes: [UInt8]
    package let picked: Prioritised
    package let moment: Moment
}

/// What a learner keeps for oneself.
extension Store {
    /// What was said of tasks, the latest first.
    package func taskReports(of learner: Learner) throws -> [TaskReport] {
        let query = """
            SELECT module, task, outcome, note, utc_ms, offset_minutes FROM task_reports WHERE learner = ?
            ORDER BY number DESC
            """
        return try read {
            try connection.rows(query, [.text(learner.id)]) { row in
                TaskReport(
                    module: row.text(0), task: row.text(1),
                    outcome: TaskReport.Outcome(rawValue: row.text(2)) ?? .later,
                    note: row.optionalText(3),
                    moment: Moment(
                        utcMilliseconds: row.integer(4), offsetMinutes: Int(row.integer(5))))
            }
        }
    }

    /// Keeps what a learner says of a task. When it returns, it is on the disk.
    package func keep(_ report: TaskReport, of learner: Learner) throws {
        try commit {
            try connection.run(
                """
                INSERT INTO task_reports (learner, module, task, outcome, note, utc_ms, offset_minutes)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, .text(learner.id), .text(report.module), .text(report.task),
                .text(report.outcome.rawValue), .optional(report.note),
                .integer(report.moment.utcMilliseconds), .integer(report.moment.offsetMinutes))
        }
    }

    /// What a learner picked from decks of cards, the latest first.
    package func intentions(of learner: Learner) throws -> [Intention] {
        let query = """
            SELECT DISTINCT number, attempts.id, bytes FROM attempts JOIN modules USING (digest)
              JOIN events ON events.attempt = attempts.number
            WHERE learner = ? AND kind = 'prioritised' ORDER BY number DESC
            """
        return try read {
            let found = try connection.rows(query, [.text(learner.id)]) { row in
                (number: row.integer(0), id: row.text(1), bytes: row.bytes(2))
            }
            return try found.flatMap { found in
                try events(of: found.number, id: found.id).reversed().compactMap { envelope in
                    guard case .prioritised(let picked) = envelope.event else { return nil }
                    return Intention(bytes: found.bytes, picked: picked, moment: envelope.moment)
                }
            }
        }
    }
}
