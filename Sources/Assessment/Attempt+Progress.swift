package import Courseware

/// What the learner meets next.
package enum Step: Equatable, Sendable {
    case page(Page)
    /// A check with a time limit, whose clock does not run yet.
    case timedCheck(Check)
    case question(Turn)
    /// Everything is read and answered.
    case end
}

/// A question of a check whose turn it is.
package struct Turn: Equatable, Sendable {
    package let check: Check
    package let question: Question
    /// From 1.
    package let number: Int
    package let count: Int
}

extension Attempt {
    /// The first page that is not read or question that is not done, in the order of the plan.
    package var step: Step {
        for section in state.plan?.sections ?? [] {
            switch section {
            case .page(let id):
                if !state.readPages.contains(id), let page = module.pages.first(where: { $0.id == id }) {
                    return .page(page)
                }
            case .check(let id, let ids):
                guard let check = module.checks.first(where: { $0.id == id }),
                    state.submittedChecks[id] == nil
                else { continue }
                if check.timeLimit != nil, !state.startedChecks.contains(id) { return .timedCheck(check) }
                for (index, questionID) in ids.enumerated() where state.answers[questionID]?.isFinal != true {
                    guard let question = question(questionID) else { continue }
                    return .question(
                        Turn(check: check, question: question, number: index + 1, count: ids.count))
                }
            }
        }
        return .end
    }

    /// What follows of itself from a state: a check begins or ends, the module ends.
    func consequence(of state: AttemptState) -> AttemptEvent? {
        guard let plan = state.plan, !state.isAbandoned else { return nil }
        for section in plan.sections {
            switch section {
            case .page(let id):
                if !state.readPages.contains(id), module.pages.contains(where: { $0.id == id }) { return nil }
            case .check(let id, let ids):
                guard state.startedChecks.contains(id) else {
                    let isTimed = module.checks.first { $0.id == id }?.timeLimit != nil
                    return isTimed ? nil : .checkStarted(CheckStarted(check: id))
                }
                guard
                    state.expiredChecks.contains(id)
                        || ids.allSatisfy({ state.answers[$0]?.isFinal == true || question($0) == nil })
                else { return nil }
                guard state.submittedChecks[id] != nil else {
                    return .checkSubmitted(CheckSubmitted(check: id, score: score(of: ids, in: state)))
                }
            }
        }
        return plan.scope == .module ? ending(of: state) : measurement(of: state)
    }

    /// The points over all checks that were taken alone, whatever their pass marks.
    private func measurement(of state: AttemptState) -> AttemptEvent? {
        guard state.outcome == nil else { return nil }
        return .measured(module.checks.compactMap { state.submittedChecks[$0.id] }.reduce(.none, +))
    }

    /// Completed, with the points over the checks that have a pass mark; then passed when each of them is, or
    /// failed; then nothing.
    private func ending(of state: AttemptState) -> AttemptEvent? {
        var total = Score.none
        var results: [Bool] = []
        for check in module.checks {
            guard let passMark = check.passMark, let score = state.submittedChecks[check.id],
                score.maximum > 0
            else { continue }
            total = total + score
            results.append(score.reaches(passMark))
        }
        guard let outcome = state.outcome else { return .completed(total) }
        guard outcome.passed == nil, !results.isEmpty else { return nil }
        return results.allSatisfy { $0 } ? .passed(total) : .failed(total)
    }

    private func score(of ids: [String], in state: AttemptState) -> Score {
        ids.reduce(.none) { sum, id in
            sum + Score(points: state.answers[id]?.mark ?? 0, maximum: maximum(of: id))
        }
    }

    /// The score of each objective that the questions touch that were asked and can earn something, in the order
    /// of the module.
    package var objectiveScores: [(objective: Objective, score: Score)] {
        let asked = askedQuestions.filter { maximum(of: $0) > 0 }
        return module.about.objectives.compactMap { objective in
            let ids = asked.filter { question($0)?.objectives.contains(objective.id) == true }
            return ids.isEmpty ? nil : (objective, score(of: ids, in: state))
        }
    }

    /// What was asked, can earn something, and was not answered right in the end.
    package var missedQuestions: [Question] {
        askedQuestions.filter { maximum(of: $0) > 0 && state.answers[$0]?.state != .correct }
            .compactMap(question).filter { $0.isGraded }
    }

    /// The question that was asked last in a check, answered or not.
    package func lastQuestion(of check: String) -> Question? {
        for case .check(check, let ids) in state.plan?.sections ?? [] {
            return (ids.last { state.answers[$0] != nil } ?? ids.first).flatMap(question)
        }
        return nil
    }

    /// The questions of checks that the learner met, or had no time for, in their order.
    private var askedQuestions: [String] {
        (state.plan?.sections ?? []).flatMap { section -> [String] in
            guard case .check(let check, let ids) = section else { return [] }
            return state.submittedChecks[check] != nil ? ids : ids.filter { state.answers[$0] != nil }
        }
    }
}
