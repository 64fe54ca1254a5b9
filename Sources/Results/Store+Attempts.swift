package import Assessment
package import Courseware
package import Dates
internal import JSON
internal import SQLite
internal import System

/// An attempt as the store knows it.
package struct StoredAttempt: Sendable {
    let number: Int64
    package let id: String
    package let learner: String
    package let module: String
    package let scope: AttemptScope
    /// The bytes of the module that it goes on with.
    package let bytes: [UInt8]
    package let events: [EventEnvelope]

    /// When the learner was last at it.
    package var lastSeen: Moment? { events.last?.moment }

    /// Whether the questions of a check were seen.
    package var hasBegunCheck: Bool { events.contains { $0.event.kind == .checkStarted } }
}

/// How a learner stands with a module.
package struct ModuleStanding: Sendable {
    /// The attempt that is not finished.
    package let open: StoredAttempt?
    /// Of the finished attempts of the whole module, the latest first.
    package let records: [CompletionRecord]
    /// How many attempts were left for good after their check had begun.
    package let left: Int

    /// Never begun.
    package static let none = ModuleStanding(open: nil, records: [], left: 0)

    /// How many attempts count as made, the open one not among them: whoever has seen the questions and begins
    /// anew has made one.
    package var made: Int { records.count + left }
}

extension Store {
    /// Which attempts are looked for.
    package enum AttemptStatus: String, Sendable {
        case open, finished
    }

    /// The last attempt of a module by a learner, of those that are open or of those that are finished: of the
    /// whole module, or of checks alone, whichever.
    package func attempt(
        _ status: AttemptStatus, of learner: Learner, module id: String, scope: AttemptScope = .module
    ) throws -> StoredAttempt? {
        try attempts(status, of: learner, module: id, scope: scope, atMost: 1).first
    }

    /// The finished attempts at checks alone, the latest first; the last hundred.
    package func measurements(of learner: Learner, module id: String) throws -> [StoredAttempt] {
        try attempts(.finished, of: learner, module: id, scope: .checks([]), atMost: 100)
    }

    private func attempts(
        _ status: AttemptStatus, of learner: Learner, module id: String, scope: AttemptScope,
        atMost limit: Int
    ) throws -> [StoredAttempt] {
        try read {
            let query = """
                SELECT number, attempts.id, bytes FROM attempts JOIN modules USING (digest)
                WHERE learner = ? AND attempts.module = ? AND scope = ? AND state = ?
                ORDER BY number DESC LIMIT \(limit)
                """
            let values: [SQLValue] = [
                .text(learner.id), .text(id), .text(scope.name), .text(status.rawValue),
            ]
            let found = try connection.rows(query, values) { row in
                (number: row.integer(0), id: row.text(1), bytes: row.bytes(2))
            }
            return try found.map { found in
                StoredAttempt(
                    number: found.number, id: found.id, learner: learner.id, module: id, scope: scope,
                    bytes: found.bytes, events: try events(of: found.number, id: found.id))
            }
        }
    }

    package func standing(of learner: Learner, module id: String) throws -> ModuleStanding {
        ModuleStanding(
            open: try attempt(.open, of: learner, module: id),
            records: try records(RecordFilter(module: id, learnerID: learner.id)),
            left: try read { try attemptsLeft(by: learner.id, module: id) })
    }

    /// How many attempts at a whole module were left for good after their check had begun.
    func attemptsLeft(by learner: String, module id: String) throws -> Int {
        let query = """
            SELECT COUNT(*) FROM attempts WHERE learner = ? AND module = ? AND scope = ? AND state = 'abandoned'
            AND EXISTS (SELECT 1 FROM events WHERE attempt = attempts.number AND kind = ?)
            """
        let values: [SQLValue] = [
            .text(learner), .text(id), .text(AttemptScope.module.name),
            .text(AttemptEvent.Kind.checkStarted.rawValue),
        ]
        return try connection.row(query, values) { Int($0.integer(0)) } ?? 0
    }

    /// Begins an attempt; it is owned by this process until the session ends.
    package func begin(
        _ played: PlayedModule, learner: Learner, program: String, scope: AttemptScope = .module
    ) throws -> AttemptSession {
        let id = Self.newID()
        let seed = Process.randomSeed()
        let number = try commit {
            // Another process may have begun it since the caller looked.
            if let other = try openNumber(of: learner.id, module: played.module.id, scope) {
                throw StoreFailure.inUse(process: try owner(of: other))
            }
            let digest = try keep(played)
            try connection.run(
                """
                INSERT INTO attempts (id, learner, module, digest, scope, seed, program, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'open')
                """, .text(id), .text(learner.id), .text(played.module.id), .blob(digest),
                .text(scope.name), .text(String(seed)),
                .text(program))
            return connection.lastInsertedRow
        }
        let stored = StoredAttempt(
            number: number, id: id, learner: learner.id, module: played.module.id, scope: scope,
            bytes: played.bytes, events: [])
        return try AttemptSession(self, stored, module: played.module, seed: seed)
    }

