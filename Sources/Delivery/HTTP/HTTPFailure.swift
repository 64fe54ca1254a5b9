/// Why a request got no reply. A detail is in English, at most 200 characters, and holds no password; it may
/// quote the server, so it passes the cleaning before it is shown.
package enum HTTPFailure: Error, Equatable {
    /// No machine of that name, or nobody who answers there.
    case noConnection(detail: String)
    /// The time for connecting or for the whole request was over. What was sent may have arrived.
    case timedOut
    /// The server could not prove who it is.
    case certificate(detail: String)
    /// The reply was larger than asked for. What was sent has arrived.
    case tooLarge
    /// The connection broke off, or what came was no HTTP. What was sent may have arrived.
    case broken(detail: String)
    /// Neither `https`, nor `http` to this machine; or with a user or a password in it. Nothing was sent.
    case address
}

extension String {
    /// The first 200 Unicode scalars: no server fills a screen or a store.
    var asDetail: String { String(String.UnicodeScalarView(unicodeScalars.prefix(200))) }
}
