/// Why a target takes nothing now.
package enum FeedTrouble: String, Error, Sendable {
    /// No credentials, or not those of the target.
    case unauthorized
    /// The credentials may not write there.
    case forbidden
    /// There is no LRS at the address.
    case missing
    /// It points to another address, where nothing is sent: the credentials would travel along.
    case redirect
    /// Its certificate is not trusted.
    case certificate
    /// The address is none that may be used: not https, or with a password in it.
    case address
    /// The file or the command with the credentials cannot be used.
    case credentials
    /// The folder cannot be written to.
    case folder
    /// It speaks another version of xAPI.
    case version
    /// It refuses, for a reason that lies in no statement.
    case refused
    /// It asks for patience.
    case busy
    /// It has a fault of its own.
    case server
    case unreachable
    case timeout
    /// It answers, but not as a target does.
    case unclear

    /// Whether waiting does not help: somebody has to mend something first.
    package var needsMending: Bool {
        switch self {
        case .unauthorized, .forbidden, .missing, .redirect, .certificate, .address, .credentials, .folder,
            .version, .refused:
            true
        case .busy, .server, .unreachable, .timeout, .unclear: false
        }
    }
}
