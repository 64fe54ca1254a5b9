internal import Courseware
internal import Diagnostics
internal import XMLTree

/// Categories with the items that belong in them.
enum ClassifyFormat: QuestionFormat {
    static let rule = ElementRule.question("classify", [.scoring], [.some(.category, 2)])

    static func interaction(_ element: XMLElement, _ builder: QuestionBuilder) -> Interaction {
        .classify(
            Classify(
                categories: element.elements(.category).map { category in
                    Classify.Category(
                        id: category[attribute: "id"] ?? "", title: [.text(category.words(.title) ?? "")],
                        items: category.elements(.categoryItem).map {
                            TextItem(
                                id: $0[attribute: "id"] ?? "", text: TextBuilder.inlines($0.children))
                        })
                }, scoring: element.value("scoring", default: .partial))
        )
    }

    static func findings(
        _ interaction: Interaction, _ element: XMLElement, _ name: String, in source: SourceText
    ) -> [Diagnostic] {
        guard case .classify(let classify) = interaction else { return [] }
        return ClassifyChecks(classify, element, name).findings(in: source)
    }

    static func parts(of element: XMLElement) -> [[XMLElement]] {
        [
            element.elements(.category), element.elements(.category).flatMap { $0.elements(.categoryItem) },
        ]
    }
}
