/// The learner writes, compares with a model answer, and rates what was written.
package struct ExtendedText: Equatable, Sendable {
    package let model: [Block]
    /// The rubric: from the best level to the least; empty where nothing is rated.
    package let levels: [Level]
    /// Whether the learner's own rating counts for the score of its check.
    package let counts: Bool

    package init(model: [Block], levels: [Level] = [], counts: Bool = false) {
        self.model = model
        self.levels = levels
        self.counts = counts
    }

    package struct Level: Equatable, Sendable {
        package let text: [Inline]
        /// What it earns, 0…1 of the points, where the rating counts.
        package let fraction: Double

        package init(text: [Inline], fraction: Double) {
            self.text = text
            self.fraction = fraction
        }
    }
}

extension ExtendedText: InteractionContent {
    package var isGraded: Bool { false }
    package var isScored: Bool { counts }
    package var offeredTexts: [[Inline]] { [[.text(model.plainText)]] + levels.map(\.text) }
    package var thoughtSeconds: Double { 60 }
}
