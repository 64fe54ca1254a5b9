internal import Courseware
internal import Diagnostics
internal import XMLTree

/// The ends of a scale and what its values mean.
enum ScaleFormat: QuestionFormat {
    static let rule = ElementRule.reflection(
        "scale", [.optional("from", .countFromZero), .required("to", .count)], [.any(.label)])

    static func interaction(_ element: XMLElement, _ builder: QuestionBuilder) -> Interaction {
        let (from, to) = (element.count("from") ?? 1, element.count("to") ?? 1)
        return .scale(
            Scale(
                range: min(from, to)...max(from, to),
                labels: element.elements(.label).map {
                    Scale.Label(value: $0.count("at") ?? 0, text: TextBuilder.inlines($0.children))
                }.sorted { $0.value < $1.value }))
    }

    static func findings(
        _ interaction: Interaction, _ element: XMLElement, _ name: String, in source: SourceText
    ) -> [Diagnostic] {
        guard case .scale(let scale) = interaction else { return [] }
        return ReflectionChecks(element, name).findings(scale, in: source)
    }
}
