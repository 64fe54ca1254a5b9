internal import Courseware
internal import XMLTree

extension XMLElement {
    /// The gaps of a text with gaps, in its order.
    var gaps: [XMLElement] { elements(.gapPassage).flatMap { $0.elements(.gap) } }

    /// The words of a text that can be marked, in its order.
    var hotWords: [XMLElement] { elements(.hotPassage).flatMap { $0.elements(.hotWord) } }

    /// Its paragraphs, with places in them.
    func passage(_ paragraphs: ElementKind, places: ElementKind) -> Passage {
        Passage(paragraphs: elements(paragraphs).map { TextBuilder.pieces(of: $0, places: places.tag) })
    }
}
