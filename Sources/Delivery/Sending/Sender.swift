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
        try store.forgetSent(before: Clock.utcMilliseconds - Self.remembered)
        guard let status = try store.status(of: [target.name]).first, status.waiting > 0 else { return }
        guard !status.isParked, status.nextTry <= Clock.utcMilliseconds else { return try tell(.waiting) }
        guard let lease = try store.lease(target.name) else { return try tell(.busy) }
        defer { extendLifetime(lease) }
        do {
            try send(to: try target.destination(agent: agent, store: try store.code))
        } catch let halt as Halt {
            try stop(halt)
        }
    }

    private func send(to place: any Destination) throws {
        var sent = 0
        while true {
            let batch = try store.takeBatch(
                for: target.name, atMost: Self.batchCount, bytes: Self.batchBytes)
            guard !batch.isEmpty else { return }
            let delivered = place.deliver(batch)
            try store.settle(batch, delivered.verdicts)
            sent += delivered.verdicts.values.count { $0 == .sent }
            if !delivered.verdicts.isEmpty { try store.clearTrouble(of: target.name) }
            let waiting = try store.status(of: [target.name]).first?.waiting ?? 0
            try tell(.progress(sent: sent, waiting: waiting))
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

    /// 30 days, in milliseconds: long enough to find out why something is not there.
    private static let remembered: Int64 = 30 * 86_400_000
    private static let batchCount = 500
    private static let batchBytes = 1 << 20

    private func stop(_ halt: Halt) throws {
        try store.postpone(target.name, halt.trouble, detail: halt.detail, wait: halt.wait)
        try tell(.stopped(halt.trouble, detail: halt.detail))
    }

    private func tell(_ news: DeliveryReport.News) throws { try report(DeliveryReport(target.name, news)) }
}
