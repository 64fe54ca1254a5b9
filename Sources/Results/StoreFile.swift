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

    /// What the first bytes of the file say of itself, read without touching it.
    ///
    /// No more than those: while another process moves its log into the file, or was killed at that, the rest
    /// is whole only together with the log, and SQLite mends it when the file is opened.
    private func checkHeader() throws(StoreFailure) {
        let header: [UInt8]?
        do {
            header = try Connection(untouched: path).header
        } catch {
            throw error.cause == .denied ? .folder(path, .denied) : .notOurs(path)
        }
        guard let header, Schema.isOurs(header: header) else { throw .notOurs(path) }
        try Schema.check(version: Schema.version(header: header), path: path)
    }

    /// From here on the log must stay where it is.
    mutating func rememberLog() { log = FileIdentity(of: logPath) }

    /// Whether what was just committed can be found again: the file and its log still stand at their paths,
    /// and the file still begins as a store does.
    mutating func isInPlace(_ connection: borrowing Connection) -> Bool {
        guard let now = FileIdentity(of: path), now.isSameFile(as: database),
            let header = connection.header, Schema.isOurs(header: header)
        else { return false }
        guard let log else { return true }
        return FileIdentity(of: logPath).map { $0.isSameFile(as: log) } ?? false
    }
}
