/// How the store keeps what became of a statement.
///
/// What was sent in a row is known by one number for each target: what is `queued` was sent where its number is at
/// most `targets.passed`. Only what fared otherwise has a state of its own, so that a batch costs one row, however
/// large it is. A number that was on its way, up to `targets.tried`, is never given again.
enum OutboxState: String {
    case queued
    /// It was sent or refused, and is to be sent again.
    case again
    /// It was sent out of its turn.
    case sent
    /// The target refused it for good.
    case dead
    /// opfris itself refused it: it breaks a rule.
    case refused

    /// Conditions on the tables `outbox` and `targets`.
    static let isWaiting = "(outbox.state = 'again' OR outbox.state = 'queued' AND outbox.number > passed)"
    static let isSent = "(outbox.state = 'sent' OR outbox.state = 'queued' AND outbox.number <= passed)"

    /// The numbers of the statements of a target (the first value) of which a condition holds.
    static func numbers(_ condition: String) -> String {
        """
        SELECT outbox.number FROM outbox JOIN targets ON targets.number = outbox.target
        WHERE outbox.target = ? AND \(condition)
        """
    }
}
