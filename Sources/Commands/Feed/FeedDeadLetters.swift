internal import Localization
internal import Results
internal import Statements
internal import Terminal
internal import Text

/// `opfris feed dead`: what was refused for good, and why.
struct FeedDeadLetters {
    private let setup: Setup
    private let console: Console

    init(_ setup: Setup, _ console: Console) {
        self.setup = setup
        self.console = console
    }

    /// - Returns: `.findings` where there are any.
    func show(_ targets: [FeedTarget]) throws -> ExitStatus {
        let store = try setup.openExistingStore()
        var count = 0
        for target in targets {
            for entry in try store?.outbox(of: target.name, .dead) ?? [] {
                count += 1
                let line =
                    "\(target.name)  \(entry.module)  \(entry.verb?.rawValue ?? "?")  \(entry.reason ?? "")  \(entry.id)"
                try console.output.line(CleanText(line: line).cut(to: 400))
            }
        }
        let words =
            count == 0
            ? Words(nl: "Er is niets geweigerd.", en: "Nothing was refused.")
            : Words(
                nl: "Is de oorzaak weg? Dan opnieuw: opfris feed retry --dead",
                en: "Is the cause gone? Then again: opfris feed retry --dead")
        try console.tell(words, setup.language)
        return count == 0 ? .done : .findings
    }
}
