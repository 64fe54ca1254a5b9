import Delivery
import JSON
import Testing
import TestSupport

internal import Synchronization

@Suite("What an LRS has is read back")
struct LRSReadingTests {
    private func server(
        reading: String = "ok", _ change: (inout FaultyLRS.Manners) -> Void = { _ in }
    ) throws -> FaultyLRS {
        var manners = FaultyLRS.Manners()
        change(&manners)
        let server = try FaultyLRS(reading: reading, manners)
        server.seed((1...7).map { LRSCase.statement($0) }.map { ($0.id, Array($0.body)) })
        return server
    }

    private func walk(_ server: FaultyLRS, verbs: [String] = []) throws -> [String] {
        let client = try LRSSendingTests.client(server.address)
        var ids: [String] = []
        try client.pages(verbs: verbs, pageSize: 3) {
            ids.append(String(($0["id"]?.string ?? "?").suffix(1)))
        }
        return ids
    }

    @Test("A statement is found, or not", arguments: [true, false])
    func lookup(wraps: Bool) throws {
        let server = try server { $0.wrapsSingles = wraps }
        let client = try LRSSendingTests.client(server.address)
        guard case .found(let statement) = client.statement(id: LRSCase.statement(3).id) else {
            Issue.record("not found")
            return
        }
        #expect(StatementComparison.areSame(Array(statement.line.utf8), Array(LRSCase.statement(3).body)))
        #expect(client.statement(id: LRSCase.statement(8).id) == .absent)
        #expect(client.statement(id: "a&b=c ü") == .absent)
    }

    @Test("Another statement than the one that was asked for is not taken for it")
    func otherStatement() throws {
        let other = String(decoding: LRSCase.statement(1).body, as: UTF8.self)
        for body in [other, #"{"statements":[\#(other)]}"#] {
            let server = try LoopbackServer { connection in
                while connection.nextRequest() != nil { connection.send(LoopbackAnswer(200, body).bytes) }
            }
            let client = try LRSSendingTests.client("http://127.0.0.1:\(server.port)")
            if case .found = client.statement(id: LRSCase.statement(2).id) { Issue.record("\(body)") }
            guard case .found = client.statement(id: LRSCase.statement(1).id) else {
                Issue.record("\(body)")
                continue
            }
        }
    }

    @Test("All pages are read, to the last one", arguments: [1, 2, 3, 7, 100])
    func pages(size: Int) throws {
        #expect(try walk(try server { $0.pageSize = size }) == ["1", "2", "3", "4", "5", "6", "7"])
    }

    @Test("Only the verbs that were asked for come, one after the other")
    func verbs() throws {
        let prefix = "http://adlnet.gov/expapi/verbs/"
        let ids = try walk(try server(), verbs: [prefix + "passed", prefix + "completed", prefix + "failed"])
        #expect(ids == ["2", "4", "6", "1", "3", "5", "7"])
        let deaf = try server { $0.ignoresVerbs = true }
        #expect(try walk(deaf, verbs: [prefix + "passed"]) == ["2", "4", "6"])
    }

    @Test(
        "A next page elsewhere is not asked for",
        arguments: [
            "//evil.example/x", "https://evil.example/xapi/statements", "http://127.0.0.1:9/xapi/statements",
            "http://127.0.0.2/xapi/statements", "file:///etc/passwd", "http://jan:x@127.0.0.1/", "\n",
        ])
    func elsewhere(more: String) throws {
        let server = try server { $0.more = more }
        let stop = #expect(throws: Stop.self) { try walk(server) }
        #expect(stop == .later(.broken(detail: "the next page is on another server"), afterSeconds: nil))
        #expect(server.memory.requests.count == 1)
    }

    @Test("Pages that come again, or never end, are left")
    func endless() throws {
        let again = try server { $0.more = "/xapi/statements?from=2" }
        #expect(throws: Stop.later(.broken(detail: "a page comes again"), afterSeconds: nil)) {
            try walk(again)
        }
        #expect(again.memory.requests.count == 2)
        let asked = Atomic(0)
        let empty = try LoopbackServer { connection in
            while connection.nextRequest() != nil {
                let number = asked.add(1, ordering: .relaxed).newValue
                connection.send(LoopbackAnswer(200, #"{"statements":[],"more":"/x?\#(number)"}"#).bytes)
            }
        }
        let client = try LRSSendingTests.client("http://127.0.0.1:\(empty.port)")
        var stop: Stop?
        do { try client.pages { _ in } } catch { stop = error as? Stop }
        #expect(stop == .later(.broken(detail: "the pages have no end"), afterSeconds: nil))
        #expect(asked.load(ordering: .relaxed) == 4)
    }

    @Test(
        "A page that is none says why",
        arguments: [
            ("503:4", "later 503 after 4"), ("401", "parked credentials"), ("html", "later broken"),
            ("wrongids", "later broken"), ("drop", "later broken"), ("big", "later broken"),
            ("loop", "parked redirect 302"), ("ok,404", "parked not found"),
        ])
    func failing(script: String, word: String) throws {
        let server = try server(reading: script)
        let stop = #expect(throws: Stop.self) { try walk(server) }
        #expect(stop?.word == word)
    }

    @Test("What the reader throws ends the walk")
    func readerThrows() throws {
        struct Enough: Error {}
        let server = try server()
        let client = try LRSSendingTests.client(server.address)
        var isEnough = false
        do { try client.pages { _ in throw Enough() } } catch { isEnough = error is Enough }
        #expect(isEnough)
    }

    @Test("An LRS tells its versions; one that has no such page is one all the same")
    func versions() throws {
        let plain = try server()
        #expect(try LRSSendingTests.client(plain.address).about() == ["1.0.3", "2.0.0"])
        #expect(try LRSSendingTests.client(plain.address + "/").about() == ["1.0.3", "2.0.0"])
        #expect(try LRSSendingTests.client(plain.address, version: "1.0.1").about() == ["1.0.3", "2.0.0"])
        let silent = try server { $0.versions = nil }
        #expect(try LRSSendingTests.client(silent.address).about() == [])
    }

    @Test(
        "What is no LRS, or not for us, is told before anything is sent there",
        arguments: [
            ("html", "later broken"), ("401", "parked credentials"), ("ok,401", "parked credentials"),
            ("ok,403", "parked permission"), ("404", "parked not found"), ("302", "parked redirect 302"),
        ])
    func notOurs(script: String, word: String) throws {
        let server = try server(reading: script)
        let client = try LRSSendingTests.client(server.address)
        var stop: Stop?
        do throws(Stop) { _ = try client.about() } catch { stop = error }
        #expect(stop?.word == word)
    }

    @Test("An LRS of another version is told from the start")
    func otherVersion() throws {
        let server = try server { $0.versions = ["2.0.0"] }
        let client = try LRSSendingTests.client(server.address)
        var stop: Stop?
        do throws(Stop) { _ = try client.about() } catch { stop = error }
        #expect(stop == .parked(.version(offered: ["2.0.0"])))
    }

    @Test(
        "An address that is not safe makes no client",
        arguments: [
            "http://lrs.example.nl/xapi", "https://a:b@lrs.example.nl", "https://lrs.example.nl/?x", "x",
        ])
    func address(text: String) {
        var stop: Stop?
        do throws(Stop) {
            _ = try LRSClient(LRSEndpoint(address: text, user: "u", password: "p"), userAgent: "x")
        } catch { stop = error }
        #expect(stop == .parked(.address))
    }
}
