internal import Assessment
internal import Courseware
internal import Localization
internal import Text

extension Player {
    /// Feedback now, later or never, as the check wants it.
    func feedbackInTime(_ id: String) -> [CleanText] {
        guard feedbackTiming(of: id) == .each else {
            let (question, answer) = (attempt.question(id), attempt.state.answers[id])
            let noted = phrases.answerNoted(isKept: !style.isPractice)
            guard let question, let answer, !answer.isFinal, question.isGraded else { return [noted, ""] }
            return [noted, triesLeft(question, answer), ""]
        }
        return feedback(id, attempt.state.answers[id], counts: true)
    }

    func feedbackTiming(of question: String) -> Check.FeedbackTiming? {
        attempt.check(of: question)?.feedbackTiming
    }

    /// Whether there is something to read after an answer, before what comes next.
    func isReadFirst(_ answer: Answered) -> Bool {
        guard feedbackTiming(of: answer.question) == .each else { return false }
        guard answer.state == .ungraded, let question = attempt.question(answer.question) else { return true }
        if case .extendedText = question.interaction { return true }
        return question.explanation != nil
    }

    /// How an answer was and why; points where they count.
    func feedback(_ id: String, _ answer: QuestionProgress?, counts: Bool) -> [CleanText] {
        guard let question = attempt.question(id), let answer, let state = answer.state else { return [] }
        if state == .ungraded { return ungradedFeedback(question, answer) }
        guard state != .skipped else {
            return render.wrapped(question.isScored ? phrases.skipped : phrases.passedOver)
                + rightAnswer(state, answer.response, question, tellsPage: counts) + [""]
        }
        // What an older module or program graded may not be read today; the stored state holds.
        let grade = answer.response.flatMap { try? question.grade($0) }
        var lines = verdict(state, grade)
        if counts {
            lines += render.indented(phrases.mark(answer, of: question, maximum: attempt.maximum(of: id)))
        }
        if !answer.isFinal {
            return lines
                + render.indented(triesLeft(question, answer) + (counts ? lastCounts(question, answer) : ""))
                + [""]
        }
        return lines + rightAnswer(state, answer.response, question, tellsPage: counts) + [""]
    }

    /// How often a question may be tried again, and what that costs.
    private func triesLeft(_ question: Question, _ answer: QuestionProgress) -> CleanText {
        phrases.triesLeft(question.tries - answer.tries, cost: question.penalty * question.points)
    }

    /// That the last try counts, where the one before it earned something.
    private func lastCounts(_ question: Question, _ answer: QuestionProgress) -> CleanText {
        guard answer.mark > 0 else { return "" }
        let best = question.mark(fraction: 1, tries: answer.tries + 1, hints: answer.hints)
        return " " + phrases.lastCounts(best: best, now: answer.mark)
    }

    /// What is said of a question that the learner is done with, unanswered or with what it had.
    func skipFeedback(_ skip: Skipped) -> [CleanText] {
        guard let question = attempt.question(skip.question) else { return [] }
        guard skip.keeps, let answer = attempt.state.answers[skip.question], let state = answer.state else {
            return [question.isScored ? phrases.skipped : phrases.passedOver, ""]
        }
        guard feedbackTiming(of: skip.question) == .each else {
            return [phrases.answerNoted(isKept: !style.isPractice), ""]
        }
        let maximum = attempt.maximum(of: question.id)
        let mark = maximum > 0 ? " " + phrases.mark(answer, of: question, maximum: maximum) : ""
        return render.wrapped(phrases.keptAnswer + mark)
            + rightAnswer(state, answer.response, question, tellsPage: true) + [""]
    }

    /// How a response was, with what its author says of it.
    func verdict(_ state: ResponseState, _ grade: Grade?) -> [CleanText] {
        var lines = render.lead(render.verdict(state), grade?.feedback.flatMap { $0 } ?? [])
        if let parts = grade?.parts, state == .partial || parts.right > 0 && parts.surplus > 0 {
            lines += render.indented(phrases.parts(parts))
        }
        if let grade, state == .partial, grade.terms.count > 1,
            grade.parts == nil || grade.parts?.surplus ?? 0 > 0
        {
            lines += render.indented(terms(grade))
        }
        for miss in grade?.nearMisses ?? [] {
            lines += render.indented(phrases.nearMiss(miss, in: grade?.gapsOfMisses[miss] ?? []))
        }
        if let mistake = grade?.unitMistake { lines += render.indented(phrases.unitMistake(mistake)) }
        return lines
    }

    /// `Samen 0,5: 0,5 + 0,5 − 0,5.`
    private func terms(_ grade: Grade) -> CleanText {
        let language = phrases.language
        let sum = grade.terms.enumerated().map { index, term in
            let sign = term < 0 ? (index == 0 ? "−" : " − ") : (index == 0 ? "" : " + ")
            return sign + language.decimal(abs(term))
        }
        return phrases.terms(sum.joined(), sum: language.decimal(grade.fraction))
    }

    /// What would have been right, why, and where it stands; nothing after a right answer.
    func rightAnswer(
        _ state: ResponseState, _ response: Response?, _ question: Question, tellsPage: Bool
    ) -> [CleanText] {
        guard state != .correct else { return [] }
        var lines: [CleanText] = []
        if state == .skipped || !question.face.isToldByVerdict,
            let right = question.face.rightResponse(phrases.language, after: response)
        {
            lines += question.face.inWords(
                right, phrases.rightAnswer(to: right), render, order(of: question))
        }
        guard let explanation = question.explanation else { return lines }
        lines += render.lead(phrases.explanation, explanation.text)
        let pages = attempt.module.pages
        if tellsPage, let number = pages.firstIndex(where: { $0.id == explanation.page }) {
            lines += render.indented(
                phrases.readAgain([(number + 1, CleanText(line: pages[number].title))]))
        }
        return lines
    }
}
