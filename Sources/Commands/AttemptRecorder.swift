internal import Assessment
internal import Courseware
internal import Player
internal import Results

/// Carries out what a player asks for.
protocol AttemptRecorder: AnyObject {
    /// When it returns, it is done for good.
    ///
    /// - Throws: `CommandRefusal` where nothing happened.
    func perform(_ command: AttemptCommand) throws -> Recorded

    /// Takes time that was not spent on a screen off what the learner was at it.
    func leaveOut(milliseconds: Int64)

    /// The clock of the check in progress; nil where it has no limit.
    var clock: CheckClock? { get }

    /// The last events, for a trace; and all that a rescue file should hold.
    var lastEnvelopes: [EventEnvelope] { get }
    var unsafeEnvelopes: [EventEnvelope] { get }
}

extension Attempt {
    /// The clock of the check in progress, where it has a limit.
    func clock(used: Int64?) -> CheckClock? {
        guard case .question(let turn) = step, let limit = turn.check.timeLimit, let used else { return nil }
        return CheckClock(limit: Int64(limit) * 1000, used: used)
    }
}
