package import Statements

/// A statement in the outbox of a target.
package struct OutboxEntry: Equatable, Sendable {
    let number: Int64
    package let id: String
    package let verb: Verb?
    /// The id of the module that it is about.
    package let module: String
    /// The bytes that are sent; empty where it was sent so long ago that they are forgotten.
    package let body: [UInt8]
    package let state: State
    /// How often it was sent.
    package let tries: Int
    /// Milliseconds UTC.
    package let queued: Int64
    /// Why it is a dead letter.
    package let reason: String?

    package enum State: String, Sendable {
        case queued
        /// On its way, or on its way when the sender was ended: it is sent again, under the same id.
        case sending
        case sent
        /// Refused for good.
        case dead
    }
}

/// What became of a statement.
package enum OutboxVerdict: Equatable, Sendable {
    case sent
    case dead(reason: String)
}
