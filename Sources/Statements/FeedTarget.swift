/// A place that statements go to, and how much of an attempt it is told.
package struct FeedTarget: Equatable, Sendable {
    /// What the organisation calls it.
    package let name: String
    package let place: Place
    /// The IRI below which learners and modules are named: that of the organisation.
    package let home: String
    package let detail: Detail

    package enum Place: Equatable, Sendable {
        case lrs(LRSAccess)
        /// A folder in which each day has a file of JSON lines.
        case folder(String)
    }

    package init(name: String, place: Place, home: String, detail: Detail) {
        self.name = name
        self.place = place
        self.home = home
        self.detail = detail
    }

    /// Whether anything goes there: HR has targets only to read.
    package var isFed: Bool { detail > .nothing }

    /// Where it is: an address, or the path of a folder.
    package var address: String {
        switch place {
        case .lrs(let access): access.address
        case .folder(let path): path
        }
    }
}

/// A learning record store, and how to be let in. No secret stands in it, only where the secret is.
package struct LRSAccess: Equatable, Sendable {
    /// The address below which `statements` and `about` are.
    package let address: String
    /// A file with `user:password` that nobody but its owner can read.
    package let credentialsFile: String?
    /// A command that prints `user:password`.
    package let credentialsCommand: String?
    /// Certificates to trust instead of those of the system, as PEM.
    package let authorityFile: String?
    /// What is said in `X-Experience-API-Version`.
    package let version: String

    package init(
        address: String, credentialsFile: String? = nil, credentialsCommand: String? = nil,
        authorityFile: String? = nil, version: String = "1.0.3"
    ) {
        self.address = address
        self.credentialsFile = credentialsFile
        self.credentialsCommand = credentialsCommand
        self.authorityFile = authorityFile
        self.version = version
    }
}
