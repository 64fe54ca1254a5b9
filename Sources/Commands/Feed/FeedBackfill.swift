internal import Localization
internal import ModuleFormat
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
        var (attempts, unreadable) = (0, 0)
        for stored in try store.untold(to: target.name) {
            guard let module = ModuleReading(bytes: stored.bytes).module else {
                unreadable += 1
                continue
            }
            if try store.backfill(stored, module: module, for: told) > 0 { attempts += 1 }
        }
        let language = setup.language
        let count = language.count(
            attempts, Words(nl: "afronding", en: "completion")[language],
            Words(nl: "afrondingen", en: "completions")[language])
        let words = Words(
            nl: "Klaar voor \(target.name): \(count) van eerder. Sturen: opfris feed send",
            en: "Ready for \(target.name): \(count) of before. To send: opfris feed send")
        try console.tell(CleanText(line: words[language]))
        guard unreadable > 0 else { return }
        let rest = Words(
            nl: "\(unreadable) niet: de module is niet meer te lezen.",
            en: "\(unreadable) do not: the module can no longer be read.")
        try console.tell(CleanText(line: rest[language]))
    }
}
