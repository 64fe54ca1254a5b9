import Delivery
import Testing
import TestSupport

@Suite("Each statement arrives once, in order, or is told why not")
struct LRSSendingTests {
    static func client(
        _ address: String, password: String = "canary-geheim", milliseconds: Int = 3000,
        version: String = "1.0.3"
    ) throws -> LRSClient {
        try LRSClient(
            LRSEndpoint(address: address, user: "jan", password: password, version: version),
            userAgent: "opfris/test", requestMilliseconds: milliseconds)
    }

    private static func manners(_ change: (inout FaultyLRS.Manners) -> Void) -> FaultyLRS.Manners {
        var manners = FaultyLRS.Manners()
        change(&manners)
        return manners
    }

    private static let namesNewOnly = manners {
        ($0.knownIDs, $0.wrapsSingles, $0.versions) = (.unnamed, true, nil)
    }
    private static let refusesKnown = manners { $0.knownIDs = .refused }
    private static let sent = ["id", "id", "id"]

    static let answers: [LRSCase] = [
        LRSCase(script: "ok", verdicts: sent, stored: [1, 2, 3]),
        LRSCase(script: "ok", count: 0, verdicts: [], stored: []),
        LRSCase(script: "slow:0.1", verdicts: sent, stored: [1, 2, 3]),
        LRSCase(script: "204", verdicts: ["empty", "empty", "empty"], stored: [1, 2, 3]),
        // A success in words that say nothing.
        LRSCase(script: "html", verdicts: [], stop: "later unconfirmed", stored: []),
        LRSCase(script: "junk", verdicts: ["readBack", "readBack", "readBack"], stored: [1, 2, 3]),
        LRSCase(script: "wrongids", verdicts: ["readBack", "readBack", "readBack"], stored: [1, 2, 3]),
        LRSCase(script: "big", verdicts: ["readBack", "readBack", "readBack"], stored: [1, 2, 3]),
        LRSCase(
            script: "html", seeds: [1, -2], verdicts: ["readBack", "dead differs"], stop: "later unconfirmed",
            stored: [1, 2]),
        LRSCase(
            script: "junk", reading: "503:4", verdicts: [], stop: "later 503 after 4", stored: [1, 2, 3]),
        LRSCase(
            script: "junk", reading: "ok,403", verdicts: ["readBack"], stop: "parked permission",
            stored: [1, 2, 3]),
        LRSCase(script: "junk", reading: "html", verdicts: [], stop: "later broken", stored: [1, 2, 3]),
        LRSCase(script: "junk", reading: "drop", verdicts: [], stop: "later broken", stored: [1, 2, 3]),
        LRSCase(script: "junk", reading: "wrongids", verdicts: [], stop: "later broken", stored: [1, 2, 3]),
        LRSCase(script: "junk", reading: "big", verdicts: [], stop: "later broken", stored: [1, 2, 3]),
        // What is there already.
        LRSCase(script: "ok", seeds: [1, 3], verdicts: sent, stored: [1, 3, 2]),
        LRSCase(
            script: "ok", manners: namesNewOnly, seeds: [2], verdicts: ["id", "readBack", "id"],
            stored: [2, 1, 3]),
        LRSCase(
            script: "ok", manners: namesNewOnly, seeds: [1, 2, 3], verdicts: ["empty", "empty", "empty"],
            stored: [1, 2, 3]),
        LRSCase(
            script: "ok", manners: namesNewOnly, seeds: [-2], verdicts: ["id", "dead differs", "id"],
            stored: [2, 1, 3]),
        LRSCase(
            script: "ok", manners: refusesKnown, seeds: [1], verdicts: ["readBack", "id", "id"],
            stored: [1, 2, 3]),
        LRSCase(
            script: "ok", manners: refusesKnown, seeds: [3], verdicts: ["id", "id", "readBack"],
            stored: [3, 1, 2]),
        LRSCase(
            script: "ok", manners: refusesKnown, seeds: [1, 2, 3],
            verdicts: ["readBack", "readBack", "readBack"],
            stored: [1, 2, 3]),
        LRSCase(script: "ok", seeds: [-2], verdicts: ["id", "dead differs", "id"], stored: [2, 1, 3]),
        LRSCase(script: "409", verdicts: ["dead 409", "dead 409", "dead 409"], stored: []),
        LRSCase(script: "409,ok", verdicts: sent, stored: [1, 2, 3]),
        // The culprit.
        LRSCase(script: "poison:module-2", verdicts: ["id", "dead 400", "id"], stored: [1, 3]),
        LRSCase(script: "poison:module-1", verdicts: ["dead 400", "id", "id"], stored: [2, 3]),
        LRSCase(
            script: "poison:module-7", count: 9,
            verdicts: ["id", "id", "id", "id", "id", "id", "dead 400", "id", "id"],
            stored: [1, 2, 3, 4, 5, 6, 8, 9]),
        LRSCase(script: "400", verdicts: ["dead 400", "dead 400", "dead 400"], stored: []),
        LRSCase(script: "422,422,ok,ok", verdicts: ["dead 422", "id", "id"], stored: [2, 3]),
        LRSCase(
            script: "400", manners: manners { $0.versions = ["2.0.0"] }, verdicts: [],
            stop: #"parked version ["2.0.0"]"#, stored: []),
        LRSCase(
            script: "400", count: 1, manners: manners { $0.versions = nil }, verdicts: ["dead 400"],
            stored: []),
        // Too large.
        LRSCase(
            script: "partial:1", count: 5, verdicts: ["id", "id", "id", "id", "id"], stored: [1, 2, 3, 4, 5]),
        LRSCase(
            script: "partial:2", count: 5, verdicts: ["id", "id", "id", "id", "id"], stored: [1, 2, 3, 4, 5]),
        LRSCase(script: "413", verdicts: ["dead large", "dead large", "dead large"], stored: []),
        LRSCase(script: "413,ok,503", count: 4, verdicts: ["id", "id"], stop: "later 503", stored: [1, 2]),
        LRSCase(script: "413,413,413,401", verdicts: ["dead large"], stop: "parked credentials", stored: []),
    ]

    static let stops: [LRSCase] = [
        ("401", "parked credentials"), ("403", "parked permission"), ("404", "parked not found"),
        ("405", "parked 405"), ("415", "parked 415"), ("301", "parked redirect 301"),
        ("loop", "parked redirect 302"),
        ("redirect:http://127.0.0.1:9/", "parked redirect 307"), ("408", "later 408"), ("429", "later 429"),
        ("429:3", "later 429 after 3"), ("503:7", "later 503 after 7"),
        ("503:9999999", "later 503 after 86400"),
        ("retry-date", "later 503 after 3"), ("500", "later 500"), ("502", "later 502"), ("esc", "later 500"),
        ("drop", "later broken"),
    ].map { LRSCase(script: $0.0, verdicts: [], stop: $0.1, stored: []) }

    @Test("Every answer has its consequence", arguments: answers + stops)
    func table(_ row: LRSCase) throws {
        let server = try row.server()
        let client = try Self.client(server.address)
        let result = client.send(row.batch)
        let places = row.batch.map(\.id)
        #expect(result.verdicts.map(\.verdict.word) == row.verdicts)
        #expect(result.stop?.word ?? "" == row.stop)
        #expect(server.memory.stored == row.stored.map { LRSCase.statement($0).id })
        // What was decided is named in order, each once.
        #expect(result.verdicts.map(\.id) == places.filter(Set(result.verdicts.map(\.id)).contains))
    }

    @Test("A server that refuses opfris itself is asked once", arguments: stops)
    func noStorm(_ row: LRSCase) throws {
        let server = try row.server()
        let client = try Self.client(server.address)
        _ = client.send(row.batch)
        #expect(server.memory.requests == ["POST /xapi/statements"])
    }

    @Test("A server that never answers is given up in time")
    func hang() throws {
        let server = try FaultyLRS("hang")
        let client = try Self.client(server.address, milliseconds: 200)
        let result = client.send([LRSCase.statement(1)])
        #expect(result == BatchResult(verdicts: [], stop: .later(.timedOut, afterSeconds: nil)))
    }

    @Test(
        "Sent again after each fault, every statement is stored once and in order",
        arguments: [
            FaultyLRS.Manners(), manners { $0.knownIDs = .ignored }, namesNewOnly, refusesKnown,
        ])
    func exactlyOnce(_ manners: FaultyLRS.Manners) throws {
        let faults = "store-then-drop,half,503,chunk-half,drop,store-then-500,html,204"
        let server = try FaultyLRS("\(faults),partial:2,\(faults),\(faults),ok", manners)
        let client = try Self.client(server.address)
        let all = (1...9).map { LRSCase.statement($0) }
        var waiting = all
        var rounds = 0
        while !waiting.isEmpty, rounds < 60 {
            let result = client.send(Array(waiting.prefix(4)))
            let decided = Set(result.verdicts.map(\.id))
            #expect(result.verdicts.allSatisfy { !$0.verdict.word.hasPrefix("dead") })
            waiting.removeAll { decided.contains($0.id) }
            rounds += 1
        }
        #expect(waiting.isEmpty)
        #expect(server.memory.stored == all.map(\.id))
    }

    @Test("The bytes of a statement arrive as they were fixed, with the header that names the version")
    func frozen() throws {
        let server = try FaultyLRS()
        let odd = #"{ "id":"a" ,"x":[1.0,1e2],"y":"é\u00e9\/" }"#
        let client = try Self.client(server.address, version: "2.0.0")
        let plain = LRSCase.statement(1)
        #expect(
            client.send([Outgoing(id: "a", body: Array(odd.utf8)[...]), plain]).verdicts.count == 2)
        let sent = "[" + odd + "," + String(decoding: plain.body, as: UTF8.self) + "]"
        #expect(String(decoding: server.memory.lastBody, as: UTF8.self) == sent)
        #expect(server.memory.versions == ["2.0.0"])
    }

