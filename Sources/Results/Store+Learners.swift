internal import SQLite
internal import System

/// Somebody who learns: an opaque id, and a name only where it was given.
package struct Learner: Equatable, Sendable {
    package let id: String
    package let name: String?
    package let staffNumber: String?
    /// Whether the store met this learner just now.
    package let isNew: Bool
}

extension Store {
    /// The learner with an id, or the one of this store, if it was ever met.
    package func knownLearner(id: String?) throws -> Learner? { try read { try find(id) } }

    /// The learner with an id, or the one of this store; made at the first need.
    package func learner(id: String?) throws -> Learner {
        if let known = try read({ try find(id) }) { return known }
        return try commit {
            // Another process may have made the store's own learner a moment ago.
            if let known = try find(id) { return known }
            let newID = id ?? Self.newID()
            try connection.run(
                "INSERT INTO learners (id, created_ms, is_default) VALUES (?, ?, ?)", .text(newID),
                .integer(Clock.utcMilliseconds), .integer(id == nil ? 1 : 0))
            return Learner(id: newID, name: nil, staffNumber: nil, isNew: true)
        }
    }

    /// What tells this store from others to those who take its files: eight letters and digits, drawn once.
    package var code: String {
        get throws { try read { try connection.row("SELECT code FROM identity") { $0.text(0) } ?? "" } }
    }

    /// Gives a learner a name, or takes it away.
    package func setName(_ name: String?, of learner: Learner) throws {
        try commit {
            try connection.run(
                """
                INSERT INTO people (learner, name) VALUES (?, ?)
                ON CONFLICT (learner) DO UPDATE SET name = excluded.name
                """, .text(learner.id), .optional(name))
        }
    }

    private func find(_ id: String?) throws -> Learner? {
        let condition = id == nil ? "is_default = 1 ORDER BY created_ms LIMIT 1" : "id = ?"
        return try connection.row(
            "SELECT id, name, staff_number FROM learners LEFT JOIN people ON learner = id WHERE \(condition)",
            id.map { [.text($0)] } ?? []
        ) { row in
            Learner(
                id: row.text(0), name: row.optionalText(1), staffNumber: row.optionalText(2), isNew: false)
        }
    }
}
