internal import Courseware
internal import Diagnostics
internal import XMLTree

/// A model answer and the levels of a rubric.
enum ExtendedTextFormat: QuestionFormat {
    static let rule = ElementRule.reflection(
        "extended-text", [.optional("points", .positive), .optional("counts", .boolean)],
        [.one(.model), .any(.level), .any(.hint)])

    static func interaction(_ element: XMLElement, _ builder: QuestionBuilder) -> Interaction {
        .extendedText(
            ExtendedText(
                model: element.elements(.model).flatMap(TextBuilder.flow),
                levels: element.elements(.level).map {
                    ExtendedText.Level(
                        text: TextBuilder.inlines($0.children), fraction: $0.decimal("fraction", default: 0))
                }, counts: element.flag("counts", default: false))
        )
    }

    static func findings(
        _ interaction: Interaction, _ element: XMLElement, _ name: String, in source: SourceText
    ) -> [Diagnostic] {
        guard case .extendedText(let extendedText) = interaction else { return [] }
        return ReflectionChecks(element, name).findings(extendedText, in: source)
    }
}
