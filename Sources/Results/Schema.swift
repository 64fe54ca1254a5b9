internal import SQLite

/// The tables of the store, as steps that are never changed once they were released.
enum Schema {
    /// "opfr" in ASCII.
    static let applicationID: Int32 = 0x6F70_6672

    static var version: Int { migrations.count }

    /// The statements of each version, from 1.
    static let migrations: [[String]] = [
        [
            """
            CREATE TABLE learners (
              id TEXT NOT NULL PRIMARY KEY, created_ms INTEGER NOT NULL, is_default INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE people (
              learner TEXT NOT NULL PRIMARY KEY REFERENCES learners (id), name TEXT, staff_number TEXT
            ) STRICT
            """,
            """
            CREATE TABLE modules (
              digest BLOB NOT NULL PRIMARY KEY, module TEXT NOT NULL, version TEXT NOT NULL, title TEXT NOT NULL,
              language TEXT NOT NULL, bytes BLOB NOT NULL, first_ms INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE attempts (
              number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
              learner TEXT NOT NULL REFERENCES learners (id), module TEXT NOT NULL,
              digest BLOB NOT NULL REFERENCES modules (digest), scope TEXT NOT NULL, seed TEXT NOT NULL,
              program TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'finished', 'abandoned')),
              owner_process INTEGER, owner_boot TEXT
            ) STRICT
            """,
            "CREATE UNIQUE INDEX one_open_attempt ON attempts (learner, module, scope) WHERE state = 'open'",
            """
            CREATE TABLE events (
              attempt INTEGER NOT NULL REFERENCES attempts (number), sequence INTEGER NOT NULL,
              id TEXT NOT NULL UNIQUE, session TEXT NOT NULL, utc_ms INTEGER NOT NULL,
              offset_minutes INTEGER NOT NULL, active_ms INTEGER NOT NULL, kind TEXT NOT NULL,
              kind_version INTEGER NOT NULL, payload TEXT NOT NULL, checksum BLOB NOT NULL,
              PRIMARY KEY (attempt, sequence)
            ) STRICT, WITHOUT ROWID
            """,
            """
            CREATE TABLE records (
              attempt INTEGER NOT NULL PRIMARY KEY REFERENCES attempts (number), learner TEXT NOT NULL,
              module TEXT NOT NULL, version TEXT NOT NULL, title TEXT NOT NULL, scope TEXT NOT NULL,
              ordinal INTEGER NOT NULL, started_ms INTEGER NOT NULL, finished_ms INTEGER NOT NULL,
              offset_minutes INTEGER NOT NULL, finished_on TEXT NOT NULL, completed INTEGER NOT NULL,
              passed INTEGER, scaled REAL, points REAL NOT NULL, maximum REAL NOT NULL, valid_until TEXT,
              left_out INTEGER NOT NULL, checksum BLOB NOT NULL
            ) STRICT
            """,
            "CREATE INDEX records_by_day ON records (finished_on)",
        ],
        [
            """
            CREATE TABLE task_reports (
              number INTEGER PRIMARY KEY, learner TEXT NOT NULL REFERENCES learners (id), module TEXT NOT NULL,
              task TEXT NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('done', 'later', 'dropped')),
              note TEXT, utc_ms INTEGER NOT NULL, offset_minutes INTEGER NOT NULL
            ) STRICT
            """
        ],
        [
            """
            CREATE TABLE targets (
              number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, address TEXT NOT NULL,
              since_ms INTEGER NOT NULL, announced TEXT, trouble TEXT, reason TEXT,
              failures INTEGER NOT NULL, next_ms INTEGER NOT NULL, tried INTEGER NOT NULL, passed INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE outbox (
              number INTEGER PRIMARY KEY, target INTEGER NOT NULL REFERENCES targets (number),
              attempt INTEGER NOT NULL REFERENCES attempts (number), event TEXT NOT NULL, verb TEXT NOT NULL,
              id TEXT NOT NULL, detail TEXT NOT NULL,
              state TEXT NOT NULL CHECK (state IN ('queued', 'again', 'sent', 'dead', 'refused')),
              queued_ms INTEGER NOT NULL, sent_ms INTEGER, reason TEXT, UNIQUE (target, event, verb)
            ) STRICT
            """,
            // Apart, so that to look for what waits is not to read all that was ever said; with its id, so that
            // to send it is to read nothing else.
            """
            CREATE TABLE outbox_bodies (
              number INTEGER PRIMARY KEY REFERENCES outbox (number), id TEXT NOT NULL, body BLOB NOT NULL
            ) STRICT
            """,
            "CREATE INDEX outbox_states ON outbox (target, state, number, verb)",
            "CREATE INDEX outbox_attempts ON outbox (attempt, target)",
            """
            CREATE TABLE deliveries (
              target INTEGER NOT NULL REFERENCES targets (number), through INTEGER NOT NULL, utc_ms INTEGER NOT NULL
            ) STRICT
            """,
            "CREATE TABLE identity (code TEXT NOT NULL) STRICT",
            "INSERT INTO identity VALUES (lower(hex(randomblob(4))))",
        ],
    ]

    /// Brings a store from the version that it has to this program's, all or nothing.
    ///
    /// What holds other tables than its version has, by whomever, is not written to.
    static func migrate(_ connection: borrowing Connection, path: String) throws {
        try connection.transaction {
            let found = try connection.row("PRAGMA user_version") { Int($0.integer(0)) } ?? 0
            if found != 0 { try check(version: found, path: path) }
            guard try isKnown(connection, version: found) else {
                throw StoreFailure.damaged(path, detail: "schema")
            }
            guard found < version else { return }
            for statements in migrations[found...] {
                for statement in statements { try connection.execute(statement) }
            }
            try connection.execute("PRAGMA application_id = \(applicationID)")
            try connection.execute("PRAGMA user_version = \(version)")
        }
    }

    /// Whether this program can use a store of a version.
    static func check(version found: Int, path: String) throws(StoreFailure) {
        if found > version { throw .newer(path, found: found, known: version) }
        if found < 1 { throw .notOurs(path) }
    }

    /// Whether the first bytes of a file are those of a store: SQLite's name, and our number at 68.
    static func isOurs(header: [UInt8]) -> Bool {
        header.starts(with: "SQLite format 3\0".utf8)
            && header[68..<72].reduce(0) { $0 << 8 | Int32($1) } == applicationID
    }

    /// The version that the first bytes of a store name: the number at 60.
    static func version(header: [UInt8]) -> Int {
        Int(header[60..<64].reduce(0) { $0 << 8 | Int32($1) })
    }

    /// Whether a store holds the tables of its version and nothing else.
    private static func isKnown(_ connection: borrowing Connection, version: Int) throws -> Bool {
        let query = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
        let found = try connection.rows(query) { $0.text(0) }
        let known = migrations.prefix(version).joined().filter { $0.hasPrefix("CREATE") }
        return found.sorted() == known.sorted()
    }
}
