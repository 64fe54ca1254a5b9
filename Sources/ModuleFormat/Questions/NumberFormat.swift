internal import Courseware
internal import Diagnostics
internal import XMLTree

/// Numbers that are accepted, and units.
enum NumberFormat: QuestionFormat {
    static let rule = ElementRule.question("number", [], [.some(.answer), .any(.unit)])

    static func interaction(_ element: XMLElement, _ builder: QuestionBuilder) -> Interaction {
        .number(builder.number(element))
    }

    static func findings(
        _ interaction: Interaction, _ element: XMLElement, _ name: String, in source: SourceText
    ) -> [Diagnostic] {
        guard case .number(let number) = interaction else { return [] }
        return NumberChecks(number, element, name).findings(in: source)
    }
}
