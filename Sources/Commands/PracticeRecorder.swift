internal import Assessment
internal import Courseware
internal import Dates
internal import Player
internal import Results
internal import System

/// Keeps nothing.
final class PracticeRecorder: AttemptRecorder {
    private(set) var attempt: Attempt
    private var startedAt = Clock.activeMilliseconds
    /// How far the check in progress was begun.
    private var checkStart: Int64?

    init(_ module: Module, seed: UInt64, scope: AttemptScope) throws {
        attempt = Attempt(module: module)
        attempt.apply(try attempt.decide(.start(seed: seed, scope: scope)))
    }

    var clock: CheckClock? { attempt.clock(used: checkStart.map { activeMilliseconds - $0 }) }

    private var activeMilliseconds: Int64 { Clock.activeMilliseconds - startedAt }

    var lastEnvelopes: [EventEnvelope] { [] }
    var unsafeEnvelopes: [EventEnvelope] { [] }

    func leaveOut(milliseconds: Int64) { startedAt += min(max(0, milliseconds), activeMilliseconds) }

    func perform(_ command: AttemptCommand) throws -> Recorded {
        let events = try attempt.decide(command)
        attempt.apply(events)
        if events.contains(where: { $0.kind == .checkStarted }) { checkStart = activeMilliseconds }
        return Recorded(
            events: events, attempt: attempt, moment: .now,
            activeMilliseconds: activeMilliseconds)
    }
}
