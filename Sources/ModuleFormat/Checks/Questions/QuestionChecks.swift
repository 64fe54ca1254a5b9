internal import Courseware
internal import Diagnostics
internal import XMLTree

/// Does a question mean something: can it be answered, and can its full points be earned?
struct QuestionChecks {
    private let question: Question
    private let element: XMLElement
    /// Its place in the module, from 1.
    private let number: Int

    init(_ question: Question, _ element: XMLElement, number: Int) {
        self.question = question
        self.element = element
        self.number = number
    }

    func check(_ source: SourceText, _ findings: inout FindingList) {
        if findings.isFull { return }
        let name = "\(number) \(question.prompt.plainText.quoted())"
        let list =
            switch question.interaction {
            case .choice(let choice): ChoiceChecks(choice, element, name).findings(in: source)
            case .textEntry(let entry): TextEntryChecks(entry, element, name).findings(in: source)
            case .number(let entry): NumberChecks(entry, element, name).findings(in: source)
            case .match(let match): MatchChecks(match, element, name).findings(in: source)
            case .order(let order): OrderChecks(order, element, name).findings(in: source)
            case .trueFalse: [Diagnostic]()
            }
        for finding in list { findings.report(finding, in: .question(element.offset)) }
    }
}
