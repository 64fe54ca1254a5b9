/// Cards with a question on the front and suggestions on the back, of which the learner picks some.
package struct Deck: Equatable, Sendable {
    package let cards: [Card]
    /// How many cards the learner picks at the end; 0 where there is nothing to pick.
    package let priorities: Int

    package init(cards: [Card], priorities: Int = 0) {
        self.cards = cards
        self.priorities = priorities
    }

    package struct Card: Equatable, Sendable {
        package let id: String
        package let front: [Block]
        package let back: [Block]

        package init(id: String, front: [Block], back: [Block]) {
            self.id = id
            self.front = front
            self.back = back
        }
    }
}

extension Deck: InteractionContent {
    package var isGraded: Bool { false }
    package var isScored: Bool { false }
    package var offeredTexts: [[Inline]] {
        cards.map { [.text($0.front.plainText + " " + $0.back.plainText)] }
    }
    package var thoughtSeconds: Double { 10 * Double(cards.count) }
}
