internal import Dates
internal import JSON
internal import Results
internal import Statements
internal import System

/// A folder as a destination: for each day and each store a file with a statement on each line.
///
/// A file of an earlier day is whole, so that another system can take it. Stores do not share a file, so that a
/// folder of the network may be fed from many machines. Nobody but the owner of a file and its group can read it.
final class FolderDestination: Destination {
    private let folder: String
    private let store: String
    private let day: CalendarDate
    /// The ids that a sender that was ended may have written, perhaps before midnight; empty until it is needed.
    private var known: Set<String> = []

    /// - Parameter store: what tells the files of one store from those of another: letters, digits and hyphens.
    init(_ folder: String, store: String, day: CalendarDate) {
        self.folder = folder
        self.store = store
        self.day = day
    }

    func greet() throws(Halt) {
        guard FileIdentity(of: folder)?.kind == .folder, Folder.isWritable(folder) else {
            throw Halt(.folder, detail: folder)
        }
    }

    /// What was written by a sender that was ended before it could say so is not written twice.
    func deliver(_ batch: QueuedBatch) -> Delivered {
        let statements = batch.statements
        var delivered = Delivered(verdicts: statements.map { _ in nil })
        do throws(Halt) {
            try greet()
            if known.isEmpty { known = try recentIDs() }
            let new = statements.filter { !known.contains($0.id) }
            try append(new.flatMap { $0.body + [UInt8(ascii: "\n")] })
            known.formUnion(new.map(\.id))
            delivered.verdicts = statements.map { _ in .sent }
        } catch {
            delivered.halt = error
        }
        return delivered
    }

    func verify(_ sent: [OutboxEntry], _ each: (String, DeliveryReport.Finding) throws -> Void) throws {
        let wanted = Set(sent.map(\.id))
        var found: [String: (statement: JSONValue, count: Int)] = [:]
        for name in try names() where name.hasSuffix(ending) {
            try read(name) { statement in
                guard let id = statement["id"]?.string, wanted.contains(id) else { return }
                found[id, default: (statement, 0)].count += 1
            }
        }
        for entry in sent {
            guard let copy = found[entry.id] else {
                try each(entry.id, .absent)
                continue
            }
            let isSame = JSONValue(parsing: entry.body).map { $0 == copy.statement } ?? true
            try each(entry.id, copy.count > 1 ? .double : isSame ? .same : .different)
        }
    }

    /// What cannot be read is left out and named: whoever may write here must not keep HR from the rest.
    func collect(_ each: (JSONValue) throws -> Void, leftOut: (String) throws -> Void) throws {
        let verbs = Set(Verb.allCases.filter(\.isCollected).map(\.iri))
        for name in try names() {
            do {
                let broken = try read(name) { statement in
                    guard let verb = statement["verb"]?["id"]?.string, verbs.contains(verb) else { return }
                    try each(statement)
                }
                if broken { try leftOut(name) }
            } catch is Halt {
                try leftOut(name)
            }
        }
    }

    private var ending: String { "-\(store).jsonl" }

    /// The name of the file of this day.
    private var today: String { "opfris-" + day.iso8601 + ending }

    private var path: String { Path.join(folder, today) }

    private func names() throws(Halt) -> [String] {
        do {
            return try Folder.names(in: folder).filter { $0.hasPrefix("opfris-") && $0.hasSuffix(".jsonl") }
        } catch {
            throw Halt(.folder, detail: folder)
        }
    }

    /// Reads the whole lines of a file. A last line without an end was cut off, however whole it looks: it is written
    /// again by whoever wrote it.
    ///
    /// - Returns: whether any line was no statement.
    @discardableResult
    private func read(_ name: String, _ each: (JSONValue) throws -> Void) throws -> Bool {
        var isBroken = false
        do {
            var lines = try LineReader(Path.join(folder, name))
            while let line = try lines.next(limit: Self.longestLine) {
                if let statement = JSONValue(parsing: line) {
                    try each(statement)
                } else {
                    isBroken = true
                }
            }
        } catch is FileFailure {
            throw Halt(.folder, detail: Path.join(folder, name))
        }
        return isBroken
    }

    private static let longestLine = 1 << 20

    /// The ids in the two latest files of this store up to today's, and in those of days to come: from when the
    /// clock was wrong, or before it was.
    private func recentIDs() throws(Halt) -> Set<String> {
        var ids: Set<String> = []
        let own = try names().filter { $0.hasSuffix(ending) }
        let later = own.count { $0 > today }
        for name in own.suffix(later + 2) {
            do {
                try read(name) { statement in
                    if let id = statement["id"]?.string { ids.insert(id) }
                }
            } catch {
                throw Halt(.folder, detail: Path.join(folder, name))
            }
        }
        return ids
    }

    /// Adds whole lines, and waits until they are on the disk; what was cut off before is taken away first.
    private func append(_ lines: [UInt8]) throws(Halt) {
        guard !lines.isEmpty else { return }
        do {
            try FileWriter.appendLines(lines, to: path, access: .group)
        } catch {
            throw Halt(error == .diskFull ? .full : .folder, detail: path)
        }
    }
}
