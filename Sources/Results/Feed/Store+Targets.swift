package import Courseware
internal import SQLite
package import Statements
internal import System

/// What the store knows of targets. The one of a name is where its address is: at another address it is another
/// target, which was told nothing yet.
extension Store {
    /// The number of a target, known from now on.
    ///
    /// Where it moved, what waited goes along; what the old place was told stays known of the old place. Where it
    /// comes back, nobody asked for what ended in between.
    func number(of target: FeedTarget) throws -> Int64 {
        let current = try connection.row(
            "SELECT number, address FROM targets WHERE name = ?", [.text(target.name)]
        ) { (number: $0.integer(0), address: $0.text(1)) }
        if let current, current.address == target.address { return current.number }
        if let current { try setAside(current.number) }
        let query = "SELECT number FROM targets WHERE name = ?"
        let number: Int64
        if let known = try connection.row(query, [.text(Self.nameAside(target))], { $0.integer(0) }) {
            try connection.run(
                "UPDATE targets SET name = ?, since_ms = ? WHERE number = ?", .text(target.name),
                .integer(Clock.utcMilliseconds), .integer(known))
            number = known
        } else {
            try connection.run(
                """
                INSERT INTO targets (name, address, since_ms, failures, next_ms, tried, passed)
                VALUES (?, ?, ?, 0, 0, 0, 0)
                """, .text(target.name), .text(target.address), .integer(Clock.utcMilliseconds))
            number = connection.lastInsertedRow
        }
        if let current {
            try connection.run(
                """
                UPDATE OR IGNORE outbox SET target = ?, state = 'again'
                WHERE number IN (\(OutboxState.numbers(OutboxState.isWaiting)))
                """, .integer(number), .integer(current.number))
        }
        return number
    }

    /// The number of a target; nil where it is not known, or is elsewhere now.
    func knownNumber(of target: FeedTarget) throws -> Int64? {
        let query = "SELECT number FROM targets WHERE name = ? AND address = ?"
        return try connection.row(query, [.text(target.name), .text(target.address)]) { $0.integer(0) }
    }

    /// Whether a target is known, and is where it is said to be.
    package func isCurrent(_ target: FeedTarget) throws -> Bool {
        try read { try knownNumber(of: target) != nil }
    }

    /// Makes a target known, so that what ends from now on is for it.
    package func register(_ target: FeedTarget) throws {
        try commit { _ = try number(of: target) }
    }

    /// Takes back what waits for a target that is no more, and what was refused. What it was told stays known, so
    /// that it is not told again if it comes back.
    package func withdraw(_ name: String) throws {
        try commit {
            let query = "SELECT number FROM targets WHERE name = ?"
            guard let number = try connection.row(query, [.text(name)], { $0.integer(0) }) else { return }
            try drop("NOT \(OutboxState.isSent)", of: number)
            try clearTrouble("number = ?", .integer(number))
            try setAside(number)
        }
    }

    /// The attempts of which something waits that says more than a target is told now.
    package func surplus(of target: FeedTarget) throws -> [UntoldAttempt] {
        let surplus = Detail.allCases.filter { $0 > target.detail }.map { "'\($0.rawValue)'" }
        return try attempts(of: target, "detail IN (\(surplus.joined(separator: ", ")))")
    }

    /// The attempts of which opfris itself refused to send something.
    package func refused(of target: FeedTarget) throws -> [UntoldAttempt] {
        try attempts(of: target, "outbox.state = 'refused'")
    }

    private func attempts(of target: FeedTarget, _ condition: String) throws -> [UntoldAttempt] {
        let numbers = OutboxState.numbers("NOT \(OutboxState.isSent) AND \(condition)")
        let query = """
            SELECT number, id, learner, digest FROM attempts
            WHERE number IN (SELECT attempt FROM outbox WHERE number IN (\(numbers))) ORDER BY number
            """
        return try commit {
            try connection.rows(query, [.integer(try number(of: target))], UntoldAttempt.init)
        }
    }

    /// Takes back what a target was not told yet of an attempt, and queues it anew by the rules of now. Both or
    /// neither: ended in between, it would never be told.
    ///
    /// - Parameter module: nil where it can no longer be read, so that nothing of it is told any more.
    /// - Returns: how many statements were queued.
    @discardableResult
    package func tellAnew(_ attempt: UntoldAttempt, module: Module?, to target: FeedTarget) throws -> Int {
        try commit {
            try drop(
                "NOT \(OutboxState.isSent) AND attempt = ?", of: try number(of: target),
                .integer(attempt.number))
            guard let module else { return 0 }
            return try enqueue((attempt.number, attempt.id, attempt.learner), module, for: target)
        }
    }

    /// Whether a learner of this store was told that so much goes to a target; from now on that holds.
    package func announce(_ target: FeedTarget) throws -> Bool {
        try commit {
            let number = try number(of: target)
            let query = "SELECT announced FROM targets WHERE number = ?"
            let before = try connection.row(query, [.integer(number)]) { $0.optionalText(0) } ?? nil
            if let detail = before.flatMap(Detail.init), detail >= target.detail { return false }
            try connection.run(
                "UPDATE targets SET announced = ? WHERE number = ?", .text(target.detail.rawValue),
                .integer(number))
            return true
        }
    }

    private func drop(_ condition: String, of target: Int64, _ values: SQLValue...) throws {
        let (numbers, values) = (OutboxState.numbers(condition), [.integer(target)] + values)
        try connection.run("DELETE FROM outbox_bodies WHERE number IN (\(numbers))", values: values)
        try connection.run("DELETE FROM outbox WHERE number IN (\(numbers))", values: values)
    }

    /// No target that can be set has a space in its name.
    private func setAside(_ number: Int64) throws {
        try connection.run(
            "UPDATE targets SET name = name || ' ' || address WHERE number = ?", .integer(number))
    }

    private static func nameAside(_ target: FeedTarget) -> String { target.name + " " + target.address }
}
