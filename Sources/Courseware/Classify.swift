/// The learner puts items into categories.
package struct Classify: Equatable, Sendable {
    package let categories: [Category]
    package let scoring: PartScoring

    package init(categories: [Category], scoring: PartScoring) {
        self.categories = categories
        self.scoring = scoring
    }

    /// All items, as they are written.
    package var items: [TextItem] { categories.flatMap(\.items) }

    package struct Category: Equatable, Sendable {
        package let id: String
        package let title: [Inline]
        /// What belongs in it; there may be nothing.
        package let items: [TextItem]

        package init(id: String, title: [Inline], items: [TextItem]) {
            self.id = id
            self.title = title
            self.items = items
        }
    }

}

extension Classify: InteractionContent {
    package var offeredTexts: [[Inline]] { categories.map(\.title) + items.map(\.text) }
}
