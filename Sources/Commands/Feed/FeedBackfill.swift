internal import Localization
internal import Results
internal import Statements
internal import Text

/// `opfris feed backfill`: what was completed before a target was there.
struct FeedBackfill {
    private let setup: Setup
    private let console: Console

    init(_ setup: Setup, _ console: Console) {
        self.setup = setup
        self.console = console
    }

    /// - Parameter detail: how much of those attempts is told; at most what the target is told of new ones.
    func run(_ target: FeedTarget, detail: Detail) throws {
        guard let store = try setup.openExistingStore() else { return }
        let told = FeedTarget(
            name: target.name, place: target.place, home: target.home, detail: min(detail, target.detail))
        let upkeep = FeedUpkeep([target], in: store)
        let (attempts, unreadable) = try upkeep.tell(told, try store.untold(to: target))
        let language = setup.language
        if attempts + unreadable == 0 {
            let words = Words(nl: "Er was niets van eerder.", en: "There was nothing of before.")
            return try console.tell(words, language)
        }
        let count = language.count(
            attempts, Words(nl: "afronding", en: "completion")[language],
            Words(nl: "afrondingen", en: "completions")[language])
        let words = Words(
            nl: "Klaar voor \(target.name): \(count) van eerder. Sturen: opfris feed send",
            en: "Ready for \(target.name): \(count) of before. To send: opfris feed send")
        try console.tell(words, language)
        guard unreadable > 0 else { return }
        let rest = Words(
            nl: "\(unreadable) niet: de module is niet meer te lezen.",
            en: "\(unreadable) do not: the module can no longer be read.")
        try console.tell(rest, language)
    }
}