    /// Drops an open attempt, whatever became of its module. Its events stay.
    ///
    /// - Parameter module: that of the attempt; nil where it can no longer be read, and nothing is told of it.
    /// - Throws: `StoreFailure.inUse` where another session has it.
    package func abandon(_ stored: StoredAttempt, module: Module?) throws {
        let lock = try lock(stored.number)
        defer { extendLifetime(lock) }
        try commit {
            let last = try events(of: stored.number, id: stored.id).last
            let envelope = EventEnvelope(
                id: Self.newID(), attempt: stored.id, session: Self.newID(),
                sequence: (last?.sequence ?? 0) + 1,
                moment: .now,
                activeMilliseconds: last?.activeMilliseconds ?? 0, event: .abandoned)
            try insert(envelope, attempt: stored.number)
            try connection.run(
                "UPDATE attempts SET state = 'abandoned' WHERE number = ?", .integer(stored.number))
            guard let module else { return }
            for target in targets {
                try enqueue((stored.number, stored.id, stored.learner), module, for: target)
            }
        }
    }

    /// Makes an attempt this session's own, until the lock is dropped.
    ///
    /// - Throws: `StoreFailure.inUse` where another session has it.
    func lock(_ number: Int64) throws -> ByteRangeLock {
        let lock: ByteRangeLock?
        do {
            lock = try ByteRangeLock(file: Path.join(folder, Self.lockName), byte: number)
        } catch {
            throw StoreFailure.folder(folder, error)
        }
        guard let lock else { throw StoreFailure.inUse(process: try read { try owner(of: number) }) }
        return lock
    }

    /// Goes on with an attempt, from the bytes that it began with.
    ///
    /// - Throws: `StoreFailure.inUse` where another session has it.
    package func resume(_ stored: StoredAttempt, module: Module) throws -> AttemptSession {
        // Killed between its row and its first event, an attempt is drawn now.
        try AttemptSession(self, stored, module: module, seed: Process.randomSeed())
    }

    private func openNumber(of learner: String, module: String, _ scope: AttemptScope) throws -> Int64? {
        let query =
            "SELECT number FROM attempts WHERE learner = ? AND module = ? AND scope = ? AND state = 'open'"
        return try connection.row(query, [.text(learner), .text(module), .text(scope.name)]) { $0.integer(0) }
    }

    /// The process that had an attempt last, since this machine was started; 0 where none did.
    func owner(of number: Int64) throws -> Int {
        let query = "SELECT owner_process FROM attempts WHERE number = ? AND owner_boot = ?"
        return try connection.row(query, [.integer(number), .text(Process.bootIdentifier)]) {
            Int($0.integer(0))
        } ?? 0
    }

    func events(of number: Int64, id: String) throws -> [EventEnvelope] {
        let query = """
            SELECT id, session, sequence, utc_ms, offset_minutes, active_ms, kind, payload, checksum, kind_version
            FROM events WHERE attempt = ? ORDER BY sequence
            """
        return try connection.rows(query, [.integer(number)]) { row in
            let version = Int(row.integer(9))
            guard let kind = AttemptEvent.Kind(rawValue: row.text(6)), version <= EventEnvelope.kindVersion
            else {
                throw StoreFailure.newer(path, found: version, known: EventEnvelope.kindVersion)
            }
            guard let event = JSONValue(parsing: row.text(7)).flatMap({ AttemptEvent(kind, payload: $0) })
            else { throw StoreFailure.damaged(path, detail: "event \(row.text(0))") }
            let envelope = EventEnvelope(
                id: row.text(0), attempt: id, session: row.text(1), sequence: Int(row.integer(2)),
                moment: Moment(utcMilliseconds: row.integer(3), offsetMinutes: Int(row.integer(4))),
                activeMilliseconds: row.integer(5), event: event)
            guard envelope.checksum(payload: row.text(7), version: version) == row.bytes(8),
                envelope.isPlausible
            else {
                throw StoreFailure.damaged(path, detail: "event \(row.text(0))")
            }
            return envelope
        }
    }

    func insert(_ envelope: EventEnvelope, attempt number: Int64) throws {
        let payload = envelope.event.payload.line
        try connection.run(
            "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", .integer(number),
            .integer(envelope.sequence), .text(envelope.id), .text(envelope.session),
            .integer(envelope.moment.utcMilliseconds), .integer(envelope.moment.offsetMinutes),
            .integer(envelope.activeMilliseconds), .text(envelope.event.kind.rawValue),
            .integer(EventEnvelope.kindVersion), .text(payload),
            .blob(envelope.checksum(payload: payload, version: EventEnvelope.kindVersion)))
    }
}

extension AttemptScope {
    /// How the store calls it.
    var name: String { self == .module ? "module" : "check" }
}
