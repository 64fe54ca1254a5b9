internal import Courseware
internal import Diagnostics
internal import Localization
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

/// Words that more than one kind of question needs.
enum QuestionWords {
    static func neverFull(_ name: String) -> Words {
        Words(
            nl: "Bij vraag \(name) is het volle aantal punten niet te halen.",
            en: "The full points of question \(name) cannot be earned.")
    }

    static var fullFraction: Words {
        Words(nl: "geef een antwoord fraction=\"1\"", en: "give one answer fraction=\"1\"")
    }

    static func equal(_ name: String, _ text: String) -> Words {
        Words(
            nl: "In vraag \(name) staat \(text.quoted()) twee keer.",
            en: "Question \(name) has \(text.quoted()) twice.")
    }

    static var different: Words {
        Words(
            nl: "maak de teksten verschillend, of haal er één weg",
            en: "make the texts differ, or take one out")
    }
}
