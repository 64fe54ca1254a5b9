/// A Learning Record Store: where it is, and who opfris is there. Printing it shows no password.
package struct LRSEndpoint: Sendable {
    /// The address above `statements`: `https://lrs.example.nl/xapi`.
    package let address: String
    package let credentials: HTTPCredentials
    /// The authorities that are believed, in a PEM file, instead of those of the machine.
    package let caFile: String?
    /// Of xAPI, as its header names it.
    package let version: String

    package init(
        address: String, user: String, password: String, caFile: String? = nil, version: String = "1.0.3"
    ) {
        self.address = address
        credentials = HTTPCredentials(user: user, password: password)
        self.caFile = caFile
        self.version = version
    }
}
