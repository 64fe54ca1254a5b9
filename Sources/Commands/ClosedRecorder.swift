internal import Assessment
internal import Player
internal import Results

/// For an attempt that is over: looking back records nothing.
final class ClosedRecorder: AttemptRecorder {
    var clock: CheckClock? { nil }
    var lastEnvelopes: [EventEnvelope] { [] }
    var unsafeEnvelopes: [EventEnvelope] { [] }

    func leaveOut(milliseconds: Int64) {}

    func perform(_ command: AttemptCommand) throws -> Recorded { throw CommandRefusal.outOfTurn }
}
