package import Results
package import Statements
internal import System

/// Sends what waits for one target and reads it back, and tells what becomes of it.
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
        while try store.waiting(for: target.name) > 0, try sendOnce() {}
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
            return try send(to: place, waiting: try store.waiting(for: target.name))
        } catch let halt as Halt {
            try postpone(halt)
            try tell(.stopped(halt.trouble, detail: halt.detail))
            return false
        }
    }

    /// What was found out is kept before anything is told, as nobody may listen any more.
    ///
    /// - Parameter waiting: how many wait before the first one is sent.
    private func send(to place: any Destination, waiting: Int) throws -> Bool {
        var (sent, decided) = (0, 0)
        var batch = try store.takeBatch(for: target.name, atMost: Self.batchCount, bytes: Self.batchBytes)
        while !batch.isEmpty {
            let delivered = place.deliver(batch)
            let verdicts = delivered.verdicts
            if delivered.halt == nil {
                batch = try store.settle(
                    batch, verdicts, thenTakeFor: target.name, atMost: Self.batchCount, bytes: Self.batchBytes
                )
            } else {
                try store.settle(batch, verdicts)
                batch = []
            }
            if !verdicts.isEmpty { try store.clearTrouble(of: target.name) }
            if let halt = delivered.halt { try postpone(halt) }
            sent += verdicts.values.count { $0 == .sent }
            decided += verdicts.count
            // What was queued in the meantime goes too, at least all that was taken.
            try tell(.progress(sent: sent, waiting: max(batch.count, waiting - decided)))
            guard let halt = delivered.halt else { continue }
            try tell(.stopped(halt.trouble, detail: halt.detail))
            return false
        }
        return true
    }

    /// Whether the time has come. Further ahead than any wait is a clock that was set back.
    private func isDue() throws -> Bool {
        let (status, now) = (try status(), Clock.utcMilliseconds)
        if isUrgent, status.trouble != .busy { return true }
        return status.nextTry <= now || status.nextTry > now + Self.longestWait
    }

    private func status() throws -> FeedStatus {
        try store.status(of: [target.name]).first ?? FeedStatus(unusedTarget: target.name)
    }

    /// Reads back what was sent, and tells of each statement whether it is there.
    package func verify() throws {
        let sent = try store.outbox(of: target.name, .sent)
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

    private func postpone(_ halt: Halt) throws {
        try store.postpone(target.name, halt.trouble, detail: halt.detail, wait: halt.wait)
    }

    private func tell(_ news: DeliveryReport.News) throws { try report(DeliveryReport(target.name, news)) }
}
