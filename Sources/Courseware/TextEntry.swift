/// The learner types a word or a few.
package struct TextEntry: Equatable, Sendable {
    /// In the order in which they are tried.
    package let accepts: [Accept]
    package let matching: TextMatching

    package init(accepts: [Accept], matching: TextMatching) {
        self.accepts = accepts
        self.matching = matching
    }

    package struct Accept: Equatable, Sendable {
        /// The answer as text, where `*` stands for anything and `\*` for a star.
        package let pattern: String
        /// What it earns, 0…1 of the points.
        package let fraction: Double
        package let feedback: [Block]

        package init(pattern: String, fraction: Double = 1, feedback: [Block] = []) {
            self.pattern = pattern
            self.fraction = fraction
            self.feedback = feedback
        }
    }
}

/// What may differ between what was typed and what was meant.
package struct TextMatching: Equatable, Sendable {
    package var ignoresCase: Bool
    package var spaces: Spaces
    package var ignoresAccents: Bool

    package init(ignoresCase: Bool = true, spaces: Spaces = .fold, ignoresAccents: Bool = false) {
        self.ignoresCase = ignoresCase
        self.spaces = spaces
        self.ignoresAccents = ignoresAccents
    }

    /// How the spaces within a text count; those around it never do.
    package enum Spaces: String, CaseIterable, Sendable {
        /// Each of them.
        case exact
        /// Several as one.
        case fold
        /// Not at all: "data lek" is "datalek".
        case ignore
    }
}

extension TextEntry: InteractionContent {
    package var feedbackTexts: [[Block]] { accepts.map(\.feedback).filter { !$0.isEmpty } }
}
