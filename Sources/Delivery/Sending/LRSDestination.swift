internal import JSON
internal import Results
internal import Statements

/// A learning record store as a destination.
final class LRSDestination: Destination {
    private let client: LRSClient

    init(_ access: LRSAccess, agent: String) throws(Halt) {
        let credentials = try Credentials(of: access)
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
            throw Halt(error)
        }
    }

    func deliver(_ batch: [OutboxEntry]) -> Delivered {
        let result = client.send(batch.map { Outgoing(id: $0.id, body: $0.body) })
        var delivered = Delivered(halt: result.stop.map(Halt.init))
        for decision in result.verdicts {
            switch decision.verdict {
            case .sent: delivered.verdicts[decision.id] = .sent
            case .dead(let rejection): delivered.verdicts[decision.id] = .dead(reason: rejection.summary)
            }
        }
        return delivered
    }

    /// Walks through all statements of the learners who sent any; what is not met there is asked for by its id.
    func verify(_ sent: [OutboxEntry], _ each: (String, DeliveryReport.Finding) throws -> Void) throws {
        var found: [String: [JSONValue]] = [:]
        let wanted = Set(sent.map(\.id))
        let actors = Set(sent.compactMap { JSONValue(parsing: $0.body)?["actor"]?.line }).sorted()
        for actor in actors {
            try reading {
                try client.pages(agent: actor) { statement in
                    guard let id = statement["id"]?.string?.lowercased(), wanted.contains(id) else { return }
                    found[id, default: []].append(statement)
                }
            }
        }
        for entry in sent {
            let copies = try found[entry.id] ?? lookup(entry.id)
            guard let first = copies.first else {
                try each(entry.id, .absent)
                continue
            }
            // Of what was forgotten it is known that it was sent, and no more.
            let isSame = JSONValue(parsing: entry.body).map { StatementComparison.areSame($0, first) } ?? true
            try each(entry.id, copies.count > 1 ? .double : isSame ? .same : .different)
        }
    }

    private func lookup(_ id: String) throws(Halt) -> [JSONValue] {
        switch client.statement(id: id) {
        case .found(let statement): return [statement]
        case .absent: return []
        case .failed(let stop): throw Halt(stop)
        }
    }

    func collect(_ each: (JSONValue) throws -> Void) throws {
        let verbs = Verb.allCases.filter(\.isCollected).map(\.iri)
        try reading { try client.pages(verbs: verbs, each: each) }
    }

    private func reading(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let stop as Stop {
            throw Halt(stop)
        }
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
