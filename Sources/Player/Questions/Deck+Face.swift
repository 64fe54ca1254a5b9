internal import Assessment
internal import Courseware
internal import Localization
internal import Text

/// A deck is answered in stages of its own; here are the last two in words.
extension Deck: QuestionFace {
    func read(_ line: TypedLine, _ order: ScreenOrder, _ draft: Draft) -> LineReading { .unreadable }

    func keys(_ render: Renderer, _ draft: Draft) -> Words {
        priorities == 1
            ? Words(nl: "een nummer", en: "a number")
            : Words(
                nl: "hooguit \(priorities) nummers, het belangrijkste eerst",
                en: "up to \(priorities) numbers, the most important first")
    }

    var howTo: Words {
        Words(
            nl: "Bekijk de kaarten, en typ daarna de nummers van die voor jou het belangrijkst zijn",
            en: "Look at the cards, then type the numbers of those that matter most to you")
    }

    func inWords(_ response: Response, _ heading: CleanText, _ render: Renderer, _ order: ScreenOrder)
        -> [CleanText]
    {
        guard case .list(let ids) = response else { return [] }
        return render.picked(ids, behind: heading, cards.map(\.id)) { id in
            cards.first { $0.id == id }.map { [.text($0.front.plainText)] }
        }
    }
}
