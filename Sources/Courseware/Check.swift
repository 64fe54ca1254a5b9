/// A knowledge check: questions that count.
package struct Check: Equatable, Sendable {
    package let id: String
    package let title: String?
    /// The scaled score 0…1 from which it is passed; nil where it only measures.
    package let passMark: Double?
    /// How many of its own questions are asked; nil: all of them.
    package let draw: Int?
    package let shuffles: Bool
    package let feedbackTiming: FeedbackTiming
    /// Seconds that the learner has for it, while it is on the screen; nil: as long as wanted.
    package internal(set) var timeLimit: Int?
    /// Whether the learner says with each answer how sure it is: certainty-based marking.
    package let asksConfidence: Bool
    /// Its questions and pools, as they are written.
    package let items: [CheckItem]
    /// All questions, drawn or not, as they are written.
    package let allQuestions: [Question]
    /// From the highest to the lowest.
    package let grades: [GradeBand]

    package init(
        id: String, title: String? = nil, passMark: Double? = 0.8, draw: Int? = nil, shuffles: Bool = true,
        feedbackTiming: FeedbackTiming = .each, timeLimit: Int? = nil, asksConfidence: Bool = false,
        items: [CheckItem], grades: [GradeBand] = []
    ) {
        self.id = id
        self.title = title
        self.passMark = passMark
        self.draw = draw
        self.shuffles = shuffles
        self.feedbackTiming = feedbackTiming
        self.timeLimit = timeLimit
        self.asksConfidence = asksConfidence
        self.items = items
        self.grades = grades
        allQuestions = items.flatMap { item in
            switch item {
            case .question(let question): [question]
            case .pool(let pool): pool.questions
            }
        }
    }

    /// Those that are not in a pool.
    package var questions: [Question] {
        items.compactMap { if case .question(let question) = $0 { question } else { nil } }
    }

    /// Groups of questions, each drawn by itself.
    package var pools: [Pool] { items.compactMap { if case .pool(let pool) = $0 { pool } else { nil } } }

    /// How many questions one attempt asks.
    package var questionCount: Int {
        min(draw ?? .max, questions.count) + pools.reduce(0) { $0 + min($1.draw, $1.questions.count) }
    }

    /// When a learner hears how an answer was.
    package enum FeedbackTiming: String, CaseIterable, Sendable {
        case each, end, never
    }
}

/// What a check is made of.
package enum CheckItem: Equatable, Sendable {
    case question(Question)
    case pool(Pool)
}

/// Questions of which some are drawn.
package struct Pool: Equatable, Sendable {
    package let draw: Int
    package let questions: [Question]

    package init(draw: Int, questions: [Question]) {
        self.draw = draw
        self.questions = questions
    }
}

/// What is said about a score.
package struct GradeBand: Equatable, Sendable {
    /// The scaled score, 0…1, from which it holds.
    package let from: Double
    package let text: [Block]

    package init(from: Double, text: [Block]) {
        self.from = from
        self.text = text
    }
}
