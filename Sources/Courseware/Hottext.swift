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

extension Hottext: InteractionContent {
    package var offeredTexts: [[Inline]] {
        let passage = passage.filled { id in words.options.first { $0.id == id }?.text ?? [] }
        return [[.text(passage.plainText)]]
    }

    package var feedbackTexts: [[Block]] { words.feedbackTexts }
}
