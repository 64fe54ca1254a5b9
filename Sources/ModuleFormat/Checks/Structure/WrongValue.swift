internal import Diagnostics
internal import Localization
internal import Text
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
        let nearest: String? =
            if case .oneOf(let names) = rule.kind { Spelling.nearest(to: attribute.value, among: names) } else
            { nil }
        let value = attribute.value.quoted()
        // A number with a comma is meant as one with a point.
        let point = attribute.value.replacingComma
        let number = point != attribute.value && rule.kind.accepts(point) ? point : nil
        return source.finding(
            "M109", at: element, attribute: attribute.name,
            Words(
                nl: "\(attribute.name) kan niet \(value) zijn.", en: "\(attribute.name) cannot be \(value)."),
            remedy: (nearest ?? number).map {
                Words(nl: "bedoel je \"\($0)\"?", en: "did you mean \"\($0)\"?")
            }
                ?? Words(
                    nl: "schrijf \(rule.kind.expectation.dutch)", en: "write \(rule.kind.expectation.english)"
                ))
    }
}

extension String {
    fileprivate var replacingComma: String { String(map { $0 == "," ? "." : $0 }) }
}
