/// What a client asks of a server.
package struct HTTPRequest: Sendable {
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
    }

    package let method: Method
    package let address: HTTPAddress
    /// Beside those that the client sets itself: host, length, credentials.
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]
    /// The largest body of a reply that is taken, in bytes.
    package let replyLimit: Int

    package init(
        _ method: Method, _ address: HTTPAddress, headers: [(name: String, value: String)] = [],
        body: [UInt8] = [], replyLimit: Int = 1 << 20
    ) {
        self.method = method
        self.address = address
        self.headers = headers
        self.body = body
        self.replyLimit = replyLimit
    }
}
