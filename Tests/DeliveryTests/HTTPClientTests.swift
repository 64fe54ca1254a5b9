import Delivery
import Testing
import TestSupport

internal import Synchronization

@Suite("The HTTP client is bounded, and keeps to itself what is nobody's business")
struct HTTPClientTests {
    /// Sends one request to a server that gives one answer; the answer is nil where it only waits.
    private func reply(
        to answer: LoopbackAnswer?, raw: [UInt8]? = nil, replyLimit: Int = 1 << 20
    ) throws -> HTTPReply {
        let server = try LoopbackServer { connection in
            while connection.nextRequest() != nil {
                guard let bytes = raw ?? answer?.bytes else { return connection.wait(seconds: 60) }
                connection.send(bytes)
                if raw != nil { return }
            }
        }
        return try Self.client().send(
            HTTPRequest(.get, try HTTPAddress("http://127.0.0.1:\(server.port)/"), replyLimit: replyLimit))
    }

    private static func client(milliseconds: Int = 5000) throws -> HTTPClient {
        var settings = HTTPClient.Settings(
            userAgent: "opfris/test", credentials: HTTPCredentials(user: "jan", password: "canary-geheim"))
        settings.requestMilliseconds = milliseconds
        return try HTTPClient(settings)
    }

    @Test("A request arrives as it was made, with who asks, and without a wait for leave to send")
    func request() throws {
        let seen = Mutex<[LoopbackRequest]>([])
        let server = try LoopbackServer { connection in
            while let request = connection.nextRequest() {
                seen.withLock { $0.append(request) }
                connection.send(LoopbackAnswer(200, "hoi", type: "text/plain").bytes)
            }
        }
        let client = try Self.client()
        let address = try HTTPAddress("http://127.0.0.1:\(server.port)/a?b=c")
        let body = [UInt8](repeating: 0x78, count: 2_000_000)
        let reply = try client.send(HTTPRequest(.post, address, headers: [("X-One", "1")], body: body))
        _ = try client.send(HTTPRequest(.post, address))
        _ = try client.send(HTTPRequest(.get, address))
        #expect(reply.status == 200)
        #expect(reply.body == Array("hoi".utf8))
        #expect(reply.contentType == "text/plain")
        let requests = seen.withLock { $0 }
        #expect(requests.map(\.method) == ["POST", "POST", "GET"])
        #expect(requests.map(\.body.count) == [2_000_000, 0, 0])
        #expect(requests[0].path == "/a" && requests[0].query == ["b": "c"])
        #expect(requests[0].headers["x-one"] == "1" && requests[1].headers["x-one"] == nil)
        #expect(requests.allSatisfy { $0.headers["expect"] == nil })
        #expect(requests.allSatisfy { $0.headers["user-agent"] == "opfris/test" })
        #expect(requests.allSatisfy { $0.headers["authorization"] == "Basic amFuOmNhbmFyeS1nZWhlaW0=" })
    }

    @Test("One connection serves many requests")
    func keepAlive() throws {
        let connections = Atomic(0)
        let server = try LoopbackServer { connection in
            connections.add(1, ordering: .relaxed)
            while connection.nextRequest() != nil { connection.send(LoopbackAnswer(200).bytes) }
        }
        let client = try Self.client()
        for _ in 0..<5 {
            let address = try HTTPAddress("http://127.0.0.1:\(server.port)/")
            #expect(try client.send(HTTPRequest(.post, address, body: [1])).status == 200)
        }
        #expect(connections.load(ordering: .relaxed) == 1)
    }

    @Test(
        "Retry-After is read in both forms, and never more than a day",
        arguments: [
            ("7", nil, 7), (" \t7 ", nil, 7), ("0", nil, 0), ("-5", nil, 0), ("999999", nil, 86_400),
            ("99999999999999999999999", nil, 86_400), ("soon", nil, nil), ("", nil, nil),
            ("Tue, 24 Nov 2026 10:00:30 GMT", "Tue, 24 Nov 2026 10:00:00 GMT", 30),
            ("Tue, 24 Nov 2026 09:00:00 GMT", "Tue, 24 Nov 2026 10:00:00 GMT", 0),
            ("Wed, 24 Nov 2027 09:00:00 GMT", "Tue, 24 Nov 2026 10:00:00 GMT", 86_400),
            ("Tue, 24 Nov 1998 10:00:30 GMT", nil, 0),
        ] as [(String, String?, Int?)])
    func retryAfter(wait: String, date: String?, seconds: Int?) throws {
        let headers = [("Retry-After", wait)] + (date.map { [("Date", $0)] } ?? [])
        #expect(try reply(to: LoopbackAnswer(503, headers: headers)).retryAfterSeconds == seconds)
    }

