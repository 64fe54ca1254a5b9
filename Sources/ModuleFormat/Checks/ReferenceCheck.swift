internal import Diagnostics
internal import Localization
internal import Text
internal import XMLTree

/// Does every objective and page that is referred to exist, and is every objective used?
struct ReferenceCheck {
    private let outline: Outline

    init(_ outline: Outline) {
        self.outline = outline
    }

    func check(_ source: SourceText, _ findings: inout FindingList) {
        let objectives = outline.objectives.compactMap(\.id)
        let strays = outline.strayIDs
        let pages = outline.pages.compactMap(\.id)
        // A page without an id may be the one that is meant; that it has none is said already.
        let knowsPages = pages.count == outline.pages.count
        var used: Set<String> = []
        for item in outline.pages + outline.questions {
            for id in item.element.ids("objectives") {
                used.insert(id)
                if !objectives.contains(id), !strays.contains(id), ValueKind.isID(id) {
                    findings.report(
                        source.finding(
                            "M114", at: item.element, attribute: "objectives", unknownObjective(id),
                            remedy: near(id, objectives)), in: .text)
                }
            }
            for explanation in item.element.elements(.explanation) {
                guard knowsPages, let id = explanation[attribute: "page"], !pages.contains(id),
                    !strays.contains(id),
                    ValueKind.isID(id)
                else {
                    continue
                }
                findings.report(
                    source.finding(
                        "M117", at: explanation, attribute: "page", unknownPage(id), remedy: near(id, pages)),
                    in: .text)
            }
        }
        for objective in outline.objectives {
            guard let id = objective.id, !used.contains(id) else { continue }
            findings.report(
                source.finding("M115", .warning, at: objective.element, unused(id), remedy: link(id)),
                in: .text)
        }
    }

    private func near(_ id: String, _ known: [String]) -> Words? {
        if let nearest = Spelling.nearest(to: id, among: known) {
            return Words(nl: "bedoel je \(nearest)?", en: "did you mean \(nearest)?")
        }
        let list = known.prefix(12).joined(separator: ", ")
        return known.isEmpty ? nil : Words(nl: "wel bestaan: \(list)", en: "these exist: \(list)")
    }

    private func unknownObjective(_ id: String) -> Words {
        Words(nl: "Het leerdoel \(id.quoted()) bestaat niet.", en: "There is no objective \(id.quoted()).")
    }

    private func unknownPage(_ id: String) -> Words {
        Words(nl: "De pagina \(id.quoted()) bestaat niet.", en: "There is no page \(id.quoted()).")
    }

    private func unused(_ id: String) -> Words {
        Words(
            nl: "Geen pagina of vraag hoort bij het leerdoel \(id.quoted()).",
            en: "No page or question belongs to the objective \(id.quoted()).")
    }

    private func link(_ id: String) -> Words {
        Words(
            nl: "zet objectives=\"\(id)\" bij een pagina of vraag",
            en: "put objectives=\"\(id)\" on a page or a question")
    }
}