    @Test("What the server says about a culprit comes back, and not more than fits")
    func words() throws {
        let long = String(repeating: "é", count: 500)
        let bodies = [#"{"detail":"\#(long)"}"#: 200, #"{"error":"kort"}"#: 4, "tekst": 5, "[1]": 3]
        for (body, count) in bodies {
            let server = try LoopbackServer { connection in
                while connection.nextRequest() != nil { connection.send(LoopbackAnswer(400, body).bytes) }
            }
            let client = try Self.client("http://127.0.0.1:\(server.port)")
            let verdict = client.send([LRSCase.statement(1)]).verdicts.first?.verdict
            guard case .dead(.refused(400, let detail)) = verdict else {
                Issue.record("\(String(describing: verdict))")
                continue
            }
            #expect(detail.unicodeScalars.count == count)
        }
    }

    @Test(
        "No password is in what comes back, however the server talks about it",
        arguments: ["echo", "esc", "401", "400", "redirect:http://127.0.0.1:9/canary-geheim", "html", "drop"])
    func canary(script: String) throws {
        let server = try FaultyLRS(script, reading: "echo")
        let client = try Self.client(server.address)
        var text = ""
        dump(client.send([LRSCase.statement(1)]), to: &text)
        dump(client.statement(id: "x"), to: &text)
        #expect(!text.contains("canary") && !text.contains("amFuOmNhbmFyeS1nZWhlaW0="), "\(text)")
        #expect(server.memory.authorizations.first == "Basic amFuOmNhbmFyeS1nZWhlaW0=")
    }

    @Test("A redirect takes no password along")
    func redirectKeepsPassword() throws {
        let other = try FaultyLRS()
        let server = try FaultyLRS("redirect:\(other.address)/statements")
        let client = try Self.client(server.address)
        #expect(
            client.send([LRSCase.statement(1)]).stop
                == .parked(.redirect(status: 307, to: "\(other.address)/statements")))
        #expect(other.memory.requests.isEmpty)
    }

    @Test("The server knows opfris by its password alone")
    func login() throws {
        let server = try FaultyLRS("ok", Self.manners { $0.login = "jan:canary-geheim" })
        #expect(try Self.client(server.address).send([LRSCase.statement(1)]).stop == nil)
        let other = try Self.client(server.address, password: "fout").send([LRSCase.statement(2)])
        #expect(other == BatchResult(verdicts: [], stop: .parked(.credentials)))
    }
}
