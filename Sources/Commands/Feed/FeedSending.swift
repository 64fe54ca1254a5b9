internal import Localization
internal import Results
internal import Statements
internal import System
internal import Terminal
internal import Text

/// `opfris feed send` and `retry`: what waits goes now, and a person sees it go.
struct FeedSending {
    private let setup: Setup
    private let console: Console
    private let isQuiet: Bool

    init(_ setup: Setup, _ console: Console, isQuiet: Bool) {
        self.setup = setup
        self.console = console
        self.isQuiet = isQuiet
    }

    /// - Returns: `.findings` where anything still waits.
    func send(_ targets: [FeedTarget]) throws -> ExitStatus {
        let language = setup.language
        guard let store = try setup.openExistingStore() else {
            if !isQuiet {
                try tell(Words(nl: "Er is nog niets om te sturen.", en: "There is nothing to send yet."))
            }
            return .done
        }
        var sent: [String: Int] = [:]
        var lastLine = Clock.monotonicMilliseconds
        try Deliverer(setup, targets).run(.send) { report in
            let name = report.target
            switch report.news {
            case .progress(let count, let waiting):
                sent[name] = count
                guard !isQuiet, waiting > 0, Clock.monotonicMilliseconds - lastLine >= Self.pace else {
                    return
                }
                lastLine = Clock.monotonicMilliseconds
                try tell(
                    Words(
                        nl: "\(name): \(count) verzonden, nog \(waiting).",
                        en: "\(name): \(count) sent, \(waiting) to go."))
            case .stopped(let trouble, let detail):
                try Self.tell(trouble, detail, of: name, language, console)
            case .busy:
                try tell(
                    Words(
                        nl: "\(name): een andere opfris is al aan het sturen.",
                        en: "\(name): another opfris is sending already."))
            case .noStore(let detail): throw FeedFailure.store(detail)
            case .waiting, .greeted, .verified, .statement: break
            }
        }
        var isDone = true
        for status in try store.status(of: targets.map(\.name)) {
            if status.waiting > 0 { isDone = false }
            try summarise(status, sent: sent[status.name] ?? 0)
        }
        return isDone ? .done : .findings
    }

    func retry(_ targets: [FeedTarget], takesDead: Bool) throws -> ExitStatus {
        guard let store = try setup.openExistingStore() else { return try send(targets) }
        for target in targets {
            try store.clearTrouble(of: target.name)
            if takesDead { _ = try store.revive(target.name) }
        }
        return try send(targets)
    }

    private static let pace: Int64 = 2000

    private func summarise(_ status: FeedStatus, sent: Int) throws {
        let language = setup.language
        var parts = [Words(nl: "\(sent) verzonden", en: "\(sent) sent")[language]]
        if status.waiting > 0 {
            parts.append(Words(nl: "\(status.waiting) wachten", en: "\(status.waiting) wait")[language])
        }
        if status.dead > 0 {
            parts.append(
                Words(
                    nl: "\(status.dead) geweigerd (opfris feed dead \(status.name))",
                    en: "\(status.dead) refused (opfris feed dead \(status.name))")[language])
        }
        if !isQuiet {
            try console.show(
                CleanText(line: "\(status.name): \(parts.joined(separator: ", ")).").wrapped(
                    to: console.width))
        }
        if status.waiting > 0, let next = FeedOverview.next(status, language) {
            try console.tell(CleanText(line: next))
        }
    }

    private func tell(_ words: Words) throws { try console.tell(CleanText(line: words[setup.language])) }

    /// One sentence on what is the matter, and the target's own words where it gave some.
    static func tell(
        _ trouble: FeedTrouble, _ detail: String?, of name: String, _ language: Language, _ console: Console
    ) throws {
        try console.tell(CleanText(line: sentence(trouble, detail, of: name, language)))
    }

    static func sentence(
        _ trouble: FeedTrouble, _ detail: String?, of name: String, _ language: Language
    ) -> String {
        let sentence = trouble.sentence(name)[language]
        guard let detail, !detail.isEmpty else { return sentence }
        return sentence + " (\(detail))"
    }
}
