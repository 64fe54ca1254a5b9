/// The learner says whether a statement is true.
package struct TrueFalse: Equatable, Sendable {
    package let answer: Bool

    package init(answer: Bool) {
        self.answer = answer
    }
}

extension TrueFalse: InteractionContent {}
