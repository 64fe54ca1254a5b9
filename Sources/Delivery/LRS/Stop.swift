/// Why nothing more can be done with an LRS now. Each detail is in English, at most 200 characters, holds no
/// password, and may quote the server, so it passes the cleaning before it is shown.
package enum Stop: Error, Equatable, Sendable {
    /// To be tried again by itself; not before so many seconds, where the server said so (0…86 400).
    case later(Trouble, afterSeconds: Int?)
    /// Somebody must mend something first: trying again would change nothing.
    case parked(Obstacle)

    package enum Trouble: Equatable, Sendable {
        case noConnection(detail: String)
        case timedOut
        /// The connection broke off, or what came makes no sense.
        case broken(detail: String)
        /// The server has no time, or has a fault.
        case busy(status: Int, detail: String)
        /// The server said yes, but a statement is not there.
        case unconfirmed
    }

    package enum Obstacle: Equatable, Sendable {
        /// 401: the user or the password is wrong.
        case credentials
        /// 403: the user may not do this.
        case permission
        /// 404: there is no LRS at this address.
        case notFound
        /// The LRS is elsewhere; nothing was sent there.
        case redirect(status: Int, to: String?)
        case certificate(detail: String)
        /// Neither `https`, nor `http` to this machine.
        case address
        /// The LRS speaks these versions of xAPI, and not the one that was asked for.
        case version(offered: [String])
        /// Another refusal that has nothing to do with one statement.
        case refused(status: Int, detail: String)
    }

    init(_ failure: HTTPFailure) {
        self =
            switch failure {
            case .noConnection(let detail): .later(.noConnection(detail: detail), afterSeconds: nil)
            case .timedOut: .later(.timedOut, afterSeconds: nil)
            case .certificate(let detail): .parked(.certificate(detail: detail))
            case .tooLarge: .later(.broken(detail: "the reply is too large"), afterSeconds: nil)
            case .broken(let detail): .later(.broken(detail: detail), afterSeconds: nil)
            case .address: .parked(.address)
            }
    }

    /// What a reply other than a success says about the server, with what it says for itself.
    init(_ reply: HTTPReply, detail: String, location: String?) {
        self =
            switch reply.status {
            case 401: .parked(.credentials)
            case 403: .parked(.permission)
            case 404: .parked(.notFound)
            case 300...399: .parked(.redirect(status: reply.status, to: location))
            case 408, 425, 429, 500...:
                .later(.busy(status: reply.status, detail: detail), afterSeconds: reply.retryAfterSeconds)
            case 400...499: .parked(.refused(status: reply.status, detail: detail))
            default: .later(.broken(detail: "status \(reply.status)"), afterSeconds: nil)
            }
    }
}
