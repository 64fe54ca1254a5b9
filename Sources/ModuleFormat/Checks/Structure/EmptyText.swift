internal import Diagnostics
internal import Localization
internal import XMLTree

/// An element that should say something and does not.
struct EmptyText {
    private let element: XMLElement

    init(_ element: XMLElement) {
        self.element = element
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        source.finding(
            "M111", at: element, Words(nl: "<\(element.name)> is leeg.", en: "<\(element.name)> is empty."),
            remedy: Words(nl: "schrijf er tekst in, of haal het weg", en: "write text in it, or take it out"))
    }
}
