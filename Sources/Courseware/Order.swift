/// The learner puts items in order. They stand here in the right one.
package struct Order: Equatable, Sendable {
    package let items: [TextItem]
    package let scoring: Scoring

    package init(items: [TextItem], scoring: Scoring) {
        self.items = items
        self.scoring = scoring
    }

    /// What counts as partly right. The names are those of the format.
    package enum Scoring: String, CaseIterable, Sendable {
        case all
        case positions
        case successors
        case successorsAndEnd = "successors-and-end"
        case neighbours
        case allNeighbours = "all-neighbours"
        case longestSubset = "longest-subset"
        case longestRun = "longest-run"
        case distance
    }
}

extension Order: InteractionContent {
    package var offeredTexts: [[Inline]] { items.map(\.text) }
}
