internal import Assessment
internal import Courseware
internal import Localization
internal import Text

extension Choice: QuestionFace {
    func shown(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] {
        render.options(self, order.ids) + [""]
    }

    func read(_ line: TypedLine, _ order: ScreenOrder, _ draft: Draft) -> LineReading {
        guard let ids = line.ids(in: order.ids), !ids.isEmpty, Set(ids).count == ids.count else {
            return .unreadable
        }
        guard isMany else { return ids.count == 1 ? .response(.text(ids[0])) : .unreadable }
        return .response(.list(ids))
    }

    func keys(_ render: Renderer, _ draft: Draft) -> Words {
        let numbers = render.numbers(options.count)
        guard isMany else { return Words(nl: numbers, en: numbers) }
        guard options.count > 1 else { return Words(nl: numbers, en: numbers) }
        let example = options.count == 2 ? "1 2" : "1 3"
        return Words(
            nl: "een of meer van \(numbers), zoals \(example)",
            en: "one or more of \(numbers), such as \(example)")
    }

    var howTo: Words {
        isMany
            ? Words(
                nl: "Typ de nummers van alle goede antwoorden, met een spatie ertussen",
                en: "Type the numbers of all right answers, with a space between them")
            : Words(nl: "Typ het nummer van je antwoord", en: "Type the number of your answer")
    }

    func inWords(_ response: Response, _ heading: CleanText, _ render: Renderer, _ order: ScreenOrder)
        -> [CleanText]
    {
        switch response {
        case .text(let id): render.picked([id], behind: heading, order.ids, text: text)
        case .list(let ids):
            render.picked(order.ids.filter(ids.contains), behind: heading, order.ids, text: text)
        default: []
        }
    }

    func rightResponse(_ language: Language, after response: Response?) -> Response? {
        .list(rightOptions.map(\.id))
    }

    func echo(_ response: Response, _ render: Renderer, _ order: ScreenOrder) -> [CleanText] {
        guard case .list(let ids) = response else { return [] }
        return render.picked(ids, order.ids, text: text)
    }

    var takesKey: Bool { !isMany && options.count <= 9 }

    private func text(_ id: String) -> [Inline]? { options.first { $0.id == id }?.text }
}
