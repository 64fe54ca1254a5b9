internal import SQLite
package import Statements

/// How targets stand. Everything is counted in an index, so that it takes no time to be asked.
extension Store {
    /// How targets stand, by their names; those that were never used too.
    package func status(of names: [String]) throws -> [FeedStatus] {
        let query = """
            SELECT trouble, reason, next_ms, \(Self.waiting()), \(Self.sent()), \(Self.count("state IN ('dead', 'refused')")),
              (SELECT min(queued_ms) FROM outbox WHERE number IN (\(Self.first("state = 'again'")),
                \(Self.first("state = 'queued' AND number > passed")))),
              \(Self.waiting(Self.isEnd)), \(Self.sent(Self.isEnd))
            FROM targets WHERE name = ?
            """
        return try read {
            try names.map { name in
                try connection.row(query, [.text(name)]) { row in
                    FeedStatus(
                        name: name, waiting: Int(row.integer(3)), sent: Int(row.integer(4)),
                        dead: Int(row.integer(5)), attemptsWaiting: Int(row.integer(7)),
                        attemptsSent: Int(row.integer(8)), oldest: row.isNull(6) ? nil : row.integer(6),
                        trouble: row.optionalText(0).flatMap(FeedTrouble.init), detail: row.optionalText(1),
                        nextTry: row.integer(2))
                } ?? FeedStatus(unusedTarget: name)
            }
        }
    }

    /// Whether any statement waits for a target; none does where it is elsewhere now.
    package func hasWaiting(for target: FeedTarget) throws -> Bool {
        let query = """
            SELECT 1 FROM targets WHERE name = ? AND address = ? AND (
              EXISTS (SELECT 1 FROM outbox WHERE target = targets.number AND state = 'again')
              OR EXISTS (SELECT 1 FROM outbox WHERE target = targets.number AND state = 'queued' AND number > passed))
            """
        return try read {
            try connection.row(query, [.text(target.name), .text(target.address)]) { _ in true } ?? false
        }
    }

    /// How many statements wait for a target; none where it is elsewhere now.
    package func waiting(for target: FeedTarget) throws -> Int {
        let query = "SELECT \(Self.waiting()) FROM targets WHERE name = ? AND address = ?"
        return try read {
            try connection.row(query, [.text(target.name), .text(target.address)]) { Int($0.integer(0)) } ?? 0
        }
    }

    /// Why a target takes nothing, and from when on it is tried again, in milliseconds UTC; 0 for at once.
    package func obstacle(of target: String) throws -> (trouble: FeedTrouble?, nextTry: Int64) {
        let query = "SELECT trouble, next_ms FROM targets WHERE name = ?"
        return try read {
            try connection.row(query, [.text(target)]) { row in
                (row.optionalText(0).flatMap(FeedTrouble.init), row.integer(1))
            } ?? (nil, 0)
        }
    }

    /// With which an attempt has been told.
    private static let isEnd = "verb IN ('completed', 'abandoned')"

    private static func waiting(_ condition: String = "true") -> String {
        "(\(count("state = 'again' AND \(condition)")) + \(count("state = 'queued' AND number > passed AND \(condition)")))"
    }

    private static func sent(_ condition: String = "true") -> String {
        "(\(count("state = 'sent' AND \(condition)")) + \(count("state = 'queued' AND number <= passed AND \(condition)")))"
    }

    private static func count(_ condition: String) -> String {
        "(SELECT count(*) FROM outbox WHERE target = targets.number AND \(condition))"
    }

    private static func first(_ condition: String) -> String {
        "(SELECT min(number) FROM outbox WHERE target = targets.number AND \(condition))"
    }
}
