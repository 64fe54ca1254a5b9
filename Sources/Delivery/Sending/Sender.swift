package import Results
package import Statements
internal import System

/// Sends what waits for one target and reads it back, and tells what becomes of it. Of a target that moved since its
/// settings were read nothing is sent: what waits is for the new place.
package struct Sender {
    private let store: Store
    private let target: FeedTarget
    private let agent: String
    private let isUrgent: Bool
    private let report: (DeliveryReport) throws -> Void

    /// - Parameters:
    ///   - isUrgent: whether it is tried before its time; not where the target itself asked for patience.
    ///   - report: called after each commit; when it throws, sending ends there.
    package init(
        _ store: Store, _ target: FeedTarget, agent: String, isUrgent: Bool = false,
        report: @escaping (DeliveryReport) throws -> Void
    ) {
        self.isUrgent = isUrgent
        self.store = store
        self.target = target
        self.agent = agent
        self.report = report
    }

    /// Sends what waits, batch by batch, until nothing waits or the target takes no more.
    package func send() throws {
        try store.forgetSent(before: Clock.utcMilliseconds - Self.remembered)
        // A sender that came while this one was at its end was turned away: what it saw waiting is sent here.
        while try store.hasWaiting(for: target), try sendOnce() {}
    }

    /// false where nothing more can be sent now.
    private func sendOnce() throws -> Bool {
        guard let lease = try store.lease(target) else {
            try tell(.busy)
            return false
        }
        defer { extendLifetime(lease) }
        guard try isDue() else {
            try tell(.waiting)
            return false
        }
        do {
            let place = try target.destination(agent: agent, store: try store.code)
            return try send(to: place)
        } catch let halt as Halt {
            try postpone(halt)
            try tell(.stopped(halt.trouble, detail: halt.detail))
            return false
        }
    }

    /// While a batch is on its way, what became of the one before it is kept and the one after it is read. What was
    /// found out is kept before anything is told, as nobody may listen any more.
    private func send(to place: any Destination) throws -> Bool {
        var (sent, left) = (0, 0)
        func tellProgress(of settled: SettledBatch, next: Int) throws {
            sent += settled.verdicts.count { $0 == .sent }
            left -= settled.verdicts.count { $0 != nil }
            // What was queued in the meantime goes too, at least all that was taken.
            try tell(.progress(sent: sent, waiting: max(next, left)))
        }
        var batch = try take()
        var before: SettledBatch?
        while !batch.statements.isEmpty {
            let underway = batch
            nonisolated(unsafe) let place = place
            var delivery = Background { unsafe place.deliver(underway) }
            if before == nil { left = try store.waiting(for: target) }
            let next = try take(after: batch.statements.last, settling: before)
            let delivered = delivery.value()
            let settled = SettledBatch(batch, delivered.verdicts)
            if let halt = delivered.halt { try keep(settled, halt) }
            do {
                if let before { try tellProgress(of: before, next: batch.statements.count) }
            } catch {
                if delivered.halt == nil { try keep(settled, nil) }
                throw error
            }
            if let halt = delivered.halt {
                try tellProgress(of: settled, next: 0)
                try tell(.stopped(halt.trouble, detail: halt.detail))
                return false
            }
            (before, batch) = (settled, next)
        }
        // What waits and cannot be read is not waited for.
        guard let before else { return false }
        try keep(before, nil)
        try tellProgress(of: before, next: 0)
        return true
    }

    private func take(after last: QueuedStatement? = nil, settling settled: SettledBatch? = nil) throws
        -> QueuedBatch
    {
        try store.takeBatch(
            for: target, after: last, settling: settled, atMost: Self.batchCount, bytes: Self.batchBytes)
    }

    private func keep(_ settled: SettledBatch, _ halt: Halt?) throws {
        try store.settle(settled)
        if let halt { try postpone(halt) }
    }

    /// Whether the time has come. Further ahead than any wait is a clock that was set back.
    private func isDue() throws -> Bool {
        let (obstacle, now) = (try store.obstacle(of: target.name), Clock.utcMilliseconds)
        if isUrgent, obstacle.trouble != .busy { return true }
        return obstacle.nextTry <= now || obstacle.nextTry > now + Self.longestWait
    }

    /// Reads back what was sent, and tells of each statement whether it is there.
    package func verify() throws {
        // What was told elsewhere is not missed here.
        let sent = try store.isCurrent(target) ? store.outbox(of: target.name, .sent) : []
        do {
            let place = try target.destination(agent: agent, store: try store.code)
            try place.greet()
            try place.verify(sent) { try tell(.verified(id: $0, $1)) }
        } catch let halt as Halt {
            try tell(.stopped(halt.trouble, detail: halt.detail))
        }
    }

    /// 30 days, in milliseconds: long enough to find out why something is not there.
    private static let remembered: Int64 = 30 * 86_400_000
    private static let batchCount = 500
    private static let batchBytes = 1 << 20

    /// A day, in milliseconds: the most that a target can ask for.
    private static let longestWait: Int64 = 86_400_000

    /// Where the target moved in the meantime, it is no trouble of the new place.
    private func postpone(_ halt: Halt) throws {
        guard try store.isCurrent(target) else { return }
        try store.postpone(target.name, halt.trouble, detail: halt.detail, wait: halt.wait)
    }

    private func tell(_ news: DeliveryReport.News) throws { try report(DeliveryReport(target.name, news)) }
}
