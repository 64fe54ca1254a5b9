internal import Assessment
internal import Courseware
package import Results

extension AttemptSession {
    /// Plays so many steps of what is next, all right or all wrong.
    package func play(right: Bool = true, steps: Int = .max) throws {
        var left = steps
        while left > 0 {
            switch attempt.step {
            case .end: return
            case .timedCheck(let check): try perform(.startCheck(check.id))
            case .page(let page): try perform(.readPage(page.id))
            case .question(let turn):
                try perform(.answer(question: turn.question.id, turn.question.response(right: right)))
            }
            left -= 1
        }
    }
}
