internal import Diagnostics
internal import Localization
internal import XMLTree

/// An element that is unknown, or does not belong where it stands.
struct Misplaced {
    private let element: XMLElement
    private let parent: ElementKind

    init(_ element: XMLElement, in parent: ElementKind) {
        self.element = element
        self.parent = parent
    }

    /// What the author most likely meant to write, where it is a slip of the keys.
    var meant: ElementKind? {
        isKnown ? nil : Slip.meant(by: element.name, among: allowed).flatMap(parent.child)
    }

    private var allowed: [String] { parent.rule.children.map(\.kind.tag) }

    private var isKnown: Bool {
        element.namespace == Vocabulary.namespace
            && ElementKind.allCases.contains { $0.tag == element.name }
    }

    /// What it breaks: the question that it was meant to be, which is left out; else, within a question,
    /// that one; in a page or a check nothing; elsewhere what it stands in.
    func scope(within scope: FindingList.Scope) -> FindingList.Scope {
        if meant?.isQuestion == true || isKnown && ElementKind.question(element.name) != nil {
            return .question(element.offset)
        }
        switch parent {
        case .page, .check, .pool: return .text
        default: return scope
        }
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        let name = element.name.prefix(64)
        if !isKnown {
            return source.finding(
                "M103", at: element,
                Words(
                    nl: "<\(name)> is geen element van een module.",
                    en: "<\(name)> is not an element of a module."),
                remedy: meant.map { Words(nl: "bedoel je <\($0.tag)>?", en: "did you mean <\($0.tag)>?") }
                    ?? places(allowed))
        }
        return source.finding(
            "M104", at: element,
            Words(
                nl: "<\(name)> hoort niet in <\(parent.tag)>.",
                en: "<\(name)> does not belong in <\(parent.tag)>."),
            remedy: places(allowed))
    }

    private func places(_ allowed: [String]) -> Words? {
        guard !allowed.isEmpty else { return nil }
        let list = allowed.joined(separator: ", ")
        return Words(nl: "hier mag: \(list)", en: "allowed here: \(list)")
    }
}
