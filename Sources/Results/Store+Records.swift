internal import Assessment
internal import Courseware
internal import Dates
internal import SQLite

extension Store {
    /// The completion records that a filter lets through, the latest first.
    package func records(_ filter: RecordFilter = RecordFilter()) throws -> [CompletionRecord] {
        var conditions = ["records.scope = 'module'"]
        var values: [SQLValue] = []
        func require(_ condition: String, _ value: String?) {
            guard let value else { return }
            conditions.append(condition)
            values.append(.text(value))
        }
        require("records.module = ?", filter.module)
        require("records.learner = ?", filter.learnerID)
        let query = """
            SELECT records.learner, name, staff_number, records.module, version, title, records.scope, ordinal,
              started_ms, finished_ms, offset_minutes, finished_on, completed, passed, scaled, points, maximum,
              valid_until, left_out, checksum, attempt, attempts.id
            FROM records LEFT JOIN people ON people.learner = records.learner
              LEFT JOIN attempts ON attempts.number = records.attempt
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY finished_ms DESC, attempt DESC
            """
        return filter.filtered(try read { try connection.rows(query, values, Self.record) })
    }

    private static func record(_ row: borrowing Row) -> CompletionRecord {
        let offset = Int(row.integer(10))
        let fields = checksumFields(
            attempt: row.integer(20), completed: row.integer(12), learner: row.text(0), module: row.text(3),
            version: row.text(4), title: row.text(5),
            scope: row.text(6), ordinal: row.integer(7), started: row.integer(8), finished: row.integer(9),
            offset: row.integer(10), day: row.text(11), passed: row.optionalBool(13),
            scaled: row.optionalReal(14), points: row.real(15), maximum: row.real(16),
            validUntil: row.optionalText(17), leftOut: row.integer(18))
        return CompletionRecord(
            attempt: row.text(21), learner: row.text(0), name: row.optionalText(1),
            staffNumber: row.optionalText(2),
            module: row.text(3), version: row.text(4), title: row.text(5), ordinal: Int(row.integer(7)),
            started: Moment(utcMilliseconds: row.integer(8), offsetMinutes: offset),
            finished: Moment(utcMilliseconds: row.integer(9), offsetMinutes: offset),
            completed: row.integer(12) != 0, passed: row.optionalBool(13), scaled: row.optionalReal(14),
            points: row.real(15), maximum: row.real(16),
            validUntil: row.optionalText(17).flatMap { CalendarDate(iso8601: $0) },
            leftOut: Int(row.integer(18)),
            isIntact: checksum(fields) == row.bytes(19))
    }

    /// Writes the record of a finished attempt, within the caller's transaction.
    func insert(_ draft: RecordDraft) throws {
        let count = "SELECT count(*) FROM records WHERE learner = ? AND module = ? AND scope = ?"
        let (scope, completed) = (draft.scope.name, draft.scope == .module)
        let same: [SQLValue] = [.text(draft.learner), .text(draft.module.id), .text(scope)]
        let finishedBefore = try connection.row(count, same) { $0.integer(0) } ?? 0
        let left = completed ? try attemptsLeft(by: draft.learner, module: draft.module.id) : 0
        let before = finishedBefore + Int64(left)
        let (score, finished) = (draft.outcome.score, draft.finished)
        let validUntil = draft.validUntil?.iso8601
        let fields = Self.checksumFields(
            attempt: draft.attempt, completed: completed ? 1 : 0, learner: draft.learner,
            module: draft.module.id,
            version: draft.module.version,
            title: draft.module.title, scope: scope, ordinal: before + 1,
            started: draft.started.utcMilliseconds, finished: finished.utcMilliseconds,
            offset: Int64(finished.offsetMinutes), day: finished.date.iso8601, passed: draft.outcome.passed,
            scaled: score.scaled, points: score.points, maximum: score.maximum, validUntil: validUntil,
            leftOut: Int64(draft.leftOut))
        try connection.run(
            "INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            .integer(draft.attempt), .text(draft.learner), .text(draft.module.id),
            .text(draft.module.version),
            .text(draft.module.title), .text(scope), .integer(before + 1),
            .integer(draft.started.utcMilliseconds),
            .integer(finished.utcMilliseconds), .integer(finished.offsetMinutes),
            .text(finished.date.iso8601), .integer(completed ? 1 : 0),
            .optional(draft.outcome.passed), .optional(score.scaled), .real(score.points),
            .real(score.maximum),
            .optional(validUntil), .integer(draft.leftOut), .blob(Self.checksum(fields)))
    }

    /// The fields of a record that its checksum covers, in their order.
    private static func checksumFields(
        attempt: Int64, completed: Int64, learner: String, module: String, version: String, title: String,
        scope: String, ordinal: Int64,
        started: Int64, finished: Int64, offset: Int64, day: String, passed: Bool?, scaled: Double?,
        points: Double, maximum: Double, validUntil: String?, leftOut: Int64
    ) -> [String] {
        [
            "\(attempt)", "\(completed)", learner, module, version, title, scope, "\(ordinal)", "\(started)",
            "\(finished)", "\(offset)",
            day,
            passed.map { "\($0)" } ?? "", scaled.map { "\($0)" } ?? "", "\(points)", "\(maximum)",
            validUntil ?? "", "\(leftOut)",
        ]
    }
}
