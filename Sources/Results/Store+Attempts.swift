internal import Assessment
package import Courseware
package import Dates
internal import SQLite
internal import System

/// An attempt as the store knows it.
package struct StoredAttempt: Sendable {
    let number: Int64
    package let id: String
    package let learner: String
    package let module: String
    /// The bytes of the module that it goes on with.
    package let bytes: [UInt8]
    package let events: [EventEnvelope]

    /// When the learner was last at it.
    package var lastSeen: Moment? { events.last?.moment }
}

/// How a learner stands with a module.
package struct ModuleStanding: Equatable, Sendable {
    package let openSince: Moment?
    package let attempts: Int
    /// Of the finished attempts of the whole module, the latest first.
    package let records: [CompletionRecord]

    /// Never begun.
    package static let none = ModuleStanding(openSince: nil, attempts: 0, records: [])
}

extension Store {
    /// The attempt of the whole module that a learner has not finished.
    package func openAttempt(of learner: Learner, module id: String) throws -> StoredAttempt? {
        try read {
            let query = """
                SELECT number, attempts.id, bytes FROM attempts JOIN modules USING (digest)
                WHERE learner = ? AND attempts.module = ? AND scope = 'module' AND state = 'open'
                """
            let found = try connection.row(query, [.text(learner.id), .text(id)]) { row in
                (number: row.integer(0), id: row.text(1), bytes: row.bytes(2))
            }
            guard let found else { return nil }
            return StoredAttempt(
                number: found.number, id: found.id, learner: learner.id, module: id, bytes: found.bytes,
                events: try events(of: found.number, id: found.id))
        }
    }

    package func standing(of learner: Learner, module id: String) throws -> ModuleStanding {
        let open = try openAttempt(of: learner, module: id)
        return try read {
            let query = "SELECT count(*) FROM attempts WHERE learner = ? AND module = ? AND scope = 'module'"
            return ModuleStanding(
                openSince: open?.lastSeen,
                attempts: try connection.row(query, [.text(learner.id), .text(id)]) { Int($0.integer(0)) }
                    ?? 0,
                records: try records(RecordFilter(module: id, learner: learner.id)))
        }
    }

    /// Begins an attempt; it is owned by this process until the session ends.
    package func begin(_ played: PlayedModule, learner: Learner, program: String) throws -> AttemptSession {
        let id = Self.newID()
        let seed = Process.randomSeed()
        let number = try commit {
            // Another process may have begun it since the caller looked.
            if let other = try openNumber(of: learner.id, module: played.module.id) {
                throw StoreFailure.inUse(process: try owner(of: other))
            }
            let digest = try keep(played)
            try connection.run(
                """
                INSERT INTO attempts (id, learner, module, digest, scope, seed, program, state)
                VALUES (?, ?, ?, ?, 'module', ?, ?, 'open')
                """, .text(id), .text(learner.id), .text(played.module.id), .blob(digest),
                .text(String(seed)),
                .text(program))
            return connection.lastInsertedRow
        }
        let stored = StoredAttempt(
            number: number, id: id, learner: learner.id, module: played.module.id, bytes: played.bytes,
            events: [])
        return try AttemptSession(self, stored, module: played.module, seed: seed)
    }

    /// Goes on with an attempt, from the bytes that it began with.
    ///
    /// - Throws: `StoreFailure.inUse` where another session has it.
    package func resume(_ stored: StoredAttempt, module: Module) throws -> AttemptSession {
        // Killed between its row and its first event, an attempt is drawn now.
        try AttemptSession(self, stored, module: module, seed: Process.randomSeed())
    }

    private func openNumber(of learner: String, module: String) throws -> Int64? {
        let query = "SELECT number FROM attempts WHERE learner = ? AND module = ? AND state = 'open'"
        return try connection.row(query, [.text(learner), .text(module)]) { $0.integer(0) }
    }

    /// The process that had an attempt last; 0 where none did yet.
    func owner(of number: Int64) throws -> Int {
        try connection.row("SELECT owner_process FROM attempts WHERE number = ?", [.integer(number)]) {
            Int($0.integer(0))
        } ?? 0
    }

    func events(of number: Int64, id: String) throws -> [EventEnvelope] {
        let query = """
            SELECT id, session, sequence, utc_ms, offset_minutes, active_ms, kind, payload, checksum
            FROM events WHERE attempt = ? ORDER BY sequence
            """
        return try connection.rows(query, [.integer(number)]) { row in
            guard let kind = AttemptEvent.Kind(rawValue: row.text(6)),
                let event = try? EventCoding.event(kind, row.text(7))
            else { throw StoreFailure.damaged(path, detail: "event \(row.text(0))") }
            let envelope = EventEnvelope(
                id: row.text(0), attempt: id, session: row.text(1), sequence: Int(row.integer(2)),
                moment: Moment(utcMilliseconds: row.integer(3), offsetMinutes: Int(row.integer(4))),
                activeMilliseconds: row.integer(5), event: event)
            guard envelope.checksum(payload: row.text(7)) == row.bytes(8), envelope.isPlausible else {
                throw StoreFailure.damaged(path, detail: "event \(row.text(0))")
            }
            return envelope
        }
    }

    func insert(_ envelope: EventEnvelope, attempt number: Int64) throws {
        let payload = try EventCoding.payload(of: envelope.event)
        try connection.run(
            "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", .integer(number),
            .integer(envelope.sequence), .text(envelope.id), .text(envelope.session),
            .integer(envelope.moment.utcMilliseconds), .integer(envelope.moment.offsetMinutes),
            .integer(envelope.activeMilliseconds), .text(envelope.event.kind.rawValue),
            .integer(EventCoding.version), .text(payload), .blob(envelope.checksum(payload: payload)))
    }
}
