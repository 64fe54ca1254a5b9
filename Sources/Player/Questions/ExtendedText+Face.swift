internal import Assessment
internal import Courseware
internal import Localization
internal import Text

/// Several lines, up to an empty one; where nobody sits at a terminal one line.
extension ExtendedText: QuestionFace {
    func read(_ line: TypedLine, _ order: ScreenOrder, _ draft: Draft) -> LineReading {
        var draft = draft
        if line.mayGoOn, !draft.lines.isEmpty, line.isBlank {
            return .response(.text(draft.pendingText))
        }
        if let doubt = line.doubt { return doubt }
        guard line.mayGoOn else { return .response(.text(line.text)) }
        draft.lines.append(line.text)
        let length = draft.lines.reduce(0) { $0 + $1.count + 1 }
        return length > Self.longest ? .invalid(.tooLong(limit: Self.longest)) : .more(draft)
    }

    func keys(_ render: Renderer, _ draft: Draft) -> Words {
        render.isInteractive
            ? Words(nl: "je tekst; een lege regel sluit af", en: "your text; an empty line ends it")
            : Words(nl: "je tekst op een regel", en: "your text on one line")
    }

    var howTo: Words {
        Words(
            nl: "Typ zoveel regels als je wilt; een lege regel sluit af",
            en: "Type as many lines as you like; an empty line ends it")
    }

    func inWords(_ response: Response, _ heading: CleanText, _ render: Renderer, _ order: ScreenOrder)
        -> [CleanText]
    {
        guard case .text(let text) = response else { return [] }
        return render.indented(heading) + render.indented(CleanText(lines: text))
    }

    func soFar(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] {
        draft.lines.isEmpty ? [] : render.indented(CleanText(lines: draft.pendingText)) + [""]
    }

    func endsWithBlankLine(_ render: Renderer) -> Bool { render.isInteractive }

    func isTyped(_ draft: Draft) -> Bool { true }
}
