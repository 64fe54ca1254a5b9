/// A text with an id by which a response names it: an item, a target, a word to choose.
package struct TextItem: Equatable, Sendable {
    package let id: String
    package let text: [Inline]

    package init(id: String, text: [Inline]) {
        self.id = id
        self.text = text
    }
}
