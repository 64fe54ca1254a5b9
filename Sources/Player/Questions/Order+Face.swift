internal import Assessment
internal import Courseware
internal import Localization
internal import Text

extension Order: QuestionFace {
    func shown(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] {
        render.numbered(order.ids.compactMap(text)) + [""]
    }

    func read(_ line: TypedLine, _ order: ScreenOrder, _ draft: Draft) -> LineReading {
        guard let ids = line.ids(in: order.ids), Set(ids) == Set(items.map(\.id)), ids.count == items.count
        else { return .unreadable }
        return .response(.list(ids))
    }

    func keys(_ render: Renderer, _ draft: Draft) -> Words {
        let example = (Array(1...max(1, items.count)).dropFirst() + [1]).map(String.init)
            .joined(separator: " ")
        return Words(
            nl: "de \(items.count) nummers in jouw volgorde, zoals \(example)",
            en: "the \(items.count) numbers in your order, such as \(example)")
    }

    var howTo: Words {
        Words(
            nl: "Typ alle nummers in de volgorde die jij goed vindt, met spaties ertussen",
            en: "Type all numbers in the order that you think is right, with spaces between them")
    }

    func inWords(_ response: Response, _ heading: CleanText, _ render: Renderer, _ order: ScreenOrder)
        -> [CleanText]
    {
        guard case .list(let ids) = response else { return [] }
        return render.picked(ids, behind: heading, order.ids, text: text)
    }

    func rightResponse(_ language: Language, after response: Response?) -> Response? {
        .list(items.map(\.id))
    }

    func echo(_ response: Response, _ render: Renderer, _ order: ScreenOrder) -> [CleanText] {
        guard case .list(let ids) = response else { return [] }
        return render.picked(ids, order.ids, text: text)
    }

    private func text(_ id: String) -> [Inline]? { items.first { $0.id == id }?.text }
}
