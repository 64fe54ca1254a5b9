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

    /// - Parameter isUrgent: whether it is tried before its time.
    /// - Returns: `.findings` where anything still waits or was refused.
    func send(_ targets: [FeedTarget], isUrgent: Bool) throws -> ExitStatus {
        guard let store = try setup.openExistingStore() else {
            if !isQuiet {
                try tell(Words(nl: "Er is nog niets om te sturen.", en: "There is nothing to send yet."))
            }
            return .done
        }
        try FeedUpkeep(targets, in: store).run()
        let before = try store.status(of: targets.map(\.name))
        let told = try deliver(targets, isUrgent)
        var isDone = true
        for (old, new) in zip(before, try store.status(of: targets.map(\.name))) {
            if new.waiting + new.dead > 0 { isDone = false }
            // A timer hears of a refusal once.
            if isQuiet, new.waiting == 0, new.dead <= old.dead { continue }
            try summarise(new, sent: new.attemptsSent - old.attemptsSent)
            if let trouble = new.trouble, !told.contains(new.name) {
                try Self.tell(trouble, new.detail, of: new.name, setup.language, console)
            }
            if new.waiting > 0, !isQuiet {
                try console.tell(CleanText(line: FeedOverview.next(new, setup.language)))
            }
        }
        return isDone ? .done : .findings
    }

    /// - Returns: the names of those whose trouble was told.
    private func deliver(_ targets: [FeedTarget], _ isUrgent: Bool) throws -> Set<String> {
        var told: Set<String> = []
        var lastLine = Clock.monotonicMilliseconds
        try Deliverer(setup, targets).run(.send, isUrgent: isUrgent) { report in
            let name = report.target
            switch report.news {
            case .progress(let count, let waiting):
                guard !isQuiet, waiting > 0, Clock.monotonicMilliseconds - lastLine >= Self.pace else {
                    return
                }
                lastLine = Clock.monotonicMilliseconds
                try tell(
                    Words(
                        nl: "\(name): \(count) statements verzonden, nog \(waiting).",
                        en: "\(name): \(count) statements sent, \(waiting) to go."))
            case .stopped(let trouble, let detail):
                told.insert(name)
                try Self.tell(trouble, detail, of: name, setup.language, console)
            case .busy:
                guard !isQuiet else { return }
                try tell(
                    Words(
                        nl: "\(name): een andere opfris is al aan het sturen.",
                        en: "\(name): another opfris is sending already."))
            case .noStore: throw FeedFailure.store
            case .waiting, .greeted, .verified, .statement, .leftOut: break
            }
        }
        return told
    }

    /// At once, whatever was asked for before.
    ///
    /// - Parameter takesDead: whether what was refused is tried again too.
    func retry(_ targets: [FeedTarget], takesDead: Bool) throws -> ExitStatus {
        if let store = try setup.openExistingStore() {
            for target in targets {
                try store.clearTrouble(of: target.name)
                if takesDead { _ = try store.revive(target.name) }
            }
            if takesDead { try FeedUpkeep(targets, in: store).reviseRefused() }
        }
        return try send(targets, isUrgent: true)
    }

    private static let pace: Int64 = 2000

    private func summarise(_ status: FeedStatus, sent: Int) throws {
        let language = setup.language
        var parts = [
            FeedOverview.completions(sent, language) + Words(nl: " verzonden", en: " sent")[language]
        ]
        if status.waiting > 0 {
            parts.append(
                Words(
                    nl: "\(status.attemptsWaiting) \(status.attemptsWaiting == 1 ? "wacht" : "wachten")",
                    en: "\(status.attemptsWaiting) \(status.attemptsWaiting == 1 ? "waits" : "wait")")[
                        language])
        }
        if status.dead > 0 {
            parts.append(
                Words(
                    nl: "\(status.dead) statements geweigerd (opfris feed dead \(status.name))",
                    en: "\(status.dead) statements refused (opfris feed dead \(status.name))")[language])
        }
        let line = CleanText(line: "\(status.name): \(parts.joined(separator: ", ")).")
        if isQuiet { return try console.tell(line) }
        try console.show(line.wrapped(to: console.width))
    }

    private func tell(_ words: Words) throws { try console.tell(words, setup.language) }

    /// One sentence on what is the matter, and the target's own words where it gave some.
    static func tell(
        _ trouble: FeedTrouble, _ detail: String?, of name: String, _ language: Language, _ console: Console,
        isNew: Bool = false
    ) throws {
        try console.tell(CleanText(line: sentence(trouble, detail, of: name, language, isNew: isNew)))
    }

    static func sentence(
        _ trouble: FeedTrouble, _ detail: String?, of name: String, _ language: Language, isNew: Bool = false
    ) -> String {
        let sentence = trouble.sentence(name, isNew: isNew)[language]
        guard let detail, !detail.isEmpty else { return sentence }
        return sentence + " (\(detail))"
    }
}
