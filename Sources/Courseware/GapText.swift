/// The learner fills the gaps of a text.
package struct GapText: Equatable, Sendable {
    package let passage: Passage
    /// In the order of the text.
    package let gaps: [Gap]
    /// Words to choose from, for the gaps that take one of them.
    package let bank: [TextItem]
    package let scoring: PartScoring

    package init(passage: Passage, gaps: [Gap], bank: [TextItem] = [], scoring: PartScoring) {
        self.passage = passage
        self.gaps = gaps
        self.bank = bank
        self.scoring = scoring
    }

    package struct Gap: Equatable, Sendable {
        package let id: String
        /// What it counts beside the others, more than 0.
        package let weight: Double
        package let content: Content

        package init(id: String, weight: Double = 1, content: Content) {
            self.id = id
            self.weight = weight
            self.content = content
        }
    }

    /// How a gap is filled.
    package enum Content: Equatable, Sendable {
        case text(TextEntry)
        case number(NumberEntry)
        /// One option of a list of its own.
        case list(Choice)
        /// The right word of the bank, by its id.
        case bank(word: String)
    }

}

extension GapText: InteractionContent {
    package var offeredTexts: [[Inline]] {
        let passage = passage.filled { _ in [] }.plainText
        return [[.text(passage)]] + bank.map(\.text) + gaps.flatMap { $0.part?.offeredTexts ?? [] }
    }

    package var feedbackTexts: [[Block]] { gaps.flatMap { $0.part?.feedbackTexts ?? [] } }
}

extension GapText.Gap {
    /// What is asked in it; nil where a word of the bank belongs.
    fileprivate var part: (any InteractionContent)? {
        switch content {
        case .text(let entry): entry
        case .number(let entry): entry
        case .list(let choice): choice
        case .bank: nil
        }
    }
}
