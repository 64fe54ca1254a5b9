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
        let lines =
            render.titled(title)
            + render.wrapped(
                phrases.timedCheck(seconds: limit, waits: style.isInteractive, isKept: isKept)) + [""]
        guard style.isInteractive else { return [.show(lines), .perform(.startCheck(check.id))] }
        waiting = .beforeCheck(check)
        return [.show(lines + render.keys(beginKeys)), ask()]
    }

    /// Whole seconds that are left, rounded up; from two minutes on whole minutes, rounded down. nil where there
    /// is no limit.
    var secondsLeft: Int? {
        guard let timeLeft else { return nil }
        let seconds = Int((max(0, timeLeft) + 999) / 1000)
        return seconds < 120 ? seconds : seconds / 60 * 60
    }

    func warnOfTime() -> [Effect] {
        guard let secondsLeft else { return [ask()] }
        return [.show([phrases.timeWarning(secondsLeft)]), ask()]
    }

    /// What was given so far of the answer counts as it is, with what was typed and not ended.
    mutating func endTimedCheck(_ typed: String) -> [Effect] {
        guard case .question(let turn) = attempt.step, turn.check.timeLimit != nil else { return [ask()] }
        let pending = typedSoFar(typed, turn.question) ?? pending?.draft.pending
        stage = .answer
        return [.dropTypedAhead, .show([""]), .perform(.endCheck(turn.check.id, pending: pending))]
    }

    /// The answer that a line makes which is not ended; nil where it makes none.
    private func typedSoFar(_ line: String, _ question: Question) -> Response? {
        guard stage == .answer, !line.allSatisfy(\.isWhitespace) else { return nil }
        let typed = TypedLine(line, isMeant: true, mayGoOn: style.isInteractive)
        switch question.face.read(typed, order(of: question), draft) {
        case .response(let response): return response
        case .more(let draft): return draft.pending
        default: return nil
        }
    }
}
