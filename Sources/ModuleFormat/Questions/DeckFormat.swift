internal import Courseware
internal import Diagnostics
internal import XMLTree

/// Cards with a front and a back.
enum DeckFormat: QuestionFormat {
    static let rule = ElementRule.reflection(
        "deck", [.optional("prioritise", .count)], [.some(.card)])

    static func interaction(_ element: XMLElement, _ builder: QuestionBuilder) -> Interaction {
        .deck(
            Deck(
                cards: element.elements(.card).map { card in
                    Deck.Card(
                        id: card[attribute: "id"] ?? "",
                        front: card.elements(.front).flatMap(TextBuilder.flow),
                        back: card.elements(.back).flatMap(TextBuilder.flow))
                }, priorities: element.count("prioritise") ?? 0)
        )
    }

    static func findings(
        _ interaction: Interaction, _ element: XMLElement, _ name: String, in source: SourceText
    ) -> [Diagnostic] {
        guard case .deck(let deck) = interaction else { return [] }
        return ReflectionChecks(element, name).findings(deck, in: source)
    }

    static func parts(of element: XMLElement) -> [[XMLElement]] {
        [element.elements(.card)]
    }
}
