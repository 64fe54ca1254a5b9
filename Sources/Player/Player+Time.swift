internal import Assessment
internal import Courseware
internal import Text

/// A check with a time limit.
extension Player {
    /// Its clock runs from Enter on; where nobody presses it, from now on.
    mutating func showTimedCheck(_ check: Check) -> [Effect] {
        shownItems = 0
        guard let limit = check.timeLimit else { return [] }
        let title = check.title.map { CleanText(line: $0) } ?? phrases.check
        let lines = render.titled(title) + render.wrapped(phrases.timedCheck(check, seconds: limit)) + [""]
        guard style.isInteractive else { return [.show(lines), .perform(.startCheck(check.id))] }
        waiting = .beforeCheck(check)
        return [.show(lines + render.keys(beginKeys)), ask()]
    }

    /// Whole seconds that are left, rounded up; nil where there is no limit.
    var secondsLeft: Int? { timeLeft.map { Int((max(0, $0) + 999) / 1000) } }

    func warnOfTime() -> [Effect] {
        guard let secondsLeft else { return [ask()] }
        return [.show([phrases.timeWarning(secondsLeft)]), ask()]
    }

    /// What was typed and not handed in does not count.
    mutating func endTimedCheck() -> [Effect] {
        guard case .question(let turn) = attempt.step, turn.check.timeLimit != nil else { return [ask()] }
        stage = .answer
        return [.dropTypedAhead, .show([""]), .perform(.endCheck(turn.check.id))]
    }
}

extension Attempt {
    /// The question that was asked last in a check, answered or not.
    func lastQuestion(of check: String) -> Question? {
        for case .check(check, let ids) in state.plan?.sections ?? [] {
            return (ids.last { state.answers[$0] != nil } ?? ids.first).flatMap(question)
        }
        return nil
    }
}
