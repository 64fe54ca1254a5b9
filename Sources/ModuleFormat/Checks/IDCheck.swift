internal import Localization
internal import XMLTree

/// Is every id used once: pages, checks, questions and objectives in the module, parts in their question?
struct IDCheck {
    private let outline: Outline

    init(_ outline: Outline) {
        self.outline = outline
    }

    func check(_ source: SourceText, _ findings: inout FindingList) {
        let items = outline.objectives + outline.pages + outline.tasks + outline.checks + outline.questions
        report(items.map { ($0.element, "id", $0.scope) }, source, &findings)
        for question in outline.questions {
            for parts in question.kind.question?.parts(of: question.element) ?? [] {
                report(parts.map { ($0, "id", question.scope) }, source, &findings)
            }
            report(targets(of: question), source, &findings)
        }
    }

    /// The right side of a match has ids of its own.
    private func targets(of question: Outline.Item) -> [(XMLElement, String, FindingList.Scope)] {
        guard question.kind == .match else { return [] }
        return question.element.elements.compactMap { part in
            switch part.name {
            case ElementKind.pair.tag: (part, "with", question.scope)
            case ElementKind.distractor.tag: (part, "id", question.scope)
            default: nil
            }
        }
    }

    private func report(
        _ items: [(element: XMLElement, attribute: String, scope: FindingList.Scope)], _ source: SourceText,
        _ findings: inout FindingList
    ) {
        var firsts: [String: XMLElement] = [:]
        for item in items.sorted(by: { $0.element.offset < $1.element.offset }) {
            guard let id = item.element[attribute: item.attribute], ValueKind.isID(id) else { continue }
            guard let first = firsts[id] else {
                firsts[id] = item.element
                continue
            }
            let finding = source.finding(
                "M112", at: item.element, attribute: item.attribute,
                twice(id, line: source.line(of: first.offset)),
                remedy: another(id, taken: items.compactMap { $0.element[attribute: $0.attribute] }))
            findings.report(finding, in: item.scope)
        }
    }

    private func twice(_ id: String, line: Int) -> Words {
        Words(
            nl: "De id \(id.quoted()) is al gebruikt op regel \(line).",
            en: "The id \(id.quoted()) is used already on line \(line).")
    }

    private func another(_ id: String, taken: [String]) -> Words {
        let used = Set(taken)
        let free = (2...taken.count + 2).lazy.map { "\(id)-\($0)" }.first { !used.contains($0) } ?? id
        return Words(nl: "kies een andere, bijvoorbeeld \(free)", en: "choose another, such as \(free)")
    }
}
