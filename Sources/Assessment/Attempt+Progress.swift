package import Courseware

/// What the learner meets next.
package enum Step: Equatable, Sendable {
    case page(Page)
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
                guard let check = module.checks.first(where: { $0.id == id }) else { continue }
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
                guard state.startedChecks.contains(id) else { return .checkStarted(CheckStarted(check: id)) }
                guard ids.allSatisfy({ state.answers[$0]?.isFinal == true || question($0) == nil }) else {
                    return nil
                }
                guard state.submittedChecks[id] != nil else {
                    return .checkSubmitted(CheckSubmitted(check: id, score: score(of: ids, in: state)))
                }
            }
        }
        return ending(of: state)
    }

    /// Completed, with the points over the checks that have a pass mark; then passed when each of them is, or
    /// failed; then nothing.
    private func ending(of state: AttemptState) -> AttemptEvent? {
        var total = Score(points: 0, maximum: 0)
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
        ids.reduce(Score(points: 0, maximum: 0)) { sum, id in
            sum + Score(points: state.answers[id]?.mark ?? 0, maximum: question(id)?.points ?? 0)
        }
    }

    /// The score of each objective that the answered questions touch, in the order of the module.
    package var objectiveScores: [(objective: Objective, score: Score)] {
        module.about.objectives.compactMap { objective in
            let ids = state.answers.keys.filter { question($0)?.objectives.contains(objective.id) == true }
            return ids.isEmpty ? nil : (objective, score(of: ids.sorted(), in: state))
        }
    }
}
