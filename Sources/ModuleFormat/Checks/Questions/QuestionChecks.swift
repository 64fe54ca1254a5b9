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
        for finding in list(name, source) { findings.report(finding, in: .question(element.offset)) }
    }

    private func list(_ name: String, _ source: SourceText) -> [Diagnostic] {
        switch question.interaction {
        case .choice(let choice):
            let checks = ChoiceChecks(choice, element, name)
            return checks.findings(in: source) + checks.equalOptions(in: source)
        case .textEntry(let entry): return TextEntryChecks(entry, element, name).findings(in: source)
        case .number(let entry): return NumberChecks(entry, element, name).findings(in: source)
        case .match(let match): return MatchChecks(match, element, name).findings(in: source)
        case .order(let order): return OrderChecks(order, element, name).findings(in: source)
        case .classify(let classify): return ClassifyChecks(classify, element, name).findings(in: source)
        case .gapText(let text): return GapTextChecks(text, element, name).findings(in: source)
        case .hottext(let text):
            return PassageWords.missing(element.hotWords, element, name, PassageWords.word, source)
                ?? ChoiceChecks(text.words, element, parts: element.hotWords, name).findings(in: source)
        case .extendedText(let text): return ReflectionChecks(element, name).findings(text, in: source)
        case .scale(let scale): return ReflectionChecks(element, name).findings(scale, in: source)
        case .deck(let deck): return ReflectionChecks(element, name).findings(deck, in: source)
        case .trueFalse: return []
        }
    }
}
