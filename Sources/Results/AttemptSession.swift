package import Assessment
internal import Courseware
internal import Dates
internal import SQLite
internal import System

/// One sitting at an attempt. This process owns the attempt as long as the session lives.
package final class AttemptSession {
    package private(set) var attempt: Attempt
    /// What this session recorded, for a rescue where the store turns out to be lost.
    package private(set) var recorded: [EventEnvelope] = []
    /// What was decided and could not be committed.
    package private(set) var unsaved: [EventEnvelope] = []
    package let id: String
    private let store: Store
    private let number: Int64
    private let learner: String
    private let session = Store.newID()
    private let lock: ByteRangeLock
    private var lastSequence: Int
    private let activeBefore: Int64
    /// On the clock of time awake; later by what is left out.
    private var startedAt = Clock.activeMilliseconds
    private var lastClocks: (wall: Int64, monotonic: Int64)?
    private var startMoment: Moment?
    /// How far each check was begun, in milliseconds of this attempt.
    private var checkStarts: [String: Int64] = [:]

    init(_ store: Store, _ stored: StoredAttempt, module: Module, seed: UInt64) throws {
        lock = try store.lock(stored.number)
        self.store = store
        // Before the lock was held, another session may have gone on.
        let events = try store.read { try store.events(of: stored.number, id: stored.id) }
        (number, id, learner) = (stored.number, stored.id, stored.learner)
        attempt = Attempt(module: module, events: events.map(\.event))
        lastSequence = events.last?.sequence ?? 0
        activeBefore = events.last?.activeMilliseconds ?? 0
        startMoment = events.first?.moment
        guard events.isEmpty || attempt.state.isOpen else { throw StoreFailure.inUse(process: 0) }
        noteStarts(events)
        try perform(events.isEmpty ? .start(seed: seed, scope: stored.scope) : .resume)
    }

    /// Decides a command and commits its events. When it returns, they are on the disk.
    ///
    /// - Throws: `CommandRefusal` where nothing happened; `StoreFailure` where it could not be kept.
    @discardableResult
    package func perform(_ command: AttemptCommand) throws -> [EventEnvelope] {
        let events = try attempt.decide(command)
        let clocks = (wall: Clock.utcMilliseconds, monotonic: Clock.monotonicMilliseconds)
        let envelopes = seal(jumps(at: clocks) + events)
        unsaved = envelopes
        var next = attempt
        next.apply(events)
        try store.commit {
            if recorded.isEmpty { try store.claim(number) }
            for envelope in envelopes { try store.insert(envelope, attempt: number) }
            try close(next, envelopes)
        }
        attempt = next
        lastClocks = clocks
        unsaved = []
        recorded += envelopes
        noteStarts(envelopes)
        lastSequence += envelopes.count
        if startMoment == nil { startMoment = envelopes.first?.moment }
        if !next.state.isOpen { store.checkpoint() }
        return envelopes
    }

    /// Takes time off that the attempt was on no screen: the program was stopped.
    package func leaveOut(milliseconds: Int64) {
        startedAt += min(max(0, milliseconds), Clock.activeMilliseconds - startedAt)
    }

    /// Milliseconds that the learner was at this attempt, as long as it is on a screen.
    private var activeMilliseconds: Int64 { activeBefore + Clock.activeMilliseconds - startedAt }

    /// Milliseconds since the check in progress was begun, the time between sittings left out; nil where none is.
    package var millisecondsAtCheck: Int64? {
        guard case .question(let turn) = attempt.step else { return nil }
        return checkStarts[turn.check.id].map { max(0, activeMilliseconds - $0) }
    }

    private func noteStarts(_ envelopes: [EventEnvelope]) {
        for envelope in envelopes {
            guard case .checkStarted(let start) = envelope.event else { continue }
            checkStarts[start.check] = envelope.activeMilliseconds
        }
    }

    private func seal(_ events: [AttemptEvent]) -> [EventEnvelope] {
        let (moment, active) = (Moment.now, activeMilliseconds)
        return events.enumerated().map { index, event in
            EventEnvelope(
                id: Store.newID(), attempt: id, session: session, sequence: lastSequence + index + 1,
                moment: moment, activeMilliseconds: active, event: event)
        }
    }

    /// A minute or more between the two clocks, since the last command of this session.
    private func jumps(at now: (wall: Int64, monotonic: Int64)) -> [AttemptEvent] {
        guard let last = lastClocks else { return [] }
        let jump = (now.wall - last.wall) - (now.monotonic - last.monotonic)
        return abs(jump) < 60_000 ? [] : [.clockJumped(ClockJumped(milliseconds: jump))]
    }

    /// Ends the row of the attempt, and makes the completion record, in the transaction of the last event.
    private func close(_ next: Attempt, _ envelopes: [EventEnvelope]) throws {
        guard !next.state.isOpen, let last = envelopes.last else { return }
        let state = next.state.isAbandoned ? "abandoned" : "finished"
        try store.connection.run(
            "UPDATE attempts SET state = ? WHERE number = ?", .text(state), .integer(number))
        for target in store.targets { try store.enqueue((number, id, learner), next.module, for: target) }
        guard let outcome = next.state.outcome else { return }
        let draft = RecordDraft(
            attempt: number, learner: learner, module: next.module, scope: next.state.plan?.scope ?? .module,
            outcome: outcome,
            started: startMoment ?? last.moment, finished: last.moment,
            leftOut: next.state.plan?.leftOut.count ?? 0)
        try store.insert(draft)
    }
}

extension Store {
    fileprivate func claim(_ number: Int64) throws {
        try connection.run(
            "UPDATE attempts SET owner_process = ?, owner_boot = ? WHERE number = ?",
            .integer(Int(Process.identifier)), .text(Process.bootIdentifier), .integer(number))
    }
}
