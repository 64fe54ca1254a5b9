internal import Dates
internal import JSON
internal import Results
internal import Statements
internal import System

/// A folder as a destination: for each day and each store a file with a statement on each line.
///
/// A file of an earlier day never changes, so that another system can take it. Stores do not share a file, so
/// that a folder of the network may be fed from many machines.
struct FolderDestination: Destination {
    private let folder: String
    private let store: String
    private let day: CalendarDate

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

    /// What was on its way when a sender was ended may be there: it is not written twice.
    func deliver(_ batch: [OutboxEntry]) -> Delivered {
        var delivered = Delivered()
        do throws(Halt) {
            try greet()
            let known = batch.contains { $0.tries > 0 } ? try recentIDs() : []
            let new = batch.filter { !known.contains($0.id) }
            try append(new.flatMap { $0.body + [UInt8(ascii: "\n")] })
            for entry in batch { delivered.verdicts[entry.id] = .sent }
        } catch {
            delivered.halt = error
        }
        return delivered
    }

    func verify(_ sent: [OutboxEntry], _ each: (String, DeliveryReport.Finding) throws -> Void) throws {
        var found: [String: [JSONValue]] = [:]
        for name in try names() where name.hasSuffix(ending) {
            for statement in try statements(in: name) {
                if let id = statement["id"]?.string { found[id, default: []].append(statement) }
            }
        }
        for entry in sent {
            let copies = found[entry.id] ?? []
            let isSame = JSONValue(parsing: entry.body).map { $0 == copies.first } ?? true
            try each(
                entry.id, copies.isEmpty ? .absent : copies.count > 1 ? .double : isSame ? .same : .different)
        }
    }

    func collect(_ each: (JSONValue) throws -> Void) throws {
        let verbs = Set(Verb.allCases.filter(\.isCollected).map(\.iri))
        for name in try names() {
            for statement in try statements(in: name)
            where statement["verb"]?["id"]?.string.map(verbs.contains) == true {
                try each(statement)
            }
        }
    }

    private var ending: String { "-\(store).jsonl" }

    private var path: String { Path.join(folder, "opfris-" + day.iso8601 + ending) }

    private func names() throws(Halt) -> [String] {
        do {
            return try Folder.names(in: folder).filter { $0.hasPrefix("opfris-") && $0.hasSuffix(".jsonl") }
        } catch {
            throw Halt(.folder, detail: folder)
        }
    }

    private func statements(in name: String) throws(Halt) -> [JSONValue] {
        let bytes: [UInt8]
        do {
            bytes = try FileReader.bytes(of: Path.join(folder, name), limit: 1 << 30)
        } catch {
            throw Halt(.folder, detail: name)
        }
        // A last line without an end was cut off, however whole it looks: it is written again by whoever wrote it.
        let newline = UInt8(ascii: "\n")
        let whole = bytes.lastIndex(of: newline).map { bytes[...$0] } ?? []
        return whole.split(separator: newline).compactMap { JSONValue(parsing: Array($0)) }
    }

    /// The ids in the two latest files of this store: a sender that was ended a moment ago, perhaps before
    /// midnight.
    private func recentIDs() throws(Halt) -> Set<String> {
        var ids: Set<String> = []
        for name in try names().filter({ $0.hasSuffix(ending) }).suffix(2) {
            for statement in try statements(in: name) {
                if let id = statement["id"]?.string { ids.insert(id) }
            }
        }
        return ids
    }

    /// Adds whole lines, and waits until they are on the disk; what was cut off before is taken away first.
    private func append(_ lines: [UInt8]) throws(Halt) {
        guard !lines.isEmpty else { return }
        do {
            try FileWriter.appendLines(lines, to: path, access: .shared)
        } catch {
            throw Halt(error == .diskFull ? .server : .folder, detail: path)
        }
    }
}
