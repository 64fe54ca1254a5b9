package import JSON

extension LRSClient {
    /// Tries whether an LRS answers here, to whom opfris says it is, and lets it read.
    ///
    /// - Returns: the versions of xAPI that it says it speaks; none where it does not tell.
    package func about() throws(Stop) -> [String] {
        let offered = try offeredVersions()
        if let stop = Self.versionStop(endpoint.version, offered: offered) { throw stop }
        // Anybody may ask for the versions: the statements show whether the password is right.
        let reply = try get(try address("limit=1"), replyLimit: Self.pageLimit)
        guard reply.status == 200 else { throw stop(reply) }
        guard JSONValue(parsing: reply.body)?["statements"]?.array != nil else {
            throw Self.broken("no LRS answers here")
        }
        return offered
    }

    /// Walks through all statements with one of some verbs (none: all statements), a verb after the other.
    ///
    /// An LRS has its own idea of the order, also within a page, and of `since`: the standard compares it with
    /// the moment of storing, one LRS with the timestamp. It is not asked for here: which attempt of somebody a
    /// record is, and whether it was renewed, is known only to who has seen all.
    /// - Parameters:
    ///   - agent: only those of one actor, as JSON.
    ///   - pageSize: statements in a page; the LRS may give fewer. A page has at most 8 MB.
    /// - Throws: `Stop`, or what `each` throws.
    package func pages(
        verbs: [String] = [], agent: String? = nil, pageSize: Int = 100,
        each: (JSONValue) throws -> Void
    ) throws {
        for verb in verbs.isEmpty ? [nil] : verbs.map(Optional.some) {
            try walk(verb: verb, agent: agent, pageSize: pageSize, each)
        }
    }

    private func walk(
        verb: String?, agent: String?, pageSize: Int, _ each: (JSONValue) throws -> Void
    ) throws {
        let query = [
            verb.map { "verb=" + Self.escaped($0) }, agent.map { "agent=" + Self.escaped($0) },
        ]
        let whole = query.compactMap(\.self) + ["ascending=true", "limit=\(pageSize)"]
        var next: HTTPAddress? = try address(whole.joined(separator: "&"))
        var seen: Set<String> = []
        var emptyPages = 0
        while let page = next {
            guard seen.count < Self.mostPages else { throw Self.broken("the pages have no end") }
            guard seen.insert(page.text).inserted else { throw Self.broken("a page comes again") }
            let reply = try get(page, replyLimit: Self.pageLimit)
            guard reply.status == 200 else { throw stop(reply) }
            guard let value = JSONValue(parsing: reply.body), let list = value["statements"]?.array else {
                throw Self.broken("the page has no statements")
            }
            for statement in list where verb == nil || statement["verb"]?["id"]?.string == verb {
                try each(statement)
            }
            emptyPages = list.isEmpty ? emptyPages + 1 : 0
            guard emptyPages <= Self.mostEmptyPages else { throw Self.broken("the pages have no end") }
            next = try following(value["more"]?.string ?? "")
        }
    }

    /// The page that `more` points at; it never leads to another server, who would get the password.
    private func following(_ more: String) throws(Stop) -> HTTPAddress? {
        guard !more.isEmpty else { return nil }
        guard let next = try? statementsAddress.resolving(more),
            next.origin == statementsAddress.origin
        else {
            throw Self.broken("the next page is on another server")
        }
        return next
    }

    /// An LRS that speaks none of our versions refuses everything: that is not a statement's fault.
    func versionStop() -> Stop? {
        guard let offered = try? offeredVersions() else { return nil }
        return Self.versionStop(endpoint.version, offered: offered)
    }

    private static func versionStop(_ version: String, offered: [String]) -> Stop? {
        // 1.0.1 and 1.0.3 are one to an LRS; 1.0 and 2.0 are not.
        let line = version.split(separator: ".").prefix(2)
        let isOffered = offered.isEmpty || offered.contains { $0.split(separator: ".").prefix(2) == line }
        return isOffered ? nil : .parked(.version(offered: offered.prefix(10).map(\.asDetail)))
    }

    /// None where the LRS has no such page.
    private func offeredVersions() throws(Stop) -> [String] {
        let reply = try get(aboutAddress, replyLimit: 1 << 20)
        if reply.status == 404 { return [] }
        guard reply.status == 200 else { throw stop(reply) }
        return JSONValue(parsing: reply.body)?["version"]?.strings ?? []
    }

    private static func broken(_ detail: String) -> Stop {
        .later(.broken(detail: detail), afterSeconds: nil)
    }

    private static let pageLimit = 8 << 20
    /// Ten million statements, as most LRSs cut them.
    private static let mostPages = 100_000
    private static let mostEmptyPages = 3
}
