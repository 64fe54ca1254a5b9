/// The learner rates on a scale. Nothing is right or wrong.
package struct Scale: Equatable, Sendable {
    package let range: ClosedRange<Int>
    /// What some of the values mean, from the lowest.
    package let labels: [Label]

    package init(range: ClosedRange<Int>, labels: [Label] = []) {
        self.range = range
        self.labels = labels
    }

    package struct Label: Equatable, Sendable {
        package let value: Int
        package let text: [Inline]

        package init(value: Int, text: [Inline]) {
            self.value = value
            self.text = text
        }
    }
}

extension Scale: InteractionContent {
    package var isGraded: Bool { false }
    package var isScored: Bool { false }
    package var offeredTexts: [[Inline]] { labels.map(\.text) }
}
