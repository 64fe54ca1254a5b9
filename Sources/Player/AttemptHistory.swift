package import Dates

/// What came before this sitting.
package struct AttemptHistory: Equatable, Sendable {
    /// Which attempt of the learner at the module this is, from 1.
    package let number: Int
    /// Scaled scores of the other attempts, the earliest first.
    package let otherScores: [Double]
    /// Whether the learner was at this very attempt before.
    package let isResumed: Bool
    /// Whether there may be another attempt after this one.
    package let mayRetake: Bool
    /// When the attempt was finished; nil where it is open.
    package let finished: Moment?

    /// When the learner passed the module in any attempt, and the last day on which that counts.
    package let passed: CalendarDate?
    package let validUntil: CalendarDate?
    /// What the same checks said the last time; nil where they were not taken alone before.
    package let earlier: Measurement?

    package init(
        number: Int = 1, otherScores: [Double] = [], isResumed: Bool = false, mayRetake: Bool = true,
        finished: Moment? = nil, passed: CalendarDate? = nil, validUntil: CalendarDate? = nil,
        earlier: Measurement? = nil
    ) {
        self.passed = passed
        self.validUntil = validUntil
        self.earlier = earlier
        self.number = number
        self.otherScores = otherScores
        self.isResumed = isResumed
        self.mayRetake = mayRetake
        self.finished = finished
    }
}
