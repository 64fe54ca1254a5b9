/// A text with places in it: gaps to fill, or words to mark.
package struct Passage: Equatable, Sendable {
    package let paragraphs: [[Piece]]

    package init(paragraphs: [[Piece]]) {
        self.paragraphs = paragraphs
    }

    package enum Piece: Equatable, Sendable {
        case text([Inline])
        /// A gap or a word, by its id.
        case place(String)
    }

    /// The ids of its places, as they are written.
    package var places: [String] {
        paragraphs.joined().compactMap { if case .place(let id) = $0 { id } else { nil } }
    }

    /// The whole text, with something in each place.
    package func filled(_ content: (String) -> [Inline]) -> [Block] {
        paragraphs.map { pieces in
            .paragraph(
                pieces.flatMap { piece in
                    switch piece {
                    case .text(let text): text
                    case .place(let id): content(id)
                    }
                })
        }
    }
}
