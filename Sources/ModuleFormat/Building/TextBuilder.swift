internal import Courseware
internal import XMLTree

/// Makes blocks and runs of text from elements that passed the structure check. What did not is left out.
enum TextBuilder {
    /// The content of a flow: blocks as they stand, words between them as paragraphs.
    static func flow(of element: XMLElement) -> [Block] {
        var blocks: [Block] = []
        var words: [XMLNode] = []
        func endParagraph() {
            let inlines = inlines(words)
            if !inlines.isEmpty { blocks.append(.paragraph(inlines)) }
            words = []
        }
        for node in element.children {
            if case .element(let child) = node,
                let kind = ElementKind.block(child.name)
            {
                endParagraph()
                if let block = block(child, kind) { blocks.append(block) }
            } else {
                words.append(node)
            }
        }
        endParagraph()
        return blocks
    }

    /// One block; nil where it cannot be shown.
    static func block(_ element: XMLElement, _ kind: ElementKind) -> Block? {
        switch kind {
        case .paragraph: return .paragraph(inlines(element.children))
        case .heading: return .heading(inlines(element.children))
        case .unorderedList: return .list(ordered: false, items: items(of: element))
        case .orderedList: return .list(ordered: true, items: items(of: element))
        case .definitionList: return .definitions(definitions(of: element))
        case .preformatted: return .preformatted(element.text)
        case .quotation: return .quotation(flow(of: element))
        case .table: return .table(rows(of: element))
        case .image:
            guard let path = element[attribute: "src"], let words = element[attribute: "alt"],
                ValueKind.path.accepts(path)
            else { return nil }
            return .image(path: path, description: words.collapsed)
        case .note:
            return .note(element[attribute: "kind"].flatMap(NoteKind.init) ?? .tip, flow(of: element))
        case .media: return media(element)
        default: return nil
        }
    }

    /// Runs of text, without white space beside a line break and, unless something stands there, at their ends.
    static func inlines(
        _ nodes: [XMLNode], isAtStart: Bool = true, isAtEnd: Bool = true
    ) -> [Inline] {
        var runs = nodes.compactMap(inline)
        for index in runs.indices {
            guard case .text(var text) = runs[index] else { continue }
            let isFirst = index == 0 ? isAtStart : runs[index - 1] == .lineBreak
            let isLast = index == runs.count - 1 ? isAtEnd : runs[index + 1] == .lineBreak
            if isFirst, text.hasPrefix(" ") { text.removeFirst() }
            if isLast, text.hasSuffix(" ") { text.removeLast() }
            runs[index] = .text(text)
        }
        return runs.filter { $0 != .text("") }
    }

    /// A text with places in it, which are the elements with a tag.
    static func pieces(of element: XMLElement, places tag: String) -> [Passage.Piece] {
        var pieces: [Passage.Piece] = []
        var words: [XMLNode] = []
        func endText(isAtEnd: Bool) {
            let runs = inlines(words, isAtStart: pieces.isEmpty, isAtEnd: isAtEnd)
            if !runs.isEmpty { pieces.append(.text(runs)) }
            words = []
        }
        for node in element.children {
            if case .element(let child) = node, child.name == tag {
                endText(isAtEnd: false)
                pieces.append(.place(child[attribute: "id"] ?? ""))
            } else {
                words.append(node)
            }
        }
        endText(isAtEnd: true)
        return pieces
    }

    private static func inline(_ node: XMLNode) -> Inline? {
        switch node {
        case .text(let text): return text.isEmpty ? nil : .text(singleSpaced(text))
        case .element(let element):
            let inner = { inlines(element.children) }
            switch ElementKind.inline(element.name) {
            case .emphasis: return .emphasis(inner())
            case .strong: return .strong(inner())
            case .code: return .code(element.text.collapsed)
            case .key: return .key(element.text.collapsed)
            case .inlineQuotation: return .quotation(inner())
            case .term: return .term(inner())
            case .lineBreak: return .lineBreak
            case .link:
                guard let address = element[attribute: "href"], ValueKind.address.accepts(address) else {
                    return .emphasis(inner())
                }
                return .link(inner(), address: address)
            default: return nil
            }
        }
    }

    /// White space as single spaces, also at the ends, where it parts words from a neighbour.
    private static func singleSpaced(_ text: String) -> String {
        let middle = text.collapsed
        guard !middle.isEmpty else { return " " }
        let lead = text.utf8.first?.isXMLSpace == true ? " " : ""
        let tail = text.utf8.last?.isXMLSpace == true ? " " : ""
        return lead + middle + tail
    }

    private static func items(of list: XMLElement) -> [[Block]] {
        list.elements(.listItem).map(flow)
    }

    private static func definitions(of list: XMLElement) -> [Definition] {
        var term: [Inline] = []
        return list.elements.compactMap { element in
            if element.name == ElementKind.definitionTerm.tag {
                term = inlines(element.children)
                return nil
            }
            return Definition(term: term, text: inlines(element.children))
        }
    }

    private static func rows(of table: XMLElement) -> [TableRow] {
        table.elements(.tableRow).map { row in
            TableRow(
                isHeading: !row.elements(.tableHeading).isEmpty && row.elements(.tableCell).isEmpty,
                cells: row.elements.map { inlines($0.children) })
        }
    }

    private static func media(_ element: XMLElement) -> Block? {
        let path = element[attribute: "src"].flatMap { ValueKind.path.accepts($0) ? $0 : nil }
        let address = element[attribute: "href"].flatMap { ValueKind.address.accepts($0) ? $0 : nil }
        guard let place = path ?? address, let kind = element[attribute: "kind"].flatMap(MediaKind.init)
        else {
            return nil
        }
        let transcript = element.elements(.transcript).flatMap(flow)
        return .media(kind: kind, address: place, transcript: transcript)
    }
}

extension XMLElement {
    /// Its children of a kind.
    func elements(_ kind: ElementKind) -> [XMLElement] {
        let tag = kind.tag
        return elements.filter { $0.name == tag }
    }

    /// The text of its first child of a kind.
    func words(_ kind: ElementKind) -> String? {
        elements.first { $0.name == kind.tag }?.text.collapsed
    }

    func flag(_ name: String, default value: Bool) -> Bool {
        self[attribute: name].map { $0 == "true" } ?? value
    }

    func decimal(_ name: String, default value: Double) -> Double {
        self[attribute: name].flatMap(Decimal.parse) ?? value
    }

    func count(_ name: String) -> Int? {
        self[attribute: name].flatMap(ValueKind.wholeNumber)
    }

    func value<Value: RawRepresentable<String>>(_ name: String, default value: Value) -> Value {
        self[attribute: name].flatMap(Value.init) ?? value
    }

    func ids(_ name: String) -> [String] {
        self[attribute: name]?.split(separator: " ").map(String.init) ?? []
    }

    /// Its words, without those of a `feedback` within it.
    var ownText: [Inline] {
        TextBuilder.inlines(
            children.filter { node in
                if case .element(let child) = node { return child.name != ElementKind.ownFeedback.tag }
                return true
            })
    }

    /// The same with every space that it has, on one line.
    var ownLine: String {
        children.map { node in
            switch node {
            case .text(let text): text
            case .element(let child): child.name == ElementKind.ownFeedback.tag ? "" : child.text
            }
        }.joined().split(whereSeparator: \.isNewline).map { line in
            let start = line.drop(while: \.isWhitespace)
            return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
        }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    var ownFeedback: [Block] { elements(.ownFeedback).flatMap(TextBuilder.flow) }
}
