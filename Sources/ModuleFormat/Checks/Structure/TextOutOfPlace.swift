internal import Diagnostics
internal import Localization
internal import XMLTree

/// Words between elements that hold no words.
struct TextOutOfPlace {
    private let element: XMLElement

    init(in element: XMLElement) {
        self.element = element
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        let words =
            element.children.lazy.compactMap { node in
                if case .text(let text) = node, !text.isBlank { text } else { nil as String? }
            }.first ?? ""
        return source.finding(
            "M110", at: element,
            Words(
                nl: "In <\(element.name)> staat losse tekst: \(words.quoted()).",
                en: "<\(element.name)> holds text of its own: \(words.quoted())."),
            remedy: Words(
                nl: "zet de tekst in een element, zoals <\(home)>",
                en: "put the text into an element, such as <\(home)>")
        )
    }

    /// Where the text belongs, most likely.
    private var home: String {
        switch element.name {
        case ElementKind.gap.tag: ElementKind.accept.tag
        case ElementKind.gapText.tag, ElementKind.hottext.tag: ElementKind.gapPassage.tag
        default: ElementKind.paragraph.tag
        }
    }
}
