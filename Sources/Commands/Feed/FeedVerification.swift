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
        let language = setup.language
        var (same, others, isAsked) = (0, 0, true)
        try Deliverer(setup, targets).run(.verify) { report in
            switch report.news {
            case .verified(_, .same): same += 1
            case .verified(let id, let finding):
                others += 1
                try console.output.line(
                    CleanText(line: "\(report.target)  \(id)  \(finding.words[language])"))
            case .stopped(let trouble, let detail):
                isAsked = false
                try FeedSending.tell(trouble, detail, of: report.target, language, console)
            case .noStore(let detail): throw FeedFailure.store(detail)
            case .progress, .busy, .waiting, .greeted, .statement: break
            }
        }
        let words = Words(
            nl: "\(same) staan er één keer en onveranderd, \(others) niet.",
            en: "\(same) are there once and unchanged, \(others) are not.")
        try console.show(CleanText(line: words[language]).wrapped(to: console.width))
        return others == 0 && isAsked ? .done : .findings
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
