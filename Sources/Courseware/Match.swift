/// The learner joins each left item to a right one.
package struct Match: Equatable, Sendable {
    package let pairs: [Pair]
    /// Right items that belong to no left one.
    package let distractors: [Target]
    package let scoring: PartScoring

    package init(pairs: [Pair], distractors: [Target] = [], scoring: PartScoring) {
        self.pairs = pairs
        self.distractors = distractors
        self.scoring = scoring
    }

    /// A left item and the right one that belongs to it.
    package struct Pair: Equatable, Sendable {
        /// The id of the left item.
        package let id: String
        package let item: [Inline]
        package let target: Target

        package init(id: String, item: [Inline], target: Target) {
            self.id = id
            self.item = item
            self.target = target
        }
    }

    package struct Target: Equatable, Sendable {
        package let id: String
        package let text: [Inline]

        package init(id: String, text: [Inline]) {
            self.id = id
            self.text = text
        }
    }

    /// The right items to choose from, each text once: equal texts are one target.
    package var targets: [Target] {
        var seen: Set<String> = []
        return (pairs.map(\.target) + distractors).filter { seen.insert($0.text.plainText).inserted }
    }
}

extension Match: InteractionContent {
    package var offeredTexts: [[Inline]] { pairs.map(\.item) + targets.map(\.text) }
}
