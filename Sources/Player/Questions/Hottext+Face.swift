internal import Assessment
internal import Courseware
internal import Localization
internal import Text

/// Words are marked by their numbers in the text.
extension Hottext: QuestionFace {
    /// Whatever was drawn: the words stand where the text has them.
    private var places: ScreenOrder { ScreenOrder(passage.places) }

    func shown(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] {
        render.blocks(passage.filled { word($0, render) })
            + (render.isAccessible ? render.options(words, passage.places) + [""] : [])
    }

    /// A word between brackets with its number; spoken, with its number behind it.
    private func word(_ id: String, _ render: Renderer) -> [Inline] {
        let number = (passage.places.firstIndex(of: id) ?? 0) + 1
        let text = words.options.first { $0.id == id }?.text ?? []
        if render.isAccessible { return text + [.text(" (\(number))")] }
        return [.strong([.text("[\(number)\u{A0}")])] + text + [.strong([.text("]")])]
    }

    func read(_ line: TypedLine, _ order: ScreenOrder, _ draft: Draft) -> LineReading {
        words.read(line, places, draft)
    }

    func keys(_ render: Renderer, _ draft: Draft) -> Words { words.keys(render, draft) }

    var howTo: Words {
        Words(
            nl: "Typ de nummers van alle woorden die je aanwijst, met een spatie ertussen",
            en: "Type the numbers of all words that you mark, with a space between them")
    }

    func inWords(_ response: Response, _ heading: CleanText, _ render: Renderer, _ order: ScreenOrder)
        -> [CleanText]
    {
        words.inWords(response, heading, render, places)
    }

    func rightResponse(_ language: Language) -> Response? { words.rightResponse(language) }

    func echo(_ response: Response, _ render: Renderer, _ order: ScreenOrder) -> [CleanText] {
        words.echo(response, render, places)
    }
}
