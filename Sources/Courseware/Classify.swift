/// The learner puts items into categories.
package struct Classify: Equatable, Sendable {
    package let categories: [Category]
    package let scoring: PartScoring

    package init(categories: [Category], scoring: PartScoring) {
        self.categories = categories
        self.scoring = scoring
    }

    /// All items, as they are written.
    package var items: [Item] { categories.flatMap(\.items) }

    package struct Category: Equatable, Sendable {
        package let id: String
        package let title: [Inline]
        /// What belongs in it; there may be nothing.
        package let items: [Item]

        package init(id: String, title: [Inline], items: [Item]) {
            self.id = id
            self.title = title
            self.items = items
        }
    }

    package struct Item: Equatable, Sendable {
        package let id: String
        package let text: [Inline]

        package init(id: String, text: [Inline]) {
            self.id = id
            self.text = text
        }
    }
}

extension Classify: InteractionContent {
    package var offeredTexts: [[Inline]] { categories.map(\.title) + items.map(\.text) }
}
