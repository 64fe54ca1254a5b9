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

    func rightResponse(_ language: Language, after response: Response?) -> Response? {
        rightText.map(Response.text)
    }

    /// A whole right answer: one without a star in it, or what one says between its stars.
    var rightText: String? {
        let right = accepts.filter { $0.fraction > 0.999_999 }.map(\.pattern)
        let words = right.first { !$0.contains("*") } ?? right.first.map(Self.withoutStars)
        return words?.isEmpty == true ? nil : words
    }

    /// A pattern without the stars that stand for anything.
    private static func withoutStars(_ pattern: String) -> String {
        pattern.replacing("\\*", with: "\u{0}").replacing("*", with: "").replacing("\u{0}", with: "*")
    }

    func isTyped(_ draft: Draft) -> Bool { true }
}
