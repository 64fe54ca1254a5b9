internal import Diagnostics
internal import Localization
internal import XMLTree

/// An attribute that must be there and is not.
struct MissingAttribute {
    private let rule: AttributeRule
    private let element: XMLElement

    init(_ rule: AttributeRule, of element: XMLElement) {
        self.rule = rule
        self.element = element
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        source.finding(
            "M108", at: element,
            Words(
                nl: "<\(element.name)> heeft geen \(rule.name)=\"…\".",
                en: "<\(element.name)> has no \(rule.name)=\"…\"."),
            remedy: Words(
                nl: "zet er \(rule.name)=\"…\" bij: \(rule.kind.expectation.dutch)",
                en: "add \(rule.name)=\"…\": \(rule.kind.expectation.english)"))
    }
}
