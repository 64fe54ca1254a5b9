internal import FoundationEssentials
internal import Glibc
internal import JSON
internal import Synchronization

/// Answers what a misbehaving LRS is asked, on all its threads.
final class LRSDesk: Sendable {
    private struct State {
        var memory = LRSMemory()
        var writing: [Misdeed]
        var reading: [Misdeed]

        mutating func next(_ script: WritableKeyPath<State, [Misdeed]>) -> Misdeed {
            let words = self[keyPath: script]
            return words.count > 1 ? self[keyPath: script].removeFirst() : words.first ?? .ok
        }
    }

    private let manners: FaultyLRS.Manners
    private let state: Mutex<State>

    init(_ manners: FaultyLRS.Manners, writing: [Misdeed], reading: [Misdeed]) {
        self.manners = manners
        state = Mutex(State(writing: writing, reading: reading))
    }

    var memory: LRSMemory { state.withLock { $0.memory } }

    func seed(_ statements: [(id: String, body: [UInt8])]) {
        state.withLock { state in
            let values = statements.compactMap { id, body in JSONValue(parsing: body).map { (id, $0) } }
            _ = state.memory.store(values, .ignored)
        }
    }

    /// false where the connection is to be closed.
    func serve(_ request: LoopbackRequest, on connection: LoopbackConnection) -> Bool {
        state.withLock { $0.memory.note(request) }
        if let login = manners.login, Self.login(of: request) != login {
            return connection.send(LoopbackAnswer(401, #"{"error":"who?"}"#).bytes)
        }
        let isRead = request.method == "GET"
        let misdeed = state.withLock { $0.next(isRead ? \.reading : \.writing) }
        if case .slow(let seconds) = misdeed { connection.wait(seconds: seconds) }
        let honest = isRead ? read(request) : write(request, misdeed)
        return carryOut(misdeed, instead: honest, of: request, on: connection)
    }

    private func write(_ request: LoopbackRequest, _ misdeed: Misdeed) -> LoopbackAnswer {
        guard let value = JSONValue(parsing: request.body) else {
            return LoopbackAnswer(400, #"{"error":"not JSON"}"#)
        }
        let statements = (value.array ?? [value]).map { statement in
            (id: statement["id"]?.string ?? request.query["statementId"] ?? "", value: statement)
        }
        return state.withLock { state in
            for (id, _) in statements { state.memory.received[id, default: 0] += 1 }
            if case .partial(let most) = misdeed, statements.count > most { return LoopbackAnswer(413) }
            if case .poison(let text) = misdeed, statements.contains(where: { $0.value.line.contains(text) })
            {
                return LoopbackAnswer(400, #"{"error":"a statement is wrong"}"#)
            }
            guard misdeed.stores else { return LoopbackAnswer(200) }
            guard let ids = state.memory.store(statements, manners.knownIDs) else {
                return LoopbackAnswer(409, #"{"detail":"it is there already"}"#)
            }
            return request.method == "PUT" || ids.isEmpty
                ? LoopbackAnswer(204) : LoopbackAnswer(200, JSONValue.array(ids.map(JSONValue.string)).line)
        }
    }

    private func read(_ request: LoopbackRequest) -> LoopbackAnswer {
        if request.path == "/xapi/about", let versions = manners.versions {
            return LoopbackAnswer(
                200, JSONValue.object([("version", .array(versions.map(JSONValue.string)))]).line)
        }
        guard request.path == "/xapi/statements" else {
            return LoopbackAnswer(404, #"{"detail":"Not Found"}"#)
        }
        guard let id = request.query["statementId"] else { return page(request) }
        let statement = memory.statement(id)
        if manners.wrapsSingles {
            return LoopbackAnswer(
                200, JSONValue.object([("statements", .array(statement.map { [$0] } ?? []))]).line)
        }
        return statement.map { LoopbackAnswer(200, $0.line) } ?? LoopbackAnswer(404)
    }

    /// A page of statements, and where the next one is.
    private func page(_ request: LoopbackRequest) -> LoopbackAnswer {
        let all = memory.statements(verb: manners.ignoresVerbs ? nil : request.query["verb"])
        let start = min(Int(request.query["from"] ?? "0") ?? 0, all.count)
        let end = min(start + min(Int(request.query["limit"] ?? "") ?? 100, manners.pageSize), all.count)
        let verb = request.query["verb"].map { "verb=\($0.replacing("/", with: "%2F"))&" } ?? ""
        let limit = request.query["limit"].map { "limit=\($0)&" } ?? ""
        let next = end < all.count ? "\(request.path)?\(verb)\(limit)from=\(end)" : ""
        return LoopbackAnswer(
            200,
            JSONValue.object([
                ("more", .string(manners.more ?? next)), ("statements", .array(Array(all[start..<end]))),
            ]).line)
    }

    private func carryOut(
        _ misdeed: Misdeed, instead honest: LoopbackAnswer, of request: LoopbackRequest,
        on connection: LoopbackConnection
    ) -> Bool {
        switch misdeed {
        case .ok, .slow, .partial, .poison: return connection.send(honest.bytes)
        case .empty: return connection.send((honest.status == 200 ? LoopbackAnswer(204) : honest).bytes)
        case .drop, .storeThenDrop: connection.breakOff()
        case .hang: connection.wait(seconds: 600)
        case .half, .chunkHalf: Self.sendHalf(inChunks: misdeed == .chunkHalf, on: connection)
        case .big: Self.sendMuch(on: connection)
        case .escapes:
            connection.send(
                Array("HTTP/1.1 500 \u{1B}]0;owned\u{7}\r\nContent-Length: 12\r\n\r\n".utf8)
                    + Array("\u{1B}[2J\u{1B}[31mX".utf8) + [0x9B, 0x31])
        default: return connection.send(Self.lie(misdeed, to: request).bytes)
        }
        return false
    }

    /// A whole answer that says what it should not.
    private static func lie(_ misdeed: Misdeed, to request: LoopbackRequest) -> LoopbackAnswer {
        switch misdeed {
        case .status(let status, let wait):
            LoopbackAnswer(
                status, #"{"error":"by order"}"#, headers: wait.isEmpty ? [] : [("Retry-After", wait)])
        case .retryDate:
            LoopbackAnswer(503, headers: [("Date", date(in: 0)), ("Retry-After", date(in: 3))])
        case .junk: LoopbackAnswer(200, "<<<not json")
        case .wrongIDs: LoopbackAnswer(200, #"["00000000-0000-4000-8000-000000000000"]"#)
        case .html: LoopbackAnswer(200, "<html>login</html>", type: "text/html")
        case .redirect(let address): LoopbackAnswer(307, headers: [("Location", address)])
        case .loop: LoopbackAnswer(302, headers: [("Location", request.path)])
        case .echo:
            LoopbackAnswer(
                500, "You sent \(request.headers["authorization"] ?? ""), \(login(of: request) ?? "")",
                type: "text/plain")
        default: LoopbackAnswer(500, "{}")
        }
    }

    private static func sendHalf(inChunks: Bool, on connection: LoopbackConnection) {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        connection.send(
            head
                + (inChunks
                    ? "Transfer-Encoding: chunked\r\n\r\nff\r\n[\"" : "Content-Length: 400\r\n\r\n[\"abc"))
    }

    private static func sendMuch(on connection: LoopbackConnection) {
        connection.send(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
        let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: 0x20, count: 1 << 16) + Array("\r\n".utf8)
        for _ in 0..<1024 where !connection.send(chunk) { return }
    }

    /// `Tue, 24 Nov 2026 13:32:55 GMT`.
    private static func date(in seconds: Int) -> String {
        var moment = time(nil) + seconds
        var parts = unsafe tm()
        unsafe gmtime_r(&moment, &parts)
        var text = [CChar](repeating: 0, count: 64)
        let count = unsafe strftime(&text, text.count, "%a, %d %b %Y %H:%M:%S GMT", &parts)
        return String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// `user:password`, as Basic authentication sends it.
    private static func login(of request: LoopbackRequest) -> String? {
        guard let header = request.headers["authorization"], header.hasPrefix("Basic "),
            let bytes = Data(base64Encoded: String(header.dropFirst(6)))
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
