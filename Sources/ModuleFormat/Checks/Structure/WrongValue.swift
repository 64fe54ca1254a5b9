internal import Diagnostics
internal import Localization
internal import XMLTree

/// A value that the format does not take.
struct WrongValue {
    private let attribute: XMLAttribute
    private let rule: AttributeRule
    private let element: XMLElement

    init(_ attribute: XMLAttribute, _ rule: AttributeRule, of element: XMLElement) {
        self.attribute = attribute
        self.rule = rule
        self.element = element
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        let value = attribute.value.quoted()
        return source.finding(
            "M109", at: element, attribute: attribute.name,
            Words(
                nl: "\(attribute.name) kan niet \(value) zijn.", en: "\(attribute.name) cannot be \(value)."),
            remedy: rule.kind.meant(by: attribute.value).map(write)
                ?? Words(
                    nl: "schrijf \(rule.kind.expectation.dutch)", en: "write \(rule.kind.expectation.english)"
                ))
    }

    private func write(_ meant: String) -> Words {
        if case .ids = rule.kind {
            return Words(nl: "scheid met een spatie: \(meant)", en: "separate with a space: \(meant)")
        }
        return Words(nl: "bedoel je \"\(meant)\"?", en: "did you mean \"\(meant)\"?")
    }
}
