internal import Assessment
internal import Dates
internal import Player
internal import Results

/// Keeps everything in the store.
final class StoreRecorder: AttemptRecorder {
    private let session: AttemptSession
    private(set) var lastEnvelopes: [EventEnvelope] = []

    init(_ session: AttemptSession) {
        self.session = session
    }

    var clock: CheckClock? { session.attempt.clock(used: session.millisecondsAtCheck) }
    var unsafeEnvelopes: [EventEnvelope] { session.recorded + session.unsaved }

    func leaveOut(milliseconds: Int64) { session.leaveOut(milliseconds: milliseconds) }

    func perform(_ command: AttemptCommand) throws -> Recorded {
        lastEnvelopes = try session.perform(command)
        let last = lastEnvelopes.last
        return Recorded(
            events: lastEnvelopes.map(\.event), attempt: session.attempt,
            moment: last?.moment ?? Moment(utcMilliseconds: 0, offsetMinutes: 0),
            activeMilliseconds: last?.activeMilliseconds ?? 0)
    }
}
