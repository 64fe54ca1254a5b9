internal import Assessment
internal import Courseware
internal import Localization
internal import Text

/// Words are marked by their numbers in the text.
extension Hottext: QuestionFace {
    /// Whatever was drawn: the words stand where the text has them.
    private var places: ScreenOrder { ScreenOrder(passage.places) }

    func shown(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] {
        let numbers = Dictionary(passage.places.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
        let texts = texts
        return render.blocks(passage.filled { word(texts[$0] ?? [], numbers[$0] ?? 0, render) })
            + (render.isAccessible ? render.options(words, passage.places) + [""] : [])
    }

    /// A word between brackets with its number; spoken, with its number behind it.
    private func word(_ text: [Inline], _ number: Int, _ render: Renderer) -> [Inline] {
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

    func rightResponse(_ language: Language, after response: Response?) -> Response? {
        words.rightResponse(language, after: response)
    }

    func echo(_ response: Response, _ render: Renderer, _ order: ScreenOrder) -> [CleanText] {
        words.echo(response, render, places)
    }
}
