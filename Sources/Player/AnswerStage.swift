internal import Assessment

/// How far a learner is with answering one question.
enum AnswerStage: Equatable, Sendable {
    /// The answer itself.
    case answer
    /// How sure the learner is of an answer that was given.
    case confidence(Response)
    /// Which level an own text reached.
    case rating
    /// A card of a deck, by its index: its front, or its back.
    case card(Int, isTurned: Bool)
    /// Which cards matter most.
    case priorities
    /// What the learner does first, after these cards were picked.
    case nextStep([String])
}