    @Test("A redirect is an answer, and is not followed", arguments: [301, 302, 303, 307, 308])
    func redirect(status: Int) throws {
        let visits = Atomic(0)
        let other = try LoopbackServer { _ in visits.add(1, ordering: .relaxed) }
        let target = "http://127.0.0.1:\(other.port)/"
        let reply = try reply(to: LoopbackAnswer(status, headers: [("Location", target)]))
        #expect(reply.status == status)
        #expect(reply.location == target)
        #expect(visits.load(ordering: .relaxed) == 0)
    }

    @Test("A body beyond the limit is not taken, with a length or without")
    func bodyLimit() throws {
        let large = LoopbackAnswer(200, String(repeating: "x", count: 1001))
        #expect(throws: HTTPFailure.tooLarge) { try reply(to: large, replyLimit: 1000) }
        #expect(try reply(to: large, replyLimit: 1001).body.count == 1001)
        let endless = Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + [UInt8](repeating: 0x78, count: 1001)
        #expect(throws: HTTPFailure.tooLarge) { try reply(to: nil, raw: endless, replyLimit: 1000) }
        #expect(try reply(to: nil, raw: endless, replyLimit: 1001).body.count == 1001)
    }

    @Test("Headers without end are not taken")
    func headerLimit() throws {
        let many = [(name: String, value: String)](
            repeating: ("X-Many", String(repeating: "x", count: 100)), count: 1000)
        #expect(throws: HTTPFailure.tooLarge) { try reply(to: LoopbackAnswer(200, headers: many)) }
    }

    @Test(
        "What breaks off, or is no HTTP, is told apart from no connection",
        arguments: [
            "HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\nhalf",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhalf",
            "HTTP/1.1 200 OK\r\nContent-Le",
            "SSH-2.0-OpenSSH_9.2\r\n", "\0\0\0",
        ])
    func broken(answer: String) {
        let failure = #expect(throws: HTTPFailure.self) { try reply(to: nil, raw: Array(answer.utf8)) }
        guard case .broken(let detail) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(!detail.isEmpty && !detail.contains("canary"))
    }

    @Test("A server that does not answer is given up in time")
    func timeout() throws {
        let server = try LoopbackServer { $0.wait(seconds: 60) }
        let client = try Self.client(milliseconds: 200)
        let address = try HTTPAddress("http://127.0.0.1:\(server.port)/")
        let clock = ContinuousClock()
        let start = clock.now
        var failure: HTTPFailure?
        do throws(HTTPFailure) { _ = try client.send(HTTPRequest(.get, address)) } catch { failure = error }
        #expect(failure == .timedOut)
        #expect(clock.now - start < .seconds(3))
    }

    @Test("Nobody at the other end is no connection")
    func nobody() throws {
        let port = try LoopbackServer { _ in }.port
        let client = try Self.client()
        var failure: HTTPFailure?
        do throws(HTTPFailure) {
            _ = try client.send(HTTPRequest(.get, try HTTPAddress("http://127.0.0.1:\(port)/")))
        } catch { failure = error }
        guard case .noConnection(let detail) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(!detail.isEmpty && !detail.contains("canary"))
    }

    @Test("A header cannot bring along another one", arguments: ["1\r\nX-Two: 2", "1\n", "\0"])
    func smuggling(value: String) throws {
        let client = try Self.client()
        let address = try HTTPAddress("http://127.0.0.1:9/")
        var failure: HTTPFailure?
        do throws(HTTPFailure) {
            _ = try client.send(HTTPRequest(.get, address, headers: [("X-One", value)]))
        } catch { failure = error }
        #expect(failure == .broken(detail: "a header with a control character"))
    }

    @Test("Neither printing nor dumping shows a password, and a text that quotes it loses it")
    func secrets() {
        let credentials = HTTPCredentials(user: "jan", password: "canary-geheim")
        var text = "\(credentials) \(String(reflecting: credentials))"
        dump(HTTPClient.Settings(userAgent: "x", credentials: credentials), to: &text)
        dump(LRSEndpoint(address: "https://a", user: "jan", password: "canary-geheim"), to: &text)
        #expect(text.contains("jan") && !text.contains("canary"))
        #expect(
            credentials.hidden(in: "a canary-geheim, Basic amFuOmNhbmFyeS1nZWhlaW0=") == "a …, Basic …")
    }
}
