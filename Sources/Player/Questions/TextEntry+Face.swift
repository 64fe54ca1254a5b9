internal import Assessment
internal import Courseware
internal import Localization
internal import Text

extension TextEntry: QuestionFace {
    func read(_ line: TypedLine, _ order: ScreenOrder, _ draft: Draft) -> LineReading {
        line.doubt ?? .response(.text(line.text))
    }

    func keys(_ render: Renderer, _ draft: Draft) -> Words { Words(nl: "je antwoord", en: "your answer") }

    var howTo: Words { Words(nl: "Typ een woord of een paar woorden", en: "Type a word or a few") }

    func rightResponse(_ language: Language) -> Response? { rightText.map(Response.text) }

    /// A whole right answer, where one has no star in it.
    var rightText: String? {
        accepts.first { $0.fraction > 0.999_999 && !$0.pattern.contains("*") }?.pattern
    }

    func isTyped(_ draft: Draft) -> Bool { true }
}
