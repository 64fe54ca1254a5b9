/// Something to answer: what is asked, how it is answered and what is said about it.
package struct Question: Equatable, Sendable {
    package let id: String
    /// What the right answer earns, more than 0. Where nothing is scored it means nothing.
    package let points: Double
    package let objectives: [String]
    /// How often it may be answered, at least 1.
    package let tries: Int
    /// What each try after the first costs, as a fraction 0…1 of the points.
    package let penalty: Double
    /// Whether its options come in another order for each attempt.
    package let shuffles: Bool
    package let prompt: [Block]
    package let interaction: Interaction
    /// From the first, gentle one to the last.
    package let hints: [Hint]
    package let feedback: [Feedback]
    package let explanation: Explanation?

    package init(
        id: String, points: Double = 1, objectives: [String] = [], tries: Int = 1, penalty: Double = 0,
        shuffles: Bool = true, prompt: [Block], interaction: Interaction, hints: [Hint] = [],
        feedback: [Feedback] = [], explanation: Explanation? = nil
    ) {
        self.id = id
        self.points = points
        self.objectives = objectives
        self.tries = tries
        self.penalty = penalty
        self.shuffles = shuffles
        self.prompt = prompt
        self.interaction = interaction
        self.hints = hints
        self.feedback = feedback
        self.explanation = explanation
    }

    /// Whether an answer earns something; what is only thought about or rated for oneself does not.
    package var isScored: Bool { interaction.content.isScored }

    /// Whether the program says how an answer was; else only the learner can.
    package var isGraded: Bool { interaction.content.isGraded }

    /// The levels by which the learner rates an own text, the best first; empty for any other question.
    package var rubric: [ExtendedText.Level] {
        if case .extendedText(let text) = interaction { text.levels } else { [] }
    }

    /// A level of the rubric; nil where there is none with this number, from 1.
    package func level(_ number: Int) -> ExtendedText.Level? {
        (1...max(1, rubric.count)).contains(number) && !rubric.isEmpty ? rubric[number - 1] : nil
    }
}

package struct Hint: Equatable, Sendable {
    package let text: [Block]
    /// A fraction 0…1 of the question's points.
    package let cost: Double

    package init(text: [Block], cost: Double = 0) {
        self.text = text
        self.cost = cost
    }
}

/// What is said after a response that was right, partly right or wrong.
package struct Feedback: Equatable, Sendable {
    package enum Occasion: String, CaseIterable, Sendable {
        case correct, partial, incorrect
    }

    package let occasion: Occasion
    package let text: [Block]

    package init(occasion: Occasion, text: [Block]) {
        self.occasion = occasion
        self.text = text
    }
}

/// Why the right answer is right, and the page that tells more.
package struct Explanation: Equatable, Sendable {
    package let page: String?
    package let text: [Block]

    package init(page: String?, text: [Block]) {
        self.page = page
        self.text = text
    }
}
