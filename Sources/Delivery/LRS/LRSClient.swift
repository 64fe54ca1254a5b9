internal import JSON

/// Talks to one Learning Record Store, a request at a time, over a connection that it keeps.
package struct LRSClient: ~Copyable {
    let endpoint: LRSEndpoint
    let statementsAddress: HTTPAddress
    let aboutAddress: HTTPAddress
    private let client: HTTPClient

    /// - Parameters:
    ///   - userAgent: `opfris/1.2`.
    ///   - connectMilliseconds: the longest wait for a connection.
    ///   - requestMilliseconds: the longest wait for a whole reply.
    /// - Throws: `.parked(.address)` for an address that is not to be talked to.
    package init(
        _ endpoint: LRSEndpoint, userAgent: String, connectMilliseconds: Int = 5000,
        requestMilliseconds: Int = 30_000
    ) throws(Stop) {
        var settings = HTTPClient.Settings(
            userAgent: userAgent, credentials: endpoint.credentials.user.isEmpty ? nil : endpoint.credentials,
            caFile: endpoint.caFile)
        settings.connectMilliseconds = connectMilliseconds
        settings.requestMilliseconds = requestMilliseconds
        let (statements, about): (HTTPAddress, HTTPAddress)
        let client: HTTPClient
        do throws(HTTPFailure) {
            guard !endpoint.address.contains(where: { $0 == "?" || $0 == "#" }) else {
                throw HTTPFailure.address
            }
            let base = endpoint.address.hasSuffix("/") ? endpoint.address : endpoint.address + "/"
            statements = try HTTPAddress(base + "statements")
            about = try HTTPAddress(base + "about")
            client = try HTTPClient(settings)
        } catch {
            throw Stop(error)
        }
        self.endpoint = endpoint
        statementsAddress = statements
        aboutAddress = about
        self.client = client
    }

    /// Reads what is stored under an id.
    package func statement(id: String) -> Lookup {
        do throws(Stop) {
            let reply = try get(try address("statementId=" + Self.escaped(id)), replyLimit: 1 << 20)
            if reply.status == 404 { return .absent }
            guard reply.status == 200 else { throw stop(reply) }
            return Self.statement(in: reply.body, id: id)
        } catch {
            return .failed(error)
        }
    }

    /// Takes the statement itself, as the standard has it, and a list of one or none, as some LRSs answer.
    private static func statement(in body: [UInt8], id: String) -> Lookup {
        guard let value = JSONValue(parsing: body), case .object = value else {
            return .failed(.later(.broken(detail: "the reply is no statement"), afterSeconds: nil))
        }
        if value["actor"] == nil, let list = value["statements"]?.array {
            return list.first { has($0, id: id) }.map(Lookup.found) ?? .absent
        }
        guard has(value, id: id) else {
            return .failed(.later(.broken(detail: "the reply is another statement"), afterSeconds: nil))
        }
        return .found(value)
    }

    private static func has(_ statement: JSONValue, id: String) -> Bool {
        statement["id"]?.string?.lowercased() == id.lowercased()
    }

    func post(_ body: [UInt8]) throws(HTTPFailure) -> HTTPReply {
        let type = (name: "Content-Type", value: "application/json")
        return try client.send(HTTPRequest(.post, statementsAddress, headers: headers + [type], body: body))
    }

    func get(_ address: HTTPAddress, replyLimit: Int) throws(Stop) -> HTTPReply {
        do throws(HTTPFailure) {
            return try client.send(HTTPRequest(.get, address, headers: headers, replyLimit: replyLimit))
        } catch {
            throw Stop(error)
        }
    }

    private var headers: [(name: String, value: String)] {
        [("X-Experience-API-Version", endpoint.version), ("Accept", "application/json")]
    }

    /// The address of the statements that a query asks for.
    func address(_ query: String) throws(Stop) -> HTTPAddress {
        do throws(HTTPFailure) {
            return try HTTPAddress(statementsAddress.text + "?" + query)
        } catch {
            throw Stop(error)
        }
    }

    /// Why a reply that is no success stops everything.
    func stop(_ reply: HTTPReply) -> Stop {
        Stop(reply, detail: detail(of: reply), location: reply.location.map { words($0[...]) })
    }

    /// What a server says for itself: the message of a JSON object, or the text; nothing of a page.
    func detail(of reply: HTTPReply) -> String {
        let messages = ["detail", "message", "error", "errorMessage"]
        let value = JSONValue(parsing: reply.body)
        if let message = messages.lazy.compactMap({ value?[$0]?.string }).first { return words(message[...]) }
        if reply.contentType?.lowercased().hasPrefix("text/html") == true { return "" }
        return words(String(decoding: reply.body.prefix(4000), as: UTF8.self)[...])
    }

    private func words(_ text: Substring) -> String {
        endpoint.credentials.hidden(in: String(text.prefix(4000))).asDetail
    }

    /// A value of a query, with everything escaped that is not plain.
    static func escaped(_ text: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        let digits = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { result, byte in
            if plain.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }
}
