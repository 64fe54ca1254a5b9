internal import JSON

/// What a misbehaving LRS remembers: the statements that it stored, and what it was asked.
package struct LRSMemory: Sendable {
    /// What an LRS does with an id that it knows.
    package enum KnownIDs: Sendable {
        /// The same content is acknowledged again; other content is a conflict (409).
        case acknowledged
        /// Whatever comes is acknowledged; the first one stays.
        case ignored
        /// Only what is new is named, with none an empty 204; other content is a conflict.
        case unnamed
        /// Any is a conflict, and nothing of that batch is stored.
        case refused
    }

    /// The ids in the order of storing.
    package internal(set) var stored: [String] = []
    /// How often each id was received.
    package internal(set) var received: [String: Int] = [:]
    /// `GET /xapi/about`, in the order in which they came.
    package internal(set) var requests: [String] = []
    /// The header of each request; nil where it had none.
    package internal(set) var authorizations: [String?] = []
    package internal(set) var versions: [String?] = []
    /// Of the last request.
    package internal(set) var lastBody: [UInt8] = []

    private var contents: [String: JSONValue] = [:]

    mutating func note(_ request: LoopbackRequest) {
        requests.append("\(request.method) \(request.path)")
        authorizations.append(request.headers["authorization"])
        versions.append(request.headers["x-experience-api-version"])
        lastBody = request.body
    }

    /// Stores all or nothing, and gives the ids to name; nil for a conflict.
    mutating func store(_ statements: [(id: String, value: JSONValue)], _ knownIDs: KnownIDs) -> [String]? {
        for (id, value) in statements {
            guard let known = contents[id] else { continue }
            if knownIDs == .refused { return nil }
            if knownIDs != .ignored, Self.sorted(known) != Self.sorted(value) { return nil }
        }
        let new = statements.filter { contents[$0.id] == nil }
        for (id, value) in new {
            contents[id] = value
            stored.append(id)
        }
        return (knownIDs == .unnamed ? new : statements).map(\.id)
    }

    /// As an LRS gives it back: with what it adds.
    func statement(_ id: String) -> JSONValue? {
        guard case .object(let members) = contents[id] else { return nil }
        let authority = JSONValue.object([
            ("account", .object([("homePage", .string("https://lrs.example")), ("name", .string("x"))]))
        ])
        return .object(
            members.reversed() + [
                ("stored", .string("2026-11-24T10:00:00.000Z")), ("authority", authority),
                ("version", .string("1.0.0")),
            ])
    }

    func statements(verb: String?) -> [JSONValue] {
        stored.compactMap(statement).filter { verb == nil || $0["verb"]?["id"]?.string == verb }
    }

    private static func sorted(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(members.map { ($0.0, sorted($0.1)) }.sorted { $0.0 < $1.0 })
        case .array(let values): .array(values.map(sorted))
        default: value
        }
    }
}
