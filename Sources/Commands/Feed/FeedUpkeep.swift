internal import Catalogue
internal import ModuleFormat
internal import Results
internal import Statements

/// Keeps the outbox as the settings want it, whenever opfris looks at it: each target is known, what ended while
/// it was set without being queued is queued, and nothing waits that says more than the target is told now.
struct FeedUpkeep {
    private let targets: [FeedTarget]
    private let store: Store

    init(_ targets: [FeedTarget], in store: Store) {
        self.targets = targets
        self.store = store
    }

    func run() throws {
        for target in targets {
            try store.register(target)
            try tellAnew(target, try store.surplus(of: target))
            guard target.isFed else { continue }
            try tell(target, try store.untold(to: target, isSince: true))
        }
    }

    /// What opfris itself refused is looked at again, by the rules of now.
    func reviseRefused() throws {
        for target in targets { try tellAnew(target, try store.refused(of: target)) }
    }

    private func tellAnew(_ target: FeedTarget, _ attempts: [UntoldAttempt]) throws {
        for attempt in attempts {
            let module = ModuleReading(bytes: try store.moduleBytes(of: attempt)).module
            try store.tellAnew(attempt, module: module, to: target)
        }
    }

    /// Queues what attempts have to tell.
    ///
    /// - Returns: how many had something to tell, and of how many the module can no longer be read.
    @discardableResult
    func tell(_ target: FeedTarget, _ attempts: [UntoldAttempt]) throws -> (told: Int, unreadable: Int) {
        var (told, unreadable) = (0, 0)
        for attempt in attempts {
            guard let module = ModuleReading(bytes: try store.moduleBytes(of: attempt)).module else {
                unreadable += 1
                continue
            }
            if try store.backfill(attempt, module: module, for: target) > 0 { told += 1 }
        }
        return (told, unreadable)
    }
}
