package import Courseware

extension Check {
    /// A check whose pools come after its own questions.
    package init(
        id: String, passMark: Double? = 0.8, draw: Int? = nil, shuffles: Bool = true,
        feedbackTiming: FeedbackTiming = .each, timeLimit: Int? = nil, asksConfidence: Bool = false,
        questions: [Question], pools: [Pool] = []
    ) {
        self.init(
            id: id, passMark: passMark, draw: draw, shuffles: shuffles, feedbackTiming: feedbackTiming,
            timeLimit: timeLimit, asksConfidence: asksConfidence,
            items: questions.map(CheckItem.question) + pools.map(CheckItem.pool))
    }
}
