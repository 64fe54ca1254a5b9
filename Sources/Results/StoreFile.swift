internal import SQLite
internal import System

/// Finds out what stands where the store should be, before it is opened for writing, and later whether it is
/// still the same file.
struct StoreFile {
    let path: String
    private let database: FileIdentity
    private var log: FileIdentity?

    private var logPath: String { path + "-wal" }

    /// What is no store of ours is refused as it is.
    init(path: String) throws(StoreFailure) {
        self.path = path
        guard let identity = FileIdentity(of: path) else { throw .folder(path, .missing) }
        guard identity.kind == .regular else { throw .notAFile(path) }
        database = identity
        try checkHeader()
    }

    /// What the file says of itself, read without touching it.
    private func checkHeader() throws(StoreFailure) {
        let (application, version): (Int, Int)
        do {
            let connection = try Connection(untouched: path)
            let number = { (sql: String) in try connection.row(sql) { Int($0.integer(0)) } ?? 0 }
            application = try number("PRAGMA application_id")
            version = try number("PRAGMA user_version")
        } catch let error as SQLiteError where error.cause == .denied {
            throw .folder(path, .denied)
        } catch {
            throw .notOurs(path)
        }
        guard application == Int(Schema.applicationID) else { throw .notOurs(path) }
        try Schema.check(version: version, path: path)
    }

    /// Whether what was just committed can be found again: the file and its log still stand at their paths,
    /// and the file still begins as a store does.
    mutating func isInPlace(_ connection: borrowing Connection) -> Bool {
        guard let now = FileIdentity(of: path), now.isSameFile(as: database),
            let header = connection.header, Schema.isOurs(header: header)
        else { return false }
        let current = FileIdentity(of: logPath)
        guard let known = log else {
            log = current
            return true
        }
        return current.map { $0.isSameFile(as: known) } ?? false
    }
}
