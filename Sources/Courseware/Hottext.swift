/// The learner marks words in a text.
package struct Hottext: Equatable, Sendable {
    package let passage: Passage
    /// The words that can be marked, in the order of the text, as the options of a choice.
    package let words: Choice

    package init(passage: Passage, words: Choice) {
        self.passage = passage
        self.words = words
    }
}
