internal import Courseware
internal import Diagnostics
internal import XMLTree

/// Texts that are accepted.
enum TextEntryFormat: QuestionFormat {
    static let rule = ElementRule.question("text-entry", AttributeRule.matching, [.some(.accept)])

    static func interaction(_ element: XMLElement, _ builder: QuestionBuilder) -> Interaction {
        .textEntry(builder.textEntry(element, rules: element))
    }

    static func findings(
        _ interaction: Interaction, _ element: XMLElement, _ name: String, in source: SourceText
    ) -> [Diagnostic] {
        guard case .textEntry(let textEntry) = interaction else { return [] }
        return TextEntryChecks(textEntry, element, name).findings(in: source)
    }

    static func parts(of element: XMLElement) -> [[XMLElement]] {
        [element.elements(.accept)]
    }
}
