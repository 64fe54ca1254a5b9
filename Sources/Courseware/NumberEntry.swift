/// The learner types a number, with a unit if units are listed.
package struct NumberEntry: Equatable, Sendable {
    /// In the order in which they are tried.
    package let answers: [Answer]
    package let units: [Unit]
    /// Whether the decimals of the module's language come after a comma.
    package let usesDecimalComma: Bool

    package init(answers: [Answer], units: [Unit] = [], usesDecimalComma: Bool) {
        self.answers = answers
        self.units = units
        self.usesDecimalComma = usesDecimalComma
    }

    package struct Answer: Equatable, Sendable {
        package let value: Double
        /// At least 0; what it means depends on its kind.
        package let tolerance: Double
        package let kind: ToleranceKind
        /// What it earns, 0…1 of the points.
        package let fraction: Double
        package let feedback: [Block]

        package init(
            value: Double, tolerance: Double = 0, kind: ToleranceKind = .absolute, fraction: Double = 1,
            feedback: [Block] = []
        ) {
            self.value = value
            self.tolerance = tolerance
            self.kind = kind
            self.fraction = fraction
            self.feedback = feedback
        }
    }

    package enum ToleranceKind: String, CaseIterable, Sendable {
        /// From answer − tolerance to answer + tolerance.
        case absolute
        /// As absolute, with the tolerance as a fraction of the answer.
        case relative
        /// From answer ÷ (1 + tolerance) to answer × (1 + tolerance).
        case geometric
    }

    package struct Unit: Equatable, Sendable {
        package let name: String
        /// How many of the unit of the answers one of these is: 1000 for km where answers are in m.
        package let factor: Double
        /// What is lost, 0…1 of the points, when the number is right and no listed unit was given.
        package let penalty: Double

        package init(name: String, factor: Double = 1, penalty: Double = 0) {
            self.name = name
            self.factor = factor
            self.penalty = penalty
        }
    }
}

extension NumberEntry: InteractionContent {
    package var feedbackTexts: [[Block]] { answers.map(\.feedback).filter { !$0.isEmpty } }
}
