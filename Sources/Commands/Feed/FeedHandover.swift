internal import Assessment
internal import Catalogue
internal import Localization
internal import Results
internal import Statements
internal import Terminal
internal import Text

/// While a learner is there: what is queued goes on its way, and who is done hears where to.
struct FeedHandover {
    private let setup: Setup
    private let console: Console

    init(_ setup: Setup, _ console: Console) {
        self.setup = setup
        self.console = console
    }

    /// What waits from before is tried again, as somebody is there.
    ///
    /// Says first what is new: what goes where, before anything more goes.
    func passOnWaiting(in store: Store) throws {
        let targets = setup.settings.targets.filter(\.isFed)
        guard !targets.isEmpty else { return }
        try FeedUpkeep(targets, in: store).run()
        for target in targets where try store.announce(target) {
            try console.tell(target.leaving, setup.language)
        }
        guard try targets.contains(where: store.hasWaiting) else { return }
        Deliverer(setup, targets).startSending()
    }

    /// Waits for nothing, and whatever fails is no trouble of the learner's: what was queued stays queued.
    func passOn(_ session: AttemptSession) throws {
        let targets = setup.settings.targets.filter(\.isFed)
        guard !targets.isEmpty else { return }
        Deliverer(setup, targets).startSending()
        guard session.attempt.state.outcome != nil, session.attempt.state.plan?.scope == .module else {
            return
        }
        let names = targets.map(\.name).joined(separator: ", ")
        let words = Words(
            nl: "Je resultaat wordt doorgegeven aan \(names). Wat er weggaat: opfris feed",
            en: "Your result is passed on to \(names). What leaves: opfris feed")
        try console.tell(words, setup.language)
    }
}

extension FeedTarget {
    /// What leaves the machine, and where to.
    fileprivate var leaving: Words {
        Words(
            nl: "Rond je iets af, dan gaat dit naar \(name) (\(address)): \(detail.words.dutch).",
            en: "When you complete something, this goes to \(name) (\(address)): \(detail.words.english).")
    }
}
