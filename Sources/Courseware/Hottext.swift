/// The learner marks words in a text.
package struct Hottext: Equatable, Sendable {
    package let passage: Passage
    /// The words that can be marked, in the order of the text, as the options of a choice.
    package let words: Choice

    package init(passage: Passage, words: Choice) {
        self.passage = passage
        self.words = words
    }

    /// The words that can be marked, by their ids.
    package var texts: [String: [Inline]] {
        Dictionary(words.options.map { ($0.id, $0.text) }) { first, _ in first }
    }
}

extension Hottext: InteractionContent {
    package var offeredTexts: [[Inline]] {
        let texts = texts
        return [[.text(passage.filled { texts[$0] ?? [] }.plainText)]]
    }

    package var feedbackTexts: [[Block]] { words.feedbackTexts }
}
