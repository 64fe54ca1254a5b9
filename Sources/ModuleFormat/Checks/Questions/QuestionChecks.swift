internal import Courseware
internal import Diagnostics
internal import Localization
internal import XMLTree

/// Does a question mean something: can it be answered, and can its full points be earned?
struct QuestionChecks {
    private let question: Question
    private let element: XMLElement
    /// What it is called in a sentence: its words, after its place in a check.
    private let name: String

    init(_ question: Question, _ item: Outline.Item) {
        self.question = question
        element = item.element
        name = (item.number.map { "\($0) " } ?? "") + question.prompt.plainText.quoted()
    }

    /// Options, items or words that one question may have: nobody reads more, and all that is done with them
    /// stays fast.
    static let mostParts = 200

    func check(_ source: SourceText, _ findings: inout FindingList) {
        if findings.isFull { return }
        guard let format = ElementKind.question(element.name)?.question else { return }
        let most = format.parts(of: element).map(\.count).max() ?? 0
        let list =
            most > Self.mostParts
            ? [source.finding("Q221", at: element, tooMany(most, name), remedy: split)]
            : format.findings(question.interaction, element, name, in: source)
                + CostChecks(question, element, name).findings(in: source)
                + FixedOptionChecks(question, element).findings(in: source)
        for finding in list { findings.report(finding, in: .question(element.offset)) }
    }

    private func tooMany(_ count: Int, _ name: String) -> Words {
        Words(
            nl: "Vraag \(name) heeft \(count) onderdelen; meer dan \(Self.mostParts) kan niet.",
            en: "Question \(name) has \(count) parts; more than \(Self.mostParts) is not possible.")
    }

    private var split: Words {
        Words(nl: "maak er meer vragen van", en: "make several questions of it")
    }
}
