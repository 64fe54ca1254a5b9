internal import Courseware
internal import Diagnostics
internal import XMLTree

/// Options of which one or several are picked.
enum ChoiceFormat: QuestionFormat {
    static let rule = ElementRule.question(
        "choice", [.optional("select", .oneOf(["one", "many"]))] + AttributeRule.picks + [.scoring],
        [.some(.option, 2)])

    static func interaction(_ element: XMLElement, _ builder: QuestionBuilder) -> Interaction {
        let isMany =
            element[attribute: "select"].map { $0 == "many" }
            ?? (element.count("max").map { $0 > 1 } ?? (element[attribute: "min"] != nil))
        return .choice(builder.choice(element, options: element.elements(.option), isMany: isMany))
    }

    static func findings(
        _ interaction: Interaction, _ element: XMLElement, _ name: String, in source: SourceText
    ) -> [Diagnostic] {
        guard case .choice(let choice) = interaction else { return [] }
        let checks = ChoiceChecks(choice, element, name)
        return checks.findings(in: source) + checks.equalOptions(in: source)
    }

    static func parts(of element: XMLElement) -> [[XMLElement]] {
        [element.elements(.option)]
    }
}
