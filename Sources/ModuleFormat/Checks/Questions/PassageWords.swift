internal import Diagnostics
internal import Localization
internal import XMLTree

/// Words about texts with places in them.
enum PassageWords {
    static let gap = Words(nl: "gat: <gap id=\"…\">", en: "gap: <gap id=\"…\">")
    static let word = Words(
        nl: "woord om te markeren: <word id=\"…\">", en: "word to mark: <word id=\"…\">")

    /// The finding about a text without places; nil where there are some.
    static func missing(
        _ places: [XMLElement], _ element: XMLElement, _ name: String, _ kind: Words, _ source: SourceText
    ) -> [Diagnostic]? {
        guard places.isEmpty else { return nil }
        let summary = Words(
            nl: "In de tekst van vraag \(name) staat niets om in te vullen of te markeren.",
            en: "In the text of question \(name) there is nothing to fill in or to mark.")
        let remedy = Words(
            nl: "zet in <text> een \(kind.dutch)", en: "put in <text> a \(kind.english)")
        return [source.finding("Q214", at: element, summary, remedy: remedy)]
    }
}
