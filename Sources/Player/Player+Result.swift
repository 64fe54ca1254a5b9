internal import Assessment
internal import Courseware
internal import Dates
internal import Text

extension Player {
    /// What a check says at its end: feedback that was kept, and its grade.
    func checkResult(_ submitted: CheckSubmitted) -> [CleanText] {
        guard let check = attempt.module.checks.first(where: { $0.id == submitted.check }) else { return [] }
        var lines: [CleanText] = []
        for section in attempt.state.plan?.sections ?? [] {
            guard check.feedbackTiming == .end, case .check(submitted.check, let ids) = section else {
                continue
            }
            for (index, id) in ids.enumerated() {
                lines += render.remark(phrases.question(index + 1, of: ids.count).capitalized)
                    .dropLast()
                let answer = attempt.state.answers[id]
                lines += answer?.state == nil ? notReached : feedback(id, answer, counts: true)
            }
        }
        let scaled = submitted.score.scaled ?? 0
        if let grade = check.grades.first(where: { scaled >= $0.from - 1e-6 }), submitted.score.scaled != nil
        {
            lines += render.blocks(grade.text)
        }
        return lines
    }

    /// The last screen: what was reached, per objective, and that it is kept.
    func result(_ recorded: Recorded) -> [CleanText] {
        guard let outcome = attempt.state.outcome else { return [] }
        guard attempt.state.plan?.scope == .module else { return measurement(outcome) }
        let module = attempt.module
        let passMarks = module.checks.compactMap(\.passMark)
        var lines = render.titled(phrases.done)
        lines += [
            CleanText(line: module.title).styled(.strong) + ": "
                + phrases.outcome(outcome, passMark: passMarks.count == 1 ? passMarks.first : nil)
                .styled(outcome.passed == false ? .partial : .right), "",
        ]
        lines += checkLines + objectives()
        let minutes = Int((recorded.activeMilliseconds + 59_999) / 60_000)
        lines.append(
            phrases.effort(
                minutes: max(1, minutes),
                attempt: style.isPractice ? nil : phrases.attempt(history.number, of: module.attempts)))
        if let counting = countingScore(outcome) {
            lines.append(phrases.counting(module.grading, counting))
        }
        if let day = validUntil(recorded.moment) { lines.append(phrases.validUntil(day)) }
        return lines + [style.isPractice ? phrases.nothingWasKept : phrases.kept]
    }

    /// What each check gave, where there are several.
    private var checkLines: [CleanText] {
        let checks = attempt.module.checks.filter { attempt.state.submittedChecks[$0.id] != nil }
        guard checks.count > 1 else { return [] }
        return checks.enumerated().flatMap { index, check -> [CleanText] in
            guard let score = attempt.state.submittedChecks[check.id], score.maximum > 0 else { return [] }
            let title = check.title ?? "\(phrases.check.string) \(index + 1)"
            return render.objective(title, [phrases.checkScore(score, passMark: check.passMark)])
        } + [""]
    }

    /// The score of each objective, what it was the last time, and the page to read where it is not full.
    private func objectives() -> [CleanText] {
        let pages = attempt.module.pages
        var lines: [CleanText] = []
        for (objective, score) in attempt.objectiveScores {
            let before = history.earlier.flatMap { earlier in
                earlier.objectives[objective.id].map { phrases.before(earlier.day, $0) }
            }
            let page = score.reaches(1) ? nil : pages.firstIndex { $0.objectives.contains(objective.id) }
            let reread = page.map { phrases.readAgain($0 + 1, CleanText(line: pages[$0].title)) }
            lines += render.objective(
                objective.text, [phrases.points(score), before, reread].compactMap { $0 })
        }
        return lines.isEmpty ? [] : lines + [""]
    }

    /// What somebody knows now, by objective, and what it was the last time. It is never a completion.
    private func measurement(_ outcome: Outcome) -> [CleanText] {
        var lines = render.titled(phrases.done)
        lines += [
            CleanText(line: attempt.module.title).styled(.strong) + ": " + phrases.measured(outcome.score),
            "",
        ]
        lines += checkLines
        lines += objectives()
        let before = history.earlier.flatMap { earlier in
            earlier.scaled.map { phrases.before(earlier.day, $0).capitalized + "." }
        }
        return lines + [
            before ?? phrases.measuredFirst, style.isPractice ? phrases.nothingWasKept : phrases.kept,
        ]
    }

    /// The last day on which a completion counts; nil where it has no end, or was not passed.
    private func validUntil(_ finished: Moment) -> CalendarDate? {
        guard let validity = attempt.module.about.validity, attempt.state.outcome?.passed != false else {
            return nil
        }
        return finished.date.adding(validity)
    }

    /// Which score counts, once there are several attempts.
    private func countingScore(_ outcome: Outcome) -> Double? {
        guard !history.otherScores.isEmpty, let scaled = outcome.score.scaled else { return nil }
        return attempt.module.grading.score(of: history.otherScores + [scaled])
    }
}
