internal import Assessment
internal import Courseware
internal import Dates
internal import Player
internal import Results
internal import System

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

/// Keeps everything in the store.
final class StoreRecorder: AttemptRecorder {
    private let session: AttemptSession
    private(set) var lastEnvelopes: [EventEnvelope] = []

    init(_ session: AttemptSession) {
        self.session = session
    }

    var unsafeEnvelopes: [EventEnvelope] { session.recorded + session.unsaved }

    func perform(_ command: AttemptCommand) throws -> Recorded {
        lastEnvelopes = try session.perform(command)
        let last = lastEnvelopes.last
        return Recorded(
            events: lastEnvelopes.map(\.event), attempt: session.attempt,
            moment: last?.moment ?? Moment(utcMilliseconds: 0, offsetMinutes: 0),
            activeMilliseconds: last?.activeMilliseconds ?? 0)
    }
}

/// Keeps nothing.
final class PracticeRecorder: AttemptRecorder {
    private(set) var attempt: Attempt
    private let startedAt = Clock.monotonicMilliseconds

    init(_ module: Module, seed: UInt64) throws {
        attempt = Attempt(module: module)
        attempt.apply(try attempt.decide(.start(seed: seed)))
    }

    var lastEnvelopes: [EventEnvelope] { [] }
    var unsafeEnvelopes: [EventEnvelope] { [] }

    func perform(_ command: AttemptCommand) throws -> Recorded {
        let events = try attempt.decide(command)
        attempt.apply(events)
        let now = Clock.utcMilliseconds
        return Recorded(
            events: events, attempt: attempt,
            moment: Moment(utcMilliseconds: now, offsetMinutes: Clock.offsetMinutes(at: now)),
            activeMilliseconds: Clock.monotonicMilliseconds - startedAt)
    }
}
