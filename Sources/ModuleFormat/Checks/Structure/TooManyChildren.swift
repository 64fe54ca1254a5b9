internal import Diagnostics
internal import Localization
internal import XMLTree

/// A child that may be there once, and is there more often.
struct TooManyChildren {
    private let rule: ChildRule
    private let parent: XMLElement

    init(_ rule: ChildRule, in parent: XMLElement) {
        self.rule = rule
        self.parent = parent
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        let second =
            parent.elements.filter { $0.name == rule.kind.tag }.dropFirst(rule.maximum).first ?? parent
        return source.finding(
            "M106", at: second,
            Words(
                nl: "Dit is de tweede <\(rule.kind.tag)> in <\(parent.name)>; er mag er één staan.",
                en: "This is the second <\(rule.kind.tag)> in <\(parent.name)>; there may be one."),
            remedy: Words(nl: "haal er één weg", en: "take one out"))
    }
}
