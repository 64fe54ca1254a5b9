internal import JSON
internal import Results
internal import Statements
internal import System

/// A learning record store as a destination.
final class LRSDestination: Destination {
    private let client: LRSClient
    private let isAnonymous: Bool

    init(_ access: LRSAccess, agent: String) throws(Halt) {
        let credentials = try Credentials(of: access)
        isAnonymous = credentials.user.isEmpty
        if let path = access.authorityFile, (try? FileReader.bytes(of: path, limit: 1 << 24)) == nil {
            throw Halt(.authority, detail: path)
        }
        do throws(Stop) {
            client = try LRSClient(
                LRSEndpoint(
                    address: access.address, user: credentials.user, password: credentials.password,
                    caFile: access.authorityFile, version: access.version),
                userAgent: agent)
        } catch {
            throw Halt(error)
        }
    }

    func greet() throws(Halt) {
        do throws(Stop) {
            _ = try client.about()
        } catch {
            throw halt(error)
        }
    }

    func deliver(_ batch: QueuedBatch) -> Delivered {
        let result = client.send(
            batch.statements.map { Outgoing(id: $0.id, body: $0.body) }, as: batch.json)
        var decisions = result.verdicts[...]
        let verdicts: [OutboxVerdict?] = batch.statements.map { statement in
            guard let decision = decisions.first, decision.id == statement.id else { return nil }
            decisions.removeFirst()
            switch decision.verdict {
            case .sent: return .sent
            case .dead(let rejection): return .dead(reason: rejection.summary)
            }
        }
        return Delivered(verdicts: verdicts, halt: result.stop.map(halt))
    }

    /// Walks through all statements of the learners who sent any; what is not met there is asked for by its id.
    func verify(_ sent: [OutboxEntry], _ each: (String, DeliveryReport.Finding) throws -> Void) throws {
        // One copy of each, and how often it came.
        var found: [String: (statement: JSONValue, count: Int)] = [:]
        let wanted = Set(sent.map(\.id))
        let actors = Set(sent.compactMap { JSONValue(parsing: $0.body)?["actor"]?.line }).sorted()
        for actor in actors {
            try reading {
                try client.pages(agent: actor) { statement in
                    guard let id = statement["id"]?.string?.lowercased(), wanted.contains(id) else { return }
                    found[id, default: (statement, 0)].count += 1
                }
            }
        }
        for entry in sent {
            guard let copy = try found[entry.id] ?? lookup(entry.id).map({ ($0, 1) }) else {
                try each(entry.id, .absent)
                continue
            }
            // Of what was forgotten it is known that it was sent, and no more.
            let isSame =
                JSONValue(parsing: entry.body).map { StatementComparison.areSame($0, copy.statement) } ?? true
            try each(entry.id, copy.count > 1 ? .double : isSame ? .same : .different)
        }
    }

    private func lookup(_ id: String) throws(Halt) -> JSONValue? {
        switch client.statement(id: id) {
        case .found(let statement): return statement
        case .absent: return nil
        case .failed(let stop): throw halt(stop)
        }
    }

    func collect(_ each: (JSONValue) throws -> Void, leftOut: (String) throws -> Void) throws {
        let verbs = Verb.allCases.filter(\.isCollected).map(\.iri)
        try reading { try client.pages(verbs: verbs, each: each) }
    }

    private func reading(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let stop as Stop {
            throw halt(stop)
        }
    }

    /// Who did not say who it is, is told that before anything about a wrong password.
    private func halt(_ stop: Stop) -> Halt {
        isAnonymous && stop == .parked(.credentials) ? Halt(.anonymous) : Halt(stop)
    }
}

extension Rejection {
    /// For the list of dead letters.
    fileprivate var summary: String {
        switch self {
        case .refused(let status, let detail): detail.isEmpty ? "\(status)" : "\(status) \(detail)"
        case .differs: "409: another statement has this id"
        case .tooLarge: "413: too large"
        }
    }
}
