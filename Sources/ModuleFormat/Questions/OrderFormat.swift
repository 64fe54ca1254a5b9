internal import Courseware
internal import Diagnostics
internal import XMLTree

/// Items in their right order.
enum OrderFormat: QuestionFormat {
    static let rule = ElementRule.question(
        "order", [.optional("scoring", .oneOf(Order.Scoring.allCases.map(\.rawValue)))],
        [.some(.orderItem, 2)])

    static func interaction(_ element: XMLElement, _ builder: QuestionBuilder) -> Interaction {
        .order(
            Order(
                items: element.elements(.orderItem).map {
                    TextItem(id: $0[attribute: "id"] ?? "", text: TextBuilder.inlines($0.children))
                }, scoring: element.value("scoring", default: .all)))
    }

    static func findings(
        _ interaction: Interaction, _ element: XMLElement, _ name: String, in source: SourceText
    ) -> [Diagnostic] {
        guard case .order(let order) = interaction else { return [] }
        return EqualTexts(name: name).findings(
            order.items.map(\.text.plainText), element.elements(.orderItem), in: source)
    }

    static func parts(of element: XMLElement) -> [[XMLElement]] {
        [element.elements(.orderItem)]
    }
}
