internal import Courseware
internal import XMLTree

/// What a learner writes, rates and picks for oneself.
extension QuestionBuilder {
    func extendedText(_ element: XMLElement) -> ExtendedText {
        ExtendedText(
            model: element.elements(.model).flatMap(TextBuilder.flow),
            levels: element.elements(.level).map {
                ExtendedText.Level(
                    text: TextBuilder.inlines($0.children), fraction: $0.decimal("fraction", default: 0))
            }, counts: element.flag("counts", default: false))
    }

    func scale(_ element: XMLElement) -> Scale {
        let (from, to) = (element.count("from") ?? 1, element.count("to") ?? 1)
        return Scale(
            range: min(from, to)...max(from, to),
            labels: element.elements(.label).map {
                Scale.Label(value: $0.count("at") ?? 0, text: TextBuilder.inlines($0.children))
            }.sorted { $0.value < $1.value })
    }

    func deck(_ element: XMLElement) -> Deck {
        Deck(
            cards: element.elements(.card).map { card in
                Deck.Card(
                    id: card[attribute: "id"] ?? "",
                    front: card.elements(.front).flatMap(TextBuilder.flow),
                    back: card.elements(.back).flatMap(TextBuilder.flow))
            }, priorities: element.count("prioritise") ?? 0)
    }
}
