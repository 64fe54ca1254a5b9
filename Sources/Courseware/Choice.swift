/// The learner picks one option, or several.
package struct Choice: Equatable, Sendable {
    package let options: [Option]
    /// How many options may be picked: `1...1` where one is asked.
    package let picks: ClosedRange<Int>
    /// Whether several may be right, and each counts by its fraction.
    package let isMany: Bool
    package let scoring: PartScoring

    package init(options: [Option], picks: ClosedRange<Int>, isMany: Bool, scoring: PartScoring) {
        self.options = options
        self.picks = picks
        self.isMany = isMany
        self.scoring = scoring
    }

    package struct Option: Equatable, Sendable {
        package let id: String
        package let text: [Inline]
        package let isCorrect: Bool
        /// What picking it earns, −1…1 of the points, where the author says so.
        package let fraction: Double?
        /// Whether it keeps its place when the others are shuffled.
        package let isFixed: Bool
        package let feedback: [Block]

        package init(
            id: String, text: [Inline], isCorrect: Bool = false, fraction: Double? = nil,
            isFixed: Bool = false,
            feedback: [Block] = []
        ) {
            self.id = id
            self.text = text
            self.isCorrect = isCorrect
            self.fraction = fraction
            self.isFixed = isFixed
            self.feedback = feedback
        }
    }
}

extension Choice {
    /// What picking an option adds, −1…1 of the points: its own fraction, or where several are picked 1 ÷ (right
    /// options), taken off for a wrong one.
    package func fraction(of option: Option) -> Double {
        if let fraction = option.fraction { return fraction }
        guard isMany else { return option.isCorrect ? 1 : 0 }
        let share = 1 / Double(max(1, options.count(where: \.isCorrect)))
        return option.isCorrect ? share : -share
    }

    /// What is right: of several all that add something, of one the best.
    package var rightOptions: [Option] {
        let best = options.map(fraction).max() ?? 0
        return options.filter { isMany ? fraction(of: $0) > 0 : best > 0 && fraction(of: $0) >= best }
    }
}

extension Choice: InteractionContent {
    package var offeredTexts: [[Inline]] { options.map(\.text) }
    package var feedbackTexts: [[Block]] { options.map(\.feedback).filter { !$0.isEmpty } }
}
