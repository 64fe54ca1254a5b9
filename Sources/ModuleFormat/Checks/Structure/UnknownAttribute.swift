internal import Diagnostics
internal import Localization
internal import XMLTree

/// An attribute that an element of this kind does not have.
struct UnknownAttribute {
    private let name: String
    private let element: XMLElement
    private let kind: ElementKind

    init(_ name: String, of element: XMLElement, _ kind: ElementKind) {
        self.name = name
        self.element = element
        self.kind = kind
    }

    /// What the author most likely meant to write, where it is a slip of the keys.
    var meant: String? { Slip.meant(by: name, among: allowed) }

    private var allowed: [String] { kind.rule.attributes.map(\.name) }

    func diagnostic(in source: SourceText) -> Diagnostic {
        let remedy: Words? =
            if let meant {
                Words(nl: "bedoel je \(meant)?", en: "did you mean \(meant)?")
            } else if allowed.isEmpty {
                Words(nl: "haal het weg", en: "take it out")
            } else {
                Words(
                    nl: "hier mag: " + allowed.joined(separator: ", "),
                    en: "allowed here: " + allowed.joined(separator: ", "))
            }
        let shown = name.prefix(64)
        return source.finding(
            "M107", at: element, attribute: name,
            Words(
                nl: "<\(element.name)> kent geen \(shown)=\"…\".",
                en: "<\(element.name)> has no \(shown)=\"…\"."), remedy: remedy)
    }
}
