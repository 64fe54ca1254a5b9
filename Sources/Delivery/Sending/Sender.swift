internal import Dates
internal import Results
internal import Statements
internal import System

/// Sends what waits for one target and reads it back, and tells what becomes of it.
struct Sender {
    private let store: Store
    private let target: FeedTarget
    private let agent: String
    private let report: (DeliveryReport) throws -> Void

    /// - Parameter report: called after each commit; when it throws, sending ends there.
    init(
        _ store: Store, _ target: FeedTarget, agent: String, report: @escaping (DeliveryReport) throws -> Void
    ) {
        self.store = store
        self.target = target
        self.agent = agent
        self.report = report
    }

    /// Sends what waits, batch by batch, until nothing waits or the target takes no more.
    func send() throws {
        guard let status = try store.status(of: [target.name]).first, status.waiting > 0 else { return }
        guard !status.isParked, status.nextTry <= Clock.utcMilliseconds else { return try tell(.waiting) }
        guard let lease = try store.lease(target.name) else { return try tell(.busy) }
        defer { extendLifetime(lease) }
        do {
            let place = try target.destination(agent: agent, store: try store.code)
            try send(to: place, waiting: status.waiting)
        } catch let halt as Halt {
            try stop(halt)
        }
    }

    /// - Parameter waiting: how many wait before the first one is sent.
    private func send(to place: any Destination, waiting: Int) throws {
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
            sent += verdicts.values.count { $0 == .sent }
            decided += verdicts.count
            if !verdicts.isEmpty { try store.clearTrouble(of: target.name) }
            // What was queued in the meantime goes too, at least all that was taken.
            try tell(.progress(sent: sent, waiting: max(batch.count, waiting - decided)))
            if let halt = delivered.halt { return try stop(halt) }
        }
    }

    func verify() throws {
        let sent = try store.outbox(of: target.name, .sent)
        do {
            let place = try target.destination(agent: agent, store: try store.code)
            try place.verify(sent) { try tell(.verified(id: $0, $1)) }
        } catch let halt as Halt {
            try tell(.stopped(halt.trouble, detail: halt.detail))
        }
    }

    private static let batchCount = 500
    private static let batchBytes = 1 << 20

    private func stop(_ halt: Halt) throws {
        try store.postpone(target.name, halt.trouble, detail: halt.detail, wait: halt.wait)
        try tell(.stopped(halt.trouble, detail: halt.detail))
    }

    private func tell(_ news: DeliveryReport.News) throws { try report(DeliveryReport(target.name, news)) }
}
