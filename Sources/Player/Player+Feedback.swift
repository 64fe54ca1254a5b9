internal import Assessment
internal import Courseware
internal import Dates
internal import Text

extension Player {
    /// Feedback now, later or never, as the check wants it.
    func feedbackInTime(_ id: String) -> [CleanText] {
        guard feedbackTiming(of: id) == .each else {
            let (question, answer) = (attempt.question(id), attempt.state.answers[id])
            guard let question, let answer, !answer.isFinal else { return [phrases.answerKept, ""] }
            return [phrases.answerKept, phrases.triesLeft(question.tries - answer.tries), ""]
        }
        return feedback(id, attempt.state.answers[id], counts: true)
    }

    func feedbackTiming(of question: String) -> Check.FeedbackTiming? {
        attempt.module.checks.first { $0.allQuestions.contains { $0.id == question } }?.feedbackTiming
    }

    /// How an answer was and why; points where they count.
    func feedback(_ id: String, _ answer: QuestionProgress?, counts: Bool) -> [CleanText] {
        guard let question = attempt.question(id), let answer, let state = answer.state else { return [] }
        guard let response = answer.response, state != .skipped, let grade = try? question.grade(response)
        else {
            return [phrases.skipped, ""]
        }
        var lines = render.lead(phrases.verdict(state), grade.feedback.flatMap { $0 })
        if let parts = grade.parts, state == .partial {
            lines += render.indented(phrases.parts(parts))
        }
        if let miss = grade.nearMiss { lines += render.indented(phrases.nearMiss(miss)) }
        if counts { lines += render.indented(phrases.mark(answer, of: question)) }
        if !answer.isFinal {
            return lines + render.indented(phrases.triesLeft(question.tries - answer.tries)) + [""]
        }
        let order = attempt.state.plan?.orders[question.id] ?? []
        if state != .correct, let right = render.rightAnswer(question, order: order) {
            lines += render.indented(phrases.rightAnswer(right))
        }
        if state != .correct, let explanation = question.explanation {
            lines += render.lead(phrases.explanation, explanation.text)
            if counts, let page = attempt.module.pages.first(where: { $0.id == explanation.page }) {
                lines += render.indented(phrases.readAgain(CleanText(line: page.title)))
            }
        }
        return lines + [""]
    }

    /// What a check says at its end: feedback that was kept, and its grade.
    func checkResult(_ submitted: CheckSubmitted) -> [CleanText] {
        guard let check = attempt.module.checks.first(where: { $0.id == submitted.check }) else { return [] }
        var lines: [CleanText] = []
        for section in attempt.state.plan?.sections ?? [] {
            guard check.feedbackTiming == .end, case .check(submitted.check, let ids) = section else {
                continue
            }
            for (index, id) in ids.enumerated() {
                lines += [phrases.question(index + 1, of: ids.count)]
                lines += feedback(id, attempt.state.answers[id], counts: true)
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
        let module = attempt.module
        let passMarks = module.checks.compactMap(\.passMark)
        var lines = render.titled(phrases.done, right: "")
        lines += [
            "\(module.title): "
                + phrases.outcome(outcome, passMark: passMarks.count == 1 ? passMarks.first : nil), "",
        ]
        for (objective, score) in attempt.objectiveScores {
            let isFull = score.reaches(1)
            let page = module.pages.first { $0.objectives.contains(objective.id) }
            let reread = isFull ? nil : page.map { phrases.readAgain(CleanText(line: $0.title)) }
            lines += render.objective(objective.text, phrases.points(score), reread)
        }
        if !attempt.objectiveScores.isEmpty { lines.append("") }
        let minutes = Int((recorded.activeMilliseconds + 59_999) / 60_000)
        lines.append(phrases.effort(minutes: max(1, minutes), attempt: number))
        if let counting = countingScore(outcome) {
            lines.append(phrases.counting(module.grading, counting))
        }
        if let validity = module.about.validity, outcome.passed != false {
            lines.append(phrases.validUntil(recorded.moment.date.adding(validity)))
        }
        return lines + [style.isPractice ? phrases.nothingWasKept : phrases.kept]
    }

    /// Which score counts, once there are several attempts.
    private func countingScore(_ outcome: Outcome) -> Double? {
        guard !earlierScores.isEmpty, let scaled = outcome.score.scaled else { return nil }
        let all = earlierScores + [scaled]
        switch attempt.module.grading {
        case .highest: return all.max()
        case .average: return all.reduce(0, +) / Double(all.count)
        case .first: return all.first
        case .last: return all.last
        }
    }
}
