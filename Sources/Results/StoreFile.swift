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

    /// The first hundred bytes of a SQLite file say whose it is (sqlite.org/fileformat.html, 1.3).
    private func checkHeader() throws(StoreFailure) {
        let header: [UInt8]
        do {
            header = try FileReader.start(of: path, count: 100)
        } catch {
            throw .folder(path, error)
        }
        guard header.count == 100, header.starts(with: Array("SQLite format 3".utf8) + [0]) else {
            throw .notOurs(path)
        }
        let number = { (offset: Int) in header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
        let (pages, version, application) = (number(28), number(60), number(68))
        let isFresh = application == 0 && version == 0 && pages <= 1
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
