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
    /// It lets nobody in without a user, and none was set.
    case anonymous
    /// The file with the credentials is not there, or may not be read.
    case credentials
    /// Others than its owner may read the file with the credentials.
    case exposed
    /// What the file or the command gives is not `user:password`.
    case malformed
    /// The command that gives the credentials failed, or took too long.
    case command
    /// The file with the organisation's own certificates cannot be read.
    case authority
    /// The folder cannot be written to.
    case folder
    /// The disk of the folder is full.
    case full
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
        case .unauthorized, .anonymous, .forbidden, .missing, .redirect, .certificate, .address,
            .credentials, .exposed, .malformed, .command, .authority, .version, .refused:
            true
        case .folder, .full, .busy, .server, .unreachable, .timeout, .unclear: false
        }
    }
}
