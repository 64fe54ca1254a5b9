internal import CCurl

/// Sends requests one after the other, over a connection that it keeps.
///
/// It follows no redirect, speaks `https` and `http` alone, always checks certificates, and uses the proxy of the
/// environment, but never one to this machine.
package struct HTTPClient: ~Copyable {
    package struct Settings: Sendable {
        package var userAgent: String
        package var credentials: HTTPCredentials?
        /// The authorities that are believed, in a PEM file, instead of those of the machine.
        package var caFile: String?
        package var connectMilliseconds = 5000
        /// For a request from its start to the last byte of its reply.
        package var requestMilliseconds = 30_000

        package init(userAgent: String, credentials: HTTPCredentials? = nil, caFile: String? = nil) {
            self.userAgent = userAgent
            self.credentials = credentials
            self.caFile = caFile
        }
    }

    private let handle: CurlHandle
    private let settings: Settings

    package init(_ settings: Settings) throws(HTTPFailure) {
        let handle = try CurlHandle()
        self.settings = settings
        self.handle = handle
    }

    /// Waits for the whole reply, whatever its status.
    package func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPReply {
        defer { handle.reset() }
        try setTransport(to: request.address)
        try setIdentity()
        try handle.set(CURLOPT_URL, request.address.text)
        try handle.set(CURLOPT_MAXFILESIZE_LARGE, size: request.replyLimit)
        try setMethod(of: request)
        let reception = Reception(limit: request.replyLimit)
        let status = try handle.perform(
            body: request.body, headers: try Self.lines(request.headers), into: reception)
        return HTTPReply(status: status, headers: reception.headers, body: reception.body)
    }

    private func setTransport(to address: HTTPAddress) throws(HTTPFailure) {
        try handle.set(CURLOPT_NOSIGNAL, 1)
        try handle.set(CURLOPT_UPLOAD_BUFFERSIZE, 1 << 19)
        try handle.set(CURLOPT_PROTOCOLS_STR, "http,https")
        try handle.set(CURLOPT_FOLLOWLOCATION, 0)
        try handle.set(CURLOPT_CONNECTTIMEOUT_MS, settings.connectMilliseconds)
        try handle.set(CURLOPT_TIMEOUT_MS, settings.requestMilliseconds)
        try handle.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        try handle.set(CURLOPT_SSL_VERIFYPEER, 1)
        try handle.set(CURLOPT_SSL_VERIFYHOST, 2)
        if address.isLoopback { try handle.set(CURLOPT_PROXY, "") }
        if let file = settings.caFile {
            try handle.set(CURLOPT_CAINFO, file)
            try handle.set(CURLOPT_CAPATH, nil)
        }
    }

    private func setIdentity() throws(HTTPFailure) {
        try handle.set(CURLOPT_USERAGENT, settings.userAgent)
        if let credentials = settings.credentials {
            try handle.set(CURLOPT_HTTPAUTH, opfris_curl_basic)
            try handle.set(CURLOPT_USERNAME, credentials.user)
            try handle.set(CURLOPT_PASSWORD, credentials.password)
        }
    }

    private func setMethod(of request: HTTPRequest) throws(HTTPFailure) {
        guard request.method != .get else { return try handle.set(CURLOPT_HTTPGET, 1) }
        try handle.set(CURLOPT_POST, 1)
        try handle.set(CURLOPT_POSTFIELDSIZE_LARGE, size: request.body.count)
        // Without a body of ours libcurl would read one from standard input.
        if request.body.isEmpty { try handle.set(CURLOPT_COPYPOSTFIELDS, "") }
    }

    /// The headers as lines; refuses one that would smuggle in another.
    private static func lines(
        _ headers: [(name: String, value: String)]
    ) throws(HTTPFailure) -> [String] {
        let lines = headers.map { "\($0.name): \($0.value)" }
        guard lines.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x20 } }) else {
            throw .broken(detail: "a header with a control character")
        }
        // Nothing waits for a server's leave to send the body.
        return lines + ["Expect:"]
    }
}
