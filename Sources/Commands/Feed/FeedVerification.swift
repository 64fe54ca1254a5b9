internal import Localization
internal import Results
internal import Statements
internal import Terminal
internal import Text

/// `opfris feed verify`: reads back whether each statement that was sent is there, once and unchanged.
struct FeedVerification {
    private let setup: Setup
    private let console: Console

    init(_ setup: Setup, _ console: Console) {
        self.setup = setup
        self.console = console
    }

    /// - Returns: `.findings` where one is not, or a target could not be asked.
    func run(_ targets: [FeedTarget]) throws -> ExitStatus {
        var isWell = true
        for target in targets where try !verify(target) { isWell = false }
        return isWell ? .done : .findings
    }

    /// Puts what is not there back into the queue of its target.
    func resendMissing(_ targets: [FeedTarget]) throws {
        guard let store = try setup.openExistingStore() else { return }
        for target in targets {
            var missing: Set<String> = []
            try Deliverer(setup, [target]).run(.verify) { report in
                if case .verified(let id, .absent) = report.news { missing.insert(id) }
            }
            try store.requeue(missing, for: target.name)
        }
    }

    private func verify(_ target: FeedTarget) throws -> Bool {
        let language = setup.language
        var counts: [DeliveryReport.Finding: Int] = [:]
        var isAsked = true
        try Deliverer(setup, [target]).run(.verify) { report in
            switch report.news {
            case .verified(let id, let finding):
                counts[finding, default: 0] += 1
                if finding != .same {
                    try console.output.line(
                        CleanText(line: "\(target.name)  \(id)  \(finding.words[language])"))
                }
            case .stopped(let trouble, let detail):
                isAsked = false
                try FeedSending.tell(trouble, detail, of: target.name, language, console)
            case .noStore: throw FeedFailure.store
            case .progress, .busy, .waiting, .greeted, .statement, .leftOut: break
            }
        }
        guard isAsked else { return false }
        let (same, all) = (counts[.same] ?? 0, counts.values.reduce(0, +))
        try show(
            all == 0
                ? Words(
                    nl: "\(target.name) antwoordt. Er is nog niets heen gestuurd.",
                    en: "\(target.name) answers. Nothing was sent there yet.")
                : Words(
                    nl: "\(target.name): \(same) van \(all) statements staan er één keer en onveranderd.",
                    en: "\(target.name): \(same) of \(all) statements are there once and unchanged."))
        if counts[.absent] != nil {
            try show(
                Words(
                    nl: "Wat er niet staat opnieuw sturen: opfris feed retry \(target.name) --missing",
                    en: "To send again what is not there: opfris feed retry \(target.name) --missing"))
        }
        return same == all
    }

    private func show(_ words: Words) throws {
        try console.show(CleanText(line: words[setup.language]).wrapped(to: console.width))
    }
}

extension DeliveryReport.Finding {
    fileprivate var words: Words {
        switch self {
        case .same: Words(nl: "staat er", en: "is there")
        case .absent: Words(nl: "staat er niet", en: "is not there")
        case .different: Words(nl: "staat er anders", en: "is there and differs")
        case .double: Words(nl: "staat er meer dan één keer", en: "is there more than once")
        }
    }
}
