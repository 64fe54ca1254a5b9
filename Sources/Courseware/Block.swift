/// A piece of text with a place of its own on the page.
package indirect enum Block: Equatable, Sendable {
    case paragraph([Inline])
    case heading([Inline])
    /// Each item a row of blocks.
    case list(ordered: Bool, items: [[Block]])
    case definitions([Definition])
    /// Lines that keep their own spaces.
    case preformatted(String)
    case quotation([Block])
    case table([TableRow])
    /// An image, by what it shows and where it lies beside the module.
    case image(path: String, description: String)
    case note(NoteKind, [Block])
    /// A film, a sound or an image elsewhere, with what is said in it.
    case media(kind: MediaKind, address: String, transcript: [Block])
}

/// A run of text within a block.
package indirect enum Inline: Equatable, Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case code(String)
    case key(String)
    case quotation([Inline])
    case term([Inline])
    case link([Inline], address: String)
    case lineBreak
}

package struct Definition: Equatable, Sendable {
    package let term: [Inline]
    package let text: [Inline]

    package init(term: [Inline], text: [Inline]) {
        self.term = term
        self.text = text
    }
}

package struct TableRow: Equatable, Sendable {
    package let isHeading: Bool
    package let cells: [[Inline]]

    package init(isHeading: Bool, cells: [[Inline]]) {
        self.isHeading = isHeading
        self.cells = cells
    }
}

package enum NoteKind: String, CaseIterable, Sendable {
    case tip, warning, example
}

package enum MediaKind: String, CaseIterable, Sendable {
    case film, sound, image
}

extension [Inline] {
    /// The words alone, on one line.
    package var plainText: String { count == 1 ? self[0].plainText : map(\.plainText).joined() }
}

extension Inline {
    package var plainText: String {
        switch self {
        case .text(let text), .code(let text), .key(let text): text
        case .emphasis(let inner), .strong(let inner), .term(let inner), .link(let inner, _): inner.plainText
        case .quotation(let inner): "\"" + inner.plainText + "\""
        case .lineBreak: " "
        }
    }
}

extension [Block] {
    /// The words alone, on one line.
    package var plainText: String {
        map(\.plainText).filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Block {
    package var plainText: String {
        switch self {
        case .paragraph(let text), .heading(let text): text.plainText
        case .list(_, let items): items.map(\.plainText).joined(separator: " ")
        case .definitions(let list):
            list.map { $0.term.plainText + ": " + $0.text.plainText }.joined(separator: " ")
        case .preformatted(let text): text
        case .quotation(let blocks), .note(_, let blocks): blocks.plainText
        case .table(let rows):
            rows.map { $0.cells.map(\.plainText).joined(separator: " ") }.joined(separator: " ")
        case .image(_, let description): description
        case .media(_, let address, let transcript): address + " " + transcript.plainText
        }
    }
}

extension [Block] {
    /// The same with some text before the first words.
    package func led(by lead: [Inline]) -> [Block] {
        guard case .paragraph(let text)? = first else { return [.paragraph(lead)] + self }
        return [.paragraph(lead + text)] + dropFirst()
    }
}
