internal import Courseware
internal import Localization
internal import Player

/// Text of a module as markup.
struct BlockMarkup {
    let language: Language

    func blocks(_ blocks: [Block]) -> [HTML] { blocks.map(block) }

    private func block(_ block: Block) -> HTML {
        switch block {
        case .paragraph(let text): return .element("p", [], inline(text))
        case .heading(let text): return .element("h3", [], inline(text))
        case .list(let isOrdered, let items):
            return .element(isOrdered ? "ol" : "ul", [], items.map { .element("li", [], blocks($0)) })
        case .definitions(let list):
            return .element(
                "dl", [],
                list.flatMap {
                    [.element("dt", [], inline($0.term)), HTML.element("dd", [], inline($0.text))]
                })
        case .preformatted(let text): return .element("pre", [], text)
        case .quotation(let inner): return .element("blockquote", [], blocks(inner))
        case .note(let kind, let inner):
            return .element(
                "aside", [], [.element("strong", [], TextLayout.word(kind, in: language))] + blocks(inner))
        case .table(let rows): return .element("table", [], rows.map(row))
        case .image(let path, let description):
            return .element("p", [], TextLayout.image(description, path, in: language))
        case .media(_, let address, let transcript):
            return .element(
                "aside", [], [.element("p", [], [link([HTML(address)], address)])] + blocks(transcript))
        }
    }

    private func row(_ row: TableRow) -> HTML {
        .element(
            "tr", [],
            row.cells.map { cell in
                row.isHeading
                    ? .element("th", [("scope", "col")], inline(cell)) : .element("td", [], inline(cell))
            })
    }

    private func inline(_ runs: [Inline]) -> [HTML] { runs.map(inline) }

    private func inline(_ run: Inline) -> HTML {
        switch run {
        case .text(let text): HTML(text)
        case .emphasis(let inner): .element("em", [], inline(inner))
        case .strong(let inner): .element("strong", [], inline(inner))
        case .code(let text): .element("code", [], text)
        case .key(let text): .element("kbd", [], text)
        case .quotation(let inner): .element("q", [], inline(inner))
        case .term(let inner): .element("dfn", [], inline(inner))
        case .link(let inner, let address): link(inline(inner), address)
        case .lineBreak: .void("br")
        }
    }

    /// A link where its address is one to follow; else its text alone.
    private func link(_ content: [HTML], _ address: String) -> HTML {
        let isSafe = ["https://", "http://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
        return isSafe ? .element("a", [("href", address)], content) : .element("span", [], content)
    }
}
