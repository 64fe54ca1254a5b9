internal import Courseware
internal import Diagnostics
internal import XMLTree

/// A text with gaps that are typed, chosen from a list or taken from a bank of words.
enum GapTextFormat: QuestionFormat {
    static let rule = ElementRule.question(
        "gap-text", [.scoring] + AttributeRule.matching, [.some(.gapPassage), .any(.bankWord)])

    static func interaction(_ element: XMLElement, _ builder: QuestionBuilder) -> Interaction {
        .gapText(
            GapText(
                passage: element.passage(.gapPassage, places: .gap),
                gaps: element.gaps.map { gap in
                    GapText.Gap(
                        id: gap[attribute: "id"] ?? "", weight: gap.decimal("weight", default: 1),
                        content: content(of: gap, rules: element, builder))
                },
                bank: element.elements(.bankWord).map {
                    TextItem(id: $0[attribute: "id"] ?? "", text: TextBuilder.inlines($0.children))
                }, scoring: element.value("scoring", default: .partial))
        )
    }

    private static func content(
        of gap: XMLElement, rules: XMLElement, _ builder: QuestionBuilder
    ) -> GapText.Content {
        if let word = gap[attribute: "word"] { return .bank(word: word) }
        if !gap.elements(.answer).isEmpty { return .number(builder.number(gap)) }
        let options = gap.elements(.option)
        return options.isEmpty
            ? .text(builder.textEntry(gap, rules: rules))
            : .list(builder.choice(gap, options: options, isMany: false))
    }

    static func findings(
        _ interaction: Interaction, _ element: XMLElement, _ name: String, in source: SourceText
    ) -> [Diagnostic] {
        guard case .gapText(let gapText) = interaction else { return [] }
        return GapTextChecks(gapText, element, name).findings(in: source)
    }

    static func parts(of element: XMLElement) -> [[XMLElement]] {
        [element.gaps, element.elements(.bankWord)]
            + element.gaps.flatMap { [$0.elements(.option), $0.elements(.accept)] }
    }
}
