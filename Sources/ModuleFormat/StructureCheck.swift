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
        // What was meant counts as being there, so that one slip has no second finding.
        var meant: [ElementKind: Int] = [:]
        for child in element.elements {
            guard let childKind = kind.child(child.name), child.namespace == Vocabulary.namespace else {
                let misplaced = Misplaced(child, in: kind)
                findings.report(misplaced.diagnostic(in: source), in: misplaced.scope(within: scope))
                if let kind = misplaced.meant { meant[kind, default: 0] += 1 }
                continue
            }
            counts[childKind, default: 0] += 1
            check(child, as: childKind, in: scope)
        }
        checkCounts(counts, meant, of: element, kind, scope)
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
        // Without the id of a page or a task, what was done could not be kept.
        let scope = kind == .page || kind == .task ? .module : scope
        var meant: Set<String> = []
        for attribute in element.attributes where !attribute.isForeign {
            guard let rule = kind.rule.attributes.first(where: { $0.name == attribute.name }) else {
                let unknown = UnknownAttribute(attribute.name, of: element, kind)
                findings.report(unknown.diagnostic(in: source), in: scope)
                if let name = unknown.meant { meant.insert(name) }
                continue
            }
            if !rule.kind.accepts(attribute.value) {
                findings.report(WrongValue(attribute, rule, of: element).diagnostic(in: source), in: scope)
            }
        }
        for rule in kind.rule.attributes
        where rule.isRequired && element[attribute: rule.name] == nil && !meant.contains(rule.name) {
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
        let says =
            words
            || element.elements.contains { child in
                let childKind = kind.child(child.name)
                return childKind == .image || childKind != .ownFeedback && !child.text.isBlank
            }
        if kind.rule.content.allowsText, !says {
            findings.report(EmptyText(element).diagnostic(in: source), in: scope)
        }
    }

    private mutating func checkCounts(
        _ counts: [ElementKind: Int], _ meant: [ElementKind: Int], of element: XMLElement,
        _ kind: ElementKind, _ scope: FindingList.Scope
    ) {
        for rule in kind.rule.children {
            let count = counts[rule.kind] ?? 0
            if count + (meant[rule.kind] ?? 0) < rule.minimum {
                findings.report(
                    TooFewChildren(count, rule, in: element).diagnostic(in: source), in: scope)
            } else if count > rule.maximum {
                findings.report(TooManyChildren(rule, in: element).diagnostic(in: source), in: scope)
            }
        }
    }
}
