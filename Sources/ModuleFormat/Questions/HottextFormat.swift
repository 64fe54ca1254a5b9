internal import Courseware
internal import Diagnostics
internal import XMLTree

/// A text in which words are marked.
enum HottextFormat: QuestionFormat {
    static let rule = ElementRule.question(
        "hottext", AttributeRule.picks + [.scoring], [.some(.hotPassage)])

    static func interaction(_ element: XMLElement, _ builder: QuestionBuilder) -> Interaction {
        .hottext(
            Hottext(
                passage: element.passage(.hotPassage, places: .hotWord),
                words: builder.choice(element, options: element.hotWords, isMany: true)))
    }

    static func findings(
        _ interaction: Interaction, _ element: XMLElement, _ name: String, in source: SourceText
    ) -> [Diagnostic] {
        guard case .hottext(let hottext) = interaction else { return [] }
        return PassageWords.missing(element.hotWords, element, name, PassageWords.word, source)
            ?? ChoiceChecks(hottext.words, element, parts: element.hotWords, name).findings(in: source)
    }

    static func parts(of element: XMLElement) -> [[XMLElement]] {
        [element.hotWords]
    }
}
