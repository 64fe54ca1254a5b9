import Assessment
import Courseware

/// What the questions of an attempt earned, worked out a second time from what was done: by the rules as the
/// format says them, with nothing of the engine but the grade of one response.
struct Ledger {
    struct Entry: Equatable {
        var tries = 0
        var hints = 0
        var mark = 0.0
        var isFinal = false
        /// Whether a text was written that waits for its rating.
        var isWritten = false
    }

    let module: Module
    /// Of the questions of checks.
    private(set) var entries: [String: Entry] = [:]

    init(_ module: Module) {
        self.module = module
    }

    /// Notes what was done, and was not refused.
    ///
    /// - Parameter step: where the learner stood.
    mutating func note(_ command: AttemptCommand, at step: Step) {
        switch command {
        case .answer(let id, let response, let confidence): answer(id, response, confidence)
        case .takeHint(let id): entries[id, default: Entry()].hints += 1
        case .skip(let id):
            entries[id, default: Entry()].isFinal = true
        case .rate(let id, let level): rate(id, level)
        case .endCheck(_, let pending):
            guard case .question(let turn) = step, let pending, (try? turn.question.grade(pending)) != nil
            else { return }
            let (id, before) = (turn.question.id, entries[turn.question.id])
            if before?.isWritten == true { return }
            answer(id, pending, asksConfidence(turn.check, turn.question) ? .low : nil)
            // What is half done when time ends takes nothing off what an earlier try earned.
            if let before, before.tries > 0, entries[id]?.mark ?? 0 <= before.mark { entries[id] = before }
        default: break
        }
    }

    private mutating func answer(_ id: String, _ response: Response, _ confidence: Confidence?) {
        guard let check = check(of: id), let question = question(id),
            let fraction = try? question.grade(response).fraction
        else { return }
        var entry = entries[id, default: Entry()]
        entry.tries += 1
        entry.mark = mark(question, fraction, entry, confidence)
        switch question.interaction {
        case .extendedText(let text):
            entry.isWritten = !text.levels.isEmpty
            entry.isFinal = text.levels.isEmpty
        case .scale, .deck: entry.isFinal = true
        default:
            entry.isFinal =
                fraction > 0.999_999 || entry.tries == (check.asksConfidence ? 1 : question.tries)
        }
        entries[id] = entry
    }

    private mutating func rate(_ id: String, _ level: Int) {
        guard check(of: id) != nil, let question = question(id),
            case .extendedText(let text) = question.interaction
        else { return }
        var entry = entries[id, default: Entry()]
        entry.mark = mark(question, text.levels[level - 1].fraction, entry, nil)
        entry.isFinal = true
        entry.isWritten = false
        entries[id] = entry
    }

    /// Points × max(0, fraction − penalty × earlier tries − hints); where certainty counts, points × what the
    /// table makes of it, less the hints where that is something.
    private func mark(
        _ question: Question, _ fraction: Double, _ entry: Entry, _ confidence: Confidence?
    ) -> Double {
        guard Self.isScored(question) else { return 0 }
        var costs = 0.0
        for hint in 0..<entry.hints { costs += question.hints[hint].cost }
        guard let confidence else {
            return question.points
                * max(0, fraction - question.penalty * Double(entry.tries - 1) - costs)
        }
        let (right, wrong): (Double, Double) =
            switch confidence {
            case .low: (1, 0)
            case .middle: (2, -2)
            case .high: (3, -6)
            }
        return question.points * (fraction > 5e-8 ? max(0, right * fraction - costs) : wrong)
    }

    /// The most that a question can earn.
    func maximum(_ id: String) -> Double {
        guard let check = check(of: id), let question = question(id), Self.isScored(question) else {
            return 0
        }
        return question.points * (asksConfidence(check, question) ? 3 : 1)
    }

    private func asksConfidence(_ check: Check, _ question: Question) -> Bool {
        guard check.asksConfidence else { return false }
        return switch AskedKind(question.interaction) {
        case .extendedText, .scale, .deck: false
        default: true
        }
    }

    private static func isScored(_ question: Question) -> Bool {
        switch question.interaction {
        case .extendedText(let text): text.counts
        case .scale, .deck: false
        default: true
        }
    }

    func question(_ id: String) -> Question? { module.questions.first { $0.id == id } }

    private func check(of id: String) -> Check? {
        module.checks.first { $0.allQuestions.contains { $0.id == id } }
    }
}
