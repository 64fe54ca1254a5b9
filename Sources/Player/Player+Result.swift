internal import Assessment
internal import Courseware
internal import Dates
internal import Text

extension Player {
    /// The feedback that a check kept for its end: each question, what was given, and how that was.
    func endFeedback(_ submitted: CheckSubmitted) -> [CleanText] {
        guard let check = attempt.module.checks.first(where: { $0.id == submitted.check }),
            check.feedbackTiming == .end
        else { return [] }
        var lines: [CleanText] = []
        for case .check(submitted.check, let ids) in attempt.state.plan?.sections ?? [] {
            for (index, id) in ids.enumerated() {
                guard let question = attempt.question(id) else { continue }
                let answer = attempt.state.answers[id]
                lines += render.remark(phrases.question(index + 1, of: ids.count).capitalized).dropLast()
                lines += render.blocks(question.prompt).dropLast()
                if let response = answer?.response {
                    lines += question.face.inWords(
                        response, phrases.yourAnswer, render, order(of: question))
                }
                lines += answer?.state == nil ? notReached : feedback(id, answer, counts: true)
            }
        }
        return lines
    }

    /// What a check says of its score.
    func gradeText(_ submitted: CheckSubmitted) -> [CleanText] {
        guard let check = attempt.module.checks.first(where: { $0.id == submitted.check }),
            let scaled = submitted.score.scaled,
            let grade = check.grades.first(where: { scaled >= $0.from - 1e-6 })
        else { return [] }
        return render.blocks(grade.text)
    }

    /// The last screen: what was reached, per objective, and that it is kept.
    func result(_ recorded: Recorded) -> [CleanText] {
        guard let outcome = attempt.state.outcome else { return [] }
        guard attempt.state.plan?.scope == .module else { return measurement(outcome, recorded) }
        let module = attempt.module
        let passMarks = module.checks.compactMap(\.passMark)
        var lines = render.titled(phrases.done)
        lines += [
            CleanText(line: module.title).styled(.strong) + ": "
                + phrases.outcome(outcome, passMark: passMarks.count == 1 ? passMarks.first : nil)
                .styled(outcome.passed == false ? .partial : .right), "",
        ]
        for case .checkSubmitted(let submitted) in recorded.events { lines += gradeText(submitted) }
        lines += checkLines + objectives()
        let minutes = Int((recorded.activeMilliseconds + 59_999) / 60_000)
        lines.append(
            phrases.effort(
                minutes: max(1, minutes),
                attempt: style.isPractice ? nil : phrases.attempt(history.number, of: module.attempts)))
        if let counting = countingScore(outcome) {
            lines.append(phrases.counting(module.grading, counting))
        }
        if outcome.passed == false, let day = history.passed { lines.append(phrases.passedBefore(day)) }
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
        var lines: [CleanText] = []
        var told: Set<Int> = []
        for (objective, score) in attempt.objectiveScores {
            let before = history.earlier.flatMap { earlier in
                earlier.objectives[objective.id].map { phrases.before(earlier.day, $0) }
            }
            let pages = score.reaches(1) ? [] : pagesToReread(of: objective.id)
            told.formUnion(pages)
            let reread = pages.isEmpty ? nil : readAgain(pages)
            lines += render.objective(
                objective.text, [phrases.points(score), before, reread].compactMap { $0 })
        }
        let others = Set(attempt.missedQuestions.compactMap(explainingPage)).subtracting(told).sorted()
        if !others.isEmpty { lines += render.wrapped(readAgain(others) + ".") }
        return lines.isEmpty ? [] : lines + [""]
    }

    private func readAgain(_ pages: [Int]) -> CleanText {
        phrases.readAgain(pages.map { ($0 + 1, CleanText(line: attempt.module.pages[$0].title)) })
    }

    /// The pages that explain what was not right; where none is named, those about the objective.
    private func pagesToReread(of objective: String) -> [Int] {
        let missed = attempt.missedQuestions.filter { $0.objectives.contains(objective) }
        let named = Set(missed.compactMap(explainingPage)).sorted()
        let pages = attempt.module.pages
        return named.isEmpty ? pages.indices.filter { pages[$0].objectives.contains(objective) } : named
    }

    private func explainingPage(_ question: Question) -> Int? {
        question.explanation?.page.flatMap { id in attempt.module.pages.firstIndex { $0.id == id } }
    }

    /// What somebody knows now, by objective, and what it was the last time. It is never a completion.
    private func measurement(_ outcome: Outcome, _ recorded: Recorded) -> [CleanText] {
        var lines = render.titled(phrases.done)
        lines += [
            CleanText(line: attempt.module.title).styled(.strong) + ": " + phrases.measured(outcome.score),
            "",
        ]
        for case .checkSubmitted(let submitted) in recorded.events { lines += gradeText(submitted) }
        lines += checkLines + objectives()
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
