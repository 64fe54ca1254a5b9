/// What became of a statement.
package enum Verdict: Equatable, Sendable {
    /// It is in the store of the LRS, once.
    case sent(Proof)
    /// It never will be.
    case dead(Rejection)
}

/// How an LRS acknowledged a statement.
package enum Proof: String, Sendable {
    /// The LRS gave its id back.
    case id
    /// The LRS said that all is well, and nothing else (204).
    case empty
    /// It was read back, and it was the same.
    case readBack
}

/// Why an LRS will never take a statement.
package enum Rejection: Equatable, Sendable {
    /// The server's status and words, the words at most 200 characters and to be cleaned before they are shown.
    case refused(status: Int, detail: String)
    /// Something else is there under its id.
    case differs
    /// It is too large by itself.
    case tooLarge
}
