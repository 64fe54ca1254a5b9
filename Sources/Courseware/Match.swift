/// The learner joins each left item to a right one.
package struct Match: Equatable, Sendable {
    package let pairs: [Pair]
    /// Right items that belong to no left one.
    package let distractors: [TextItem]
    package let scoring: PartScoring

    package init(pairs: [Pair], distractors: [TextItem] = [], scoring: PartScoring) {
        self.pairs = pairs
        self.distractors = distractors
        self.scoring = scoring
    }

    /// A left item and the right one that belongs to it.
    package struct Pair: Equatable, Sendable {
        /// The id of the left item.
        package let id: String
        package let item: [Inline]
        package let target: TextItem

        package init(id: String, item: [Inline], target: TextItem) {
            self.id = id
            self.item = item
            self.target = target
        }
    }

    /// The right items to choose from, each text once: equal texts are one target.
    package var targets: [TextItem] {
        var seen: Set<String> = []
        return (pairs.map(\.target) + distractors).filter { seen.insert($0.text.plainText).inserted }
    }

    /// Of right items with one text the one that stands for all of them; nil where there is none with this id.
    ///
    /// - Parameter targets: those of this question, which whoever asks often looks up once.
    package func shown(_ id: String, among targets: [TextItem]) -> String? {
        if targets.contains(where: { $0.id == id }) { return id }
        let text = pairs.first { $0.target.id == id }?.target.text ?? distractors.first { $0.id == id }?.text
        return targets.first { $0.text.plainText == text?.plainText }?.id
    }
}

extension Match: InteractionContent {
    package var offeredTexts: [[Inline]] { pairs.map(\.item) + targets.map(\.text) }
}
