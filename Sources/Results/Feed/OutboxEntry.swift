package import Statements

/// A statement in the outbox of a target.
package struct OutboxEntry: Equatable, Sendable {
    package let id: String
    package let verb: Verb?
    /// The id of the module that it is about.
    package let module: String
    /// The bytes that are sent; empty where it was sent so long ago that they are forgotten.
    package let body: [UInt8]
    /// Why it is a dead letter.
    package let reason: String?

    package enum State: Sendable {
        case queued, sent
        /// Refused for good.
        case dead
    }
}

/// What became of a statement.
package enum OutboxVerdict: Equatable, Sendable {
    case sent
    case dead(reason: String)
}
