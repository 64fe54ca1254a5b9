package import Results
package import Statements

/// Asks one target something, without a store of its own.
package struct Visitor {
    private let target: FeedTarget
    private let agent: String
    private let report: (DeliveryReport) throws -> Void

    package init(_ target: FeedTarget, agent: String, report: @escaping (DeliveryReport) throws -> Void) {
        self.target = target
        self.agent = agent
        self.report = report
    }

    /// Whether it is there and lets us in.
    package func greet() throws {
        try visit {
            try $0.greet()
            try tell(.greeted)
        }
    }

    /// The completions of everybody.
    package func collect() throws {
        try visit { place in
            try place.collect({ try tell(.statement($0)) }, leftOut: { try tell(.leftOut($0)) })
        }
    }

    private func visit(_ body: (any Destination) throws -> Void) throws {
        do {
            try body(try target.destination(agent: agent, store: ""))
        } catch let halt as Halt {
            try tell(.stopped(halt.trouble, detail: halt.detail))
        }
    }

    private func tell(_ news: DeliveryReport.News) throws { try report(DeliveryReport(target.name, news)) }
}
