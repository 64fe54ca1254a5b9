internal import Diagnostics
internal import XMLTree

/// Holds the tree against the vocabulary, element by element.
struct StructureCheck {
    private let source: SourceText
    private(set) var findings: FindingList

    init(source: SourceText, findings: FindingList) {
        self.source = source
        self.findings = findings
    }

    /// Checks an element and all that is in it. An unknown element is one finding, whatever it holds.
    mutating func check(_ element: XMLElement, as kind: ElementKind, in outer: FindingList.Scope) {
        let scope = scope(of: element, kind, in: outer)
        checkAttributes(of: element, kind, scope)
        checkText(of: element, kind, scope)
        var counts: [ElementKind: Int] = [:]
        for child in element.elements {
            guard let childKind = kind.child(child.name), child.namespace == Vocabulary.namespace else {
                findings.report(Misplaced(child, in: kind).diagnostic(in: source), in: scope)
                continue
            }
            counts[childKind, default: 0] += 1
            check(child, as: childKind, in: scope)
        }
        checkCounts(counts, of: element, kind, scope)
    }

    private func scope(
        of element: XMLElement, _ kind: ElementKind, in outer: FindingList.Scope
    ) -> FindingList.Scope {
        if case .question = outer { return outer }
        if kind.isQuestion { return .question(element.offset) }
        switch kind {
        case .module, .check, .pool: return .module
        default: return .text
        }
    }

    private mutating func checkAttributes(
        of element: XMLElement, _ kind: ElementKind, _ scope: FindingList.Scope
    ) {
        // Without a page's id, progress could not be kept.
        let scope = kind == .page ? .module : scope
        for attribute in element.attributes where !attribute.isForeign {
            guard let rule = kind.rule.attributes.first(where: { $0.name == attribute.name }) else {
                findings.report(
                    UnknownAttribute(attribute.name, of: element, kind).diagnostic(in: source), in: scope)
                continue
            }
            if !rule.kind.accepts(attribute.value) {
                findings.report(WrongValue(attribute, rule, of: element).diagnostic(in: source), in: scope)
            }
        }
        for rule in kind.rule.attributes where rule.isRequired && element[attribute: rule.name] == nil {
            findings.report(MissingAttribute(rule, of: element).diagnostic(in: source), in: scope)
        }
    }

    private mutating func checkText(of element: XMLElement, _ kind: ElementKind, _ scope: FindingList.Scope) {
        let words = element.children.contains { node in
            guard case .text(let text) = node else { return false }
            return !text.isBlank
        }
        if words, !kind.rule.content.allowsText {
            findings.report(TextOutOfPlace(in: element).diagnostic(in: source), in: scope)
        }
        if kind.rule.content.allowsText, !words, element.text.isBlank,
            !element.elements.contains(where: { kind.child($0.name) == .image })
        {
            findings.report(EmptyText(element).diagnostic(in: source), in: scope)
        }
    }

    private mutating func checkCounts(
        _ counts: [ElementKind: Int], of element: XMLElement, _ kind: ElementKind, _ scope: FindingList.Scope
    ) {
        for rule in kind.rule.children {
            let count = counts[rule.kind] ?? 0
            if count < rule.minimum {
                findings.report(
                    TooFewChildren(count, rule, in: element).diagnostic(in: source), in: scope)
            } else if count > rule.maximum {
                findings.report(TooManyChildren(rule, in: element).diagnostic(in: source), in: scope)
            }
        }
    }
}
