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
        let kind = ElementKind.question(element.name)
        let list = kind?.question?.findings(question.interaction, element, name, in: source) ?? []
        for finding in list { findings.report(finding, in: .question(element.offset)) }
    }
}
