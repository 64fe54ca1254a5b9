internal import Digest
internal import SQLite
package import Statements
internal import System

/// The results of learners, in one SQLite file that loses nothing.
///
/// Each action of a learner is one transaction, and it is on the disk when the call returns.
package final class Store {
    let connection: Connection
    private var file: StoreFile
    /// The folder, as it was given.
    package let folder: String
    /// Where the completions of attempts that end go.
    package var targets: [FeedTarget] = []

    package var path: String { file.path }

    /// Opens the store in a folder; makes both where they do not exist, for their owner alone.
    ///
    /// - Throws: `StoreFailure`, before anything is written to a file that is not understood.
    package init(folder: String) throws {
        self.folder = folder
        do {
            try Folder.make(folder)
        } catch {
            throw StoreFailure.folder(folder, error)
        }
        guard Folder.isWritable(folder) else { throw StoreFailure.folder(folder, .denied) }
        let path = Path.join(folder, Self.fileName)
        let onNetwork = Folder.isOnNetwork(folder)
        do {
            if FileIdentity(of: path) == nil { try Self.create(path, onNetwork: onNetwork) }
            file = try StoreFile(path: path)
            connection = try Connection(path: path)
            try Self.prepare(connection, path: path, onNetwork: onNetwork)
            file.rememberLog()
        } catch let error as SQLiteError {
            throw Self.failure(error, path)
        }
    }

    /// Whether anything stands where the store of a folder would be.
    ///
    /// - Throws: `StoreFailure.folder` where that cannot be seen: what may not be read is not empty.
    package static func exists(in folder: String) throws(StoreFailure) -> Bool {
        if FileIdentity(of: Path.join(folder, fileName)) != nil { return true }
        do {
            _ = try Folder.names(in: folder)
        } catch .missing {
            return false
        } catch {
            throw .folder(folder, error)
        }
        return false
    }

    private static let fileName = "opfris.db"
    static let lockName = "opfris.lock"

    /// Makes a whole, empty store under another name and puts it in place, so that no half one is ever there.
    /// Where another process was first, its store stays.
    private static func create(_ path: String, onNetwork: Bool) throws {
        let draft = path + ".\(Process.identifier).new"
        FileWriter.remove(draft)
        do {
            try FileWriter.create(draft)
        } catch {
            throw StoreFailure.folder(path, error)
        }
        defer { FileWriter.remove(draft) }
        do {
            let connection = try Connection(path: draft)
            try Schema.migrate(connection, path: path)
            try setJournal(connection, onNetwork: onNetwork)
        }
        do {
            try FileWriter.publish(draft, as: path)
        } catch {
            throw StoreFailure.folder(path, error)
        }
    }

    private static func prepare(_ connection: borrowing Connection, path: String, onNetwork: Bool) throws {
        try Schema.migrate(connection, path: path)
        if let size = FileIdentity(of: path)?.size, size <= quickCheckLimit {
            let verdict = try connection.row("PRAGMA quick_check(1)") { $0.text(0) }
            guard verdict == "ok" else { throw StoreFailure.damaged(path, detail: verdict ?? "") }
        }
        try setJournal(connection, onNetwork: onNetwork)
        try connection.execute("PRAGMA synchronous = \(onNetwork ? "EXTRA" : "FULL")")
        try connection.execute("PRAGMA secure_delete = ON")
    }

    /// From now on a commit outlives this process, but perhaps no loss of power: for what is done again where it
    /// was lost. Not on a network, whose journal is none for that.
    package func relaxCommits() throws {
        guard !Folder.isOnNetwork(folder) else { return }
        try read { try connection.execute("PRAGMA synchronous = NORMAL") }
    }

    /// A log in shared memory does not work between machines.
    private static func setJournal(_ connection: borrowing Connection, onNetwork: Bool) throws {
        _ = try connection.row("PRAGMA journal_mode = \(onNetwork ? "DELETE" : "WAL")") { $0.text(0) }
    }

    /// Up to this many bytes a store is examined at each start; a larger one on request.
    private static let quickCheckLimit = 16 << 20

    private static func failure(_ error: SQLiteError, _ path: String) -> StoreFailure {
        error.cause == .damaged ? .damaged(path, detail: error.message) : .database(path, error)
    }

    /// Commits the body, and answers for it: when this returns, what was written is on the disk, in the file
    /// that stands at the path.
    func commit<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            let value = try connection.transaction(body)
            guard file.isInPlace(connection) else { throw StoreFailure.replaced(path) }
            return value
        } catch let error as SQLiteError {
            throw Self.failure(error, path)
        }
    }

    /// Reads, with failures in the store's own terms.
    func read<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as SQLiteError {
            throw Self.failure(error, path)
        }
    }

    /// Moves the log into the file, so that a copy of the file alone holds everything. Nobody waits for it:
    /// what cannot be moved now is moved later.
    func checkpoint() {
        _ = try? connection.row("PRAGMA wal_checkpoint(TRUNCATE)") { $0.integer(0) }
    }

    static func newID() -> String { Process.randomUUID() }

    /// A checksum over some fields, each with its length before it so that they cannot run together.
    static func checksum(_ fields: [String]) -> [UInt8] {
        SHA256(of: Array(fields.map { "\($0.utf8.count):\($0)" }.joined().utf8)).bytes
    }
}
