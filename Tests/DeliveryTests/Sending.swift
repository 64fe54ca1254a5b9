import Delivery
import Results
import Statements
import TestSupport

/// A store with attempts that were played, and one target of it.
struct Sending {
    let fed: FedStore
    let target: FeedTarget
    /// What there was to send, in its order.
    let ids: [String]

    init(to target: FeedTarget, attempts: Int = 1) throws {
        try self.init(FedStore([target], attempts: attempts), target)
    }

    init(_ fed: FedStore, _ target: FeedTarget) throws {
        self.fed = fed
        self.target = target
        ids = try fed.waiting(target.name)
    }

    init(to server: FaultyLRS, attempts: Int = 1) throws {
        try self.init(to: .lrs("school", server.address), attempts: attempts)
    }

    /// Sends once, and gives what was told.
    @discardableResult
    func send() throws -> [DeliveryReport.News] {
        var news: [DeliveryReport.News] = []
        try Sender(fed.store, target, agent: "test") { news.append($0.news) }.send()
        return news
    }

    /// Sends until nothing waits, at most so often, and does not wait in between.
    func sendAll(atMost times: Int = 60) throws {
        for _ in 0..<times where try status().waiting > 0 {
            try fed.store.clearTrouble(of: target.name)
            try send()
        }
    }

    func verified() throws -> [String: DeliveryReport.Finding] {
        var findings: [String: DeliveryReport.Finding] = [:]
        try Sender(fed.store, target, agent: "test") { report in
            if case .verified(let id, let finding) = report.news { findings[id] = finding }
        }.verify()
        return findings
    }

    func status() throws -> FeedStatus { try fed.status(target.name) }

    func entries(_ state: OutboxEntry.State) throws -> [OutboxEntry] {
        try fed.store.outbox(of: target.name, state)
    }

    /// Puts what waits on its way, as a sender does that is ended then.
    @discardableResult
    func take() throws -> QueuedBatch {
        try fed.store.takeBatch(for: target, atMost: 500, bytes: 1 << 20)
    }
}
