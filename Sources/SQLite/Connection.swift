internal import CSQLite
internal import Glibc

/// An open database, closed when it is dropped.
@safe package struct Connection: ~Copyable {
    private let handle: OpaquePointer

    /// Opens a file that exists; with `:memory:`, a database that vanishes with the connection.
    ///
    /// Foreign keys are on. A database may not bring behaviour of its own: no triggers, no views, no
    /// functions in its schema, no writing to the schema table.
    package init(path: String) throws(SQLiteError) {
        try self.init(path, flags: SQLITE_OPEN_READWRITE)
    }

    /// Opens a file to look at it: takes no lock, makes no file beside it, and leaves it as it is, whatever it
    /// is. Of a database whose log was not merged yet, it sees what was there before.
    ///
    /// To read such a file in another way would be worse than it seems: closing it drops every lock that this
    /// process has on it (sqlite.org/howtocorrupt.html, 2.2).
    package init(untouched path: String) throws(SQLiteError) {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-".utf8)
        let escaped = path.utf8.map { byte in
            let digits = String(byte, radix: 16)
            return plain.contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
        }
        try self.init("file:\(escaped.joined())?immutable=1", flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
    }

    private init(_ name: String, flags mode: Int32) throws(SQLiteError) {
        var opened: OpaquePointer?
        // A connection is not shared by threads, as the compiler sees to.
        let flags = mode | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX
        let code = unsafe sqlite3_open_v2(name, &opened, flags, nil)
        guard code == SQLITE_OK, let database = unsafe opened else {
            let failure = unsafe SQLiteError(lastOf: opened)
            unsafe sqlite3_close_v2(opened)
            throw failure
        }
        unsafe handle = database
        unsafe Self.harden(database)
    }

    deinit { unsafe sqlite3_close_v2(handle) }

    /// Runs statements that give no rows.
    package func execute(_ sql: String) throws(SQLiteError) {
        guard unsafe sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
            throw unsafe SQLiteError(lastOf: handle)
        }
    }

    /// Runs one statement with its values.
    package func run(_ sql: String, _ values: SQLValue...) throws(SQLiteError) {
        try run(sql, values: values)
    }

    package func run(_ sql: String, values: [SQLValue]) throws(SQLiteError) {
        let statement = try unsafe Statement(sql, values, on: handle)
        while try statement.step() != nil {}
    }

    /// The rows of a query, each made into a value while it is valid.
    package func rows<Value>(
        _ sql: String, _ values: [SQLValue] = [], _ make: (borrowing Row) throws -> Value
    ) throws -> [Value] {
        let statement = try unsafe Statement(sql, values, on: handle)
        var result: [Value] = []
        while let row = try statement.step() {
            result.append(try make(row))
        }
        return result
    }

    /// Looks at the rows of a query, each while it is valid, until the body has seen enough.
    ///
    /// - Parameter body: gives whether it takes more.
    package func forEachRow(
        _ sql: String, _ values: [SQLValue], _ body: (borrowing Row) throws -> Bool
    ) throws {
        let statement = try unsafe Statement(sql, values, on: handle)
        while let row = try statement.step(), try body(row) {}
    }

    /// The first row of a query.
    package func row<Value>(
        _ sql: String, _ values: [SQLValue] = [], _ make: (borrowing Row) throws -> Value
    ) throws -> Value? {
        let statement = try unsafe Statement(sql, values, on: handle)
        guard let row = try statement.step() else { return nil }
        return try make(row)
    }

    /// Does all of the body or nothing. The write lock is taken first, so that no two decide on one state.
    package func transaction<Value>(_ body: () throws -> Value) throws -> Value {
        try execute("BEGIN IMMEDIATE")
        do {
            let value = try body()
            try execute("COMMIT")
            return value
        } catch {
            try? execute("ROLLBACK")
            throw error
        }
    }

    /// The first hundred bytes of the file as it is now on the disk (sqlite.org/fileformat.html, 1.3); nil
    /// where it is shorter or cannot be read.
    package var header: [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 100)
        let code = unsafe bytes.withUnsafeMutableBytes {
            unsafe opfris_sqlite3_read_start(handle, $0.baseAddress, Int32($0.count))
        }
        return code == SQLITE_OK ? bytes : nil
    }

    /// The row number that the last insertion was given.
    package var lastInsertedRow: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

    /// How many rows the last statement wrote.
    package var changes: Int { Int(unsafe sqlite3_changes(handle)) }

    private static func harden(_ database: OpaquePointer) {
        let settings: [(option: Int32, on: Int32)] = [
            (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
            (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
            (SQLITE_DBCONFIG_ENABLE_TRIGGER, 0), (SQLITE_DBCONFIG_ENABLE_VIEW, 0),
            (SQLITE_DBCONFIG_DQS_DDL, 0),
            (SQLITE_DBCONFIG_DQS_DML, 0),
        ]
        for setting in settings {
            _ = unsafe opfris_sqlite3_configure(database, setting.option, setting.on)
        }
        unsafe sqlite3_busy_handler(database, { _, tries in waitForOthers(tries) }, nil)
    }
}

/// Waits for another writer: 100 µs ten times, then 1 ms, for about 5 s in all. Returns 0 to give up.
private func waitForOthers(_ tries: Int32) -> Int32 {
    guard tries < 5000 else { return 0 }
    usleep(tries < 10 ? 100 : 1000)
    return 1
}
