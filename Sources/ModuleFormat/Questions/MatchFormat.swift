internal import Courseware
internal import Diagnostics
internal import XMLTree

/// Pairs, and right items that belong to none.
enum MatchFormat: QuestionFormat {
    static let rule = ElementRule.question("match", [.scoring], [.some(.pair, 2), .any(.distractor)])

    static func interaction(_ element: XMLElement, _ builder: QuestionBuilder) -> Interaction {
        .match(
            Match(
                pairs: element.elements(.pair).map { pair in
                    Match.Pair(
                        id: pair[attribute: "id"] ?? "", item: words(pair, .pairItem),
                        target: TextItem(
                            id: pair[attribute: "with"] ?? "", text: words(pair, .target)))
                },
                distractors: element.elements(.distractor).map {
                    TextItem(id: $0[attribute: "id"] ?? "", text: TextBuilder.inlines($0.children))
                }, scoring: element.value("scoring", default: .partial)))
    }

    private static func words(_ element: XMLElement, _ kind: ElementKind) -> [Inline] {
        element.elements(kind).first.map { TextBuilder.inlines($0.children) } ?? []
    }

    static func findings(
        _ interaction: Interaction, _ element: XMLElement, _ name: String, in source: SourceText
    ) -> [Diagnostic] {
        guard case .match(let match) = interaction else { return [] }
        return MatchChecks(match, element, name).findings(in: source)
    }

    static func parts(of element: XMLElement) -> [[XMLElement]] {
        [element.elements(.pair)]
    }
}
