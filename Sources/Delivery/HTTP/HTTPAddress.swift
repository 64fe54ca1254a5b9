internal import CCurl

/// Where a request goes: `https` to anywhere, or `http` to this machine alone.
///
/// It is read by libcurl, so that what is checked here and what is connected to are the same.
package struct HTTPAddress: Equatable, Sendable {
    package let text: String
    /// Scheme, host and port: `https://lrs.example.nl:443`.
    package let origin: String
    /// Whether the host is `localhost`, 127.0.0.0/8 or ::1, in letters and digits; no name is looked up.
    package let isLoopback: Bool

    /// Throws `.address` for another scheme, for a user or a password inside, and for what is no address.
    package init(_ text: String) throws(HTTPFailure) {
        try self.init(steps: [text])
    }

    /// What a reference in a document from here points at: `/xapi/statements?page=2`.
    package func resolving(_ reference: String) throws(HTTPFailure) -> HTTPAddress {
        try HTTPAddress(steps: [text, reference])
    }

    /// An address, then what is relative to it.
    private init(steps: [String]) throws(HTTPFailure) {
        guard let handle = unsafe curl_url() else { throw .address }
        defer { unsafe curl_url_cleanup(handle) }
        for step in steps {
            let flags = UInt32(CURLU_DISALLOW_USER)
            guard unsafe curl_url_set(handle, CURLUPART_URL, step, flags) == CURLUE_OK else { throw .address }
        }
        guard let whole = unsafe Self.part(CURLUPART_URL, of: handle),
            let scheme = unsafe Self.part(CURLUPART_SCHEME, of: handle)?.lowercased(),
            let host = unsafe Self.part(CURLUPART_HOST, of: handle)?.lowercased(),
            let port = unsafe Self.part(CURLUPART_PORT, of: handle)
        else { throw .address }
        let isLoopback = Self.isLoopback(host)
        guard scheme == "https" || scheme == "http" && isLoopback else { throw .address }
        text = whole
        origin = "\(scheme)://\(host):\(port)"
        self.isLoopback = isLoopback
    }

    private static func part(_ part: CURLUPart, of handle: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        let flags = part == CURLUPART_PORT ? UInt32(CURLU_DEFAULT_PORT) : 0
        guard unsafe curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text = unsafe text else {
            return nil
        }
        defer { unsafe curl_free(text) }
        return unsafe String(cString: text)
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        let isDotted =
            parts.count == 4
            && parts.allSatisfy { part in
                part.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt8(part) != nil
            }
        return isDotted && parts[0] == "127"
    }
}
