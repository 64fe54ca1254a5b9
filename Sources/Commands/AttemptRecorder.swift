internal import Assessment
internal import Player
internal import Results

/// Carries out what a player asks for.
protocol AttemptRecorder: AnyObject {
    /// When it returns, it is done for good.
    ///
    /// - Throws: `CommandRefusal` where nothing happened.
    func perform(_ command: AttemptCommand) throws -> Recorded

    /// The last events, for a trace; and all that a rescue file should hold.
    var lastEnvelopes: [EventEnvelope] { get }
    var unsafeEnvelopes: [EventEnvelope] { get }
}
