internal import Diagnostics
internal import Localization
internal import XMLTree

/// A child that must be there and is not.
struct TooFewChildren {
    private let count: Int
    private let rule: ChildRule
    private let parent: XMLElement

    init(_ count: Int, _ rule: ChildRule, in parent: XMLElement) {
        self.count = count
        self.rule = rule
        self.parent = parent
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        let (child, name) = (rule.kind.tag, parent.name)
        let summary =
            rule.minimum == 1
            ? Words(nl: "In <\(name)> ontbreekt <\(child)>.", en: "<\(name)> has no <\(child)>.")
            : Words(
                nl:
                    "Een <\(name)> heeft minstens \(rule.minimum) <\(child)>-regels; hier \(count == 0 ? "staat er geen" : "staat er \(count)").",
                en:
                    "<\(name)> takes at least \(rule.minimum) <\(child)> lines; there \(count == 0 ? "are none" : "is \(count)") here."
            )
        return source.finding(
            "M105", at: parent, summary,
            remedy: Words(nl: "zet er <\(child)>…</\(child)> in", en: "put <\(child)>…</\(child)> in it"))
    }
}
