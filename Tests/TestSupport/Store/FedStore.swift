internal import ModuleFormat
package import Results
package import Statements

/// A store of a test's own, in which short attempts are played to their end: each has four statements to tell.
package final class FedStore {
    /// The folder above that of the store.
    package let folder: TemporaryFolder
    package let store: Store
    private let played: PlayedModule
    private let learner: Learner

    package init(_ targets: [FeedTarget], attempts: Int = 0) throws {
        folder = try TemporaryFolder()
        store = try Store(folder: folder.file("Results"))
        store.targets = targets
        let bytes = Array(Self.module.utf8)
        guard let module = ModuleReading(bytes: bytes).module else { throw Fixture.Missing(path: "kort") }
        played = PlayedModule(module: module, bytes: bytes)
        learner = try store.learner(id: nil)
        for _ in 0..<attempts { try play() }
    }

    package func play() throws {
        try store.begin(played, learner: learner, program: "test").play()
    }

    /// The ids of what waits for a target, in their order.
    package func waiting(_ target: String) throws -> [String] {
        try store.outbox(of: target, .queued).map(\.id)
    }

    package func status(_ target: String) throws -> FeedStatus {
        try store.status(of: [target]).first ?? FeedStatus(unusedTarget: target)
    }

    /// A module of one question.
    package static let module = """
        <module xmlns="urn:opfris:module:1" id="kort" version="1.0.0" xml:lang="nl"><title>Kort</title>
        <check id="c"><true-false id="q" answer="true"><prompt>Wat?</prompt></true-false></check></module>
        """
}

extension FeedTarget {
    /// A target of a test: an LRS at an address.
    package static func lrs(_ name: String, _ address: String, credentials: String? = nil) -> FeedTarget {
        FeedTarget(
            name: name, place: .lrs(LRSAccess(address: address, credentialsFile: credentials)),
            home: "https://school.example.nl", detail: .completion)
    }

    /// A target of a test: a folder.
    package static func folder(_ name: String, _ path: String, _ detail: Detail = .completion) -> FeedTarget {
        FeedTarget(name: name, place: .folder(path), home: "https://school.example.nl", detail: detail)
    }
}
