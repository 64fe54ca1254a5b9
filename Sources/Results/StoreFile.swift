internal import SQLite
internal import System

/// Finds out what stands where the store should be, before SQLite touches it, and later whether it is still
/// the same file.
struct StoreFile {
    let path: String
    private let database: FileIdentity
    private var log: FileIdentity?

    private var logPath: String { path + "-wal" }

    /// Makes the file where there is none. What is neither empty nor a store of ours is refused unread.
    init(path: String) throws(StoreFailure) {
        self.path = path
        if FileIdentity(of: path) == nil { try Self.create(path) }
        guard let identity = FileIdentity(of: path) else { throw .folder(path, .missing) }
        guard identity.kind == .regular else { throw .notAFile(path) }
        database = identity
        if identity.size > 0 { try checkHeader() }
    }

    private static func create(_ path: String) throws(StoreFailure) {
        do {
            try FileWriter.create(path)
        } catch {
            // Somebody else may have made it a moment ago.
            if FileIdentity(of: path) == nil { throw .folder(path, error) }
        }
    }

    /// What the file says of itself, read without touching it.
    private func checkHeader() throws(StoreFailure) {
        let (application, version, tables): (Int, Int, Int)
        do {
            let connection = try Connection(untouched: path)
            let number = { (sql: String) in try connection.row(sql) { Int($0.integer(0)) } ?? 0 }
            application = try number("PRAGMA application_id")
            version = try number("PRAGMA user_version")
            tables = try number("SELECT count(*) FROM sqlite_schema")
        } catch let error as SQLiteError where error.cause == .denied {
            throw .folder(path, .denied)
        } catch {
            throw .notOurs(path)
        }
        let isFresh = application == 0 && version == 0 && tables == 0
        guard isFresh || application == Int(Schema.applicationID) else { throw .notOurs(path) }
        guard version <= Schema.version else {
            throw .newer(path, found: version, known: Schema.version)
        }
    }

    /// Whether what was just committed can be found again: the file and its log still stand at their paths.
    mutating func isInPlace() -> Bool {
        guard let now = FileIdentity(of: path), now.isSameFile(as: database) else { return false }
        let current = FileIdentity(of: logPath)
        guard let known = log else {
            log = current
            return true
        }
        return current.map { $0.isSameFile(as: known) } ?? false
    }
}
