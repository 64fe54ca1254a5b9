internal import Courseware

extension Vocabulary {
    /// The elements of text: XHTML's names.
    static func textRule(_ kind: ElementKind) -> ElementRule? {
        switch kind {
        case .paragraph: ElementRule("p", .inline([]))
        case .heading: ElementRule("h", .inline([]))
        case .unorderedList: ElementRule("ul", .elements([.some(.listItem)]))
        case .orderedList: ElementRule("ol", .elements([.some(.listItem)]))
        case .listItem: ElementRule("li", .flow)
        case .definitionList: ElementRule("dl", .elements([.some(.definitionTerm), .some(.definitionText)]))
        case .definitionTerm: ElementRule("dt", .inline([]))
        case .definitionText: ElementRule("dd", .inline([]))
        case .preformatted: ElementRule("pre", .words)
        case .quotation: ElementRule("blockquote", .flow)
        case .table: ElementRule("table", .elements([.some(.tableRow)]))
        case .tableRow: ElementRule("tr", .elements([.any(.tableHeading), .any(.tableCell)]))
        case .tableHeading: ElementRule("th", .inline([]))
        case .tableCell: ElementRule("td", .inline([]))
        case .image: ElementRule("img", [.required("src", .path), .required("alt", .text)], .nothing)
        case .note:
            ElementRule("note", [.optional("kind", .oneOf(NoteKind.allCases.map(\.rawValue)))], .flow)
        case .media:
            ElementRule(
                "media",
                [
                    .optional("src", .path), .optional("href", .address),
                    .required("kind", .oneOf(MediaKind.allCases.map(\.rawValue))),
                    .optional("duration", .duration),
                ], .elements([.one(.transcript)]))
        case .transcript: ElementRule("transcript", .flow)
        case .emphasis: ElementRule("em", .inline([]))
        case .strong: ElementRule("strong", .inline([]))
        case .code: ElementRule("code", .words)
        case .key: ElementRule("kbd", .words)
        case .link: ElementRule("a", [.required("href", .address)], .inline([]))
        case .inlineQuotation: ElementRule("q", .inline([]))
        case .term: ElementRule("term", .inline([]))
        case .lineBreak: ElementRule("br", .nothing)
        default: nil
        }
    }
}
