import Assessment
import Courseware
import JSON
import Testing

extension MoodleSequence {
    /// Goes through the steps and compares whatever is submitted, until a teacher takes over. The first that
    /// is not the same decides, but for a response that Moodle wants whole: it is not given here either.
    ///
    /// - Throws: `NotNative` where nothing is filled in.
    mutating func verdict() throws -> MoodleVerdict {
        var verdict: MoodleVerdict?
        var allowed: MoodleVerdict?
        var last = JSONValue.null
        walk: for step in steps {
            let after = try #require(step["after"])
            let count = try #require(after["numsteps"]?.integer)
            if isOver, count < kept || MoodleGrade.states[after["state"]?.string ?? ""] == nil {
                beginAgain()
            }
            switch step["action"]?.string {
            case "process", "autosave":
                if isOver { continue }
                try save(step, isKept: count > kept)
                if step["behaviour"]?["submit"] != nil {
                    verdict = try submit(after)
                    if case .different(.openPartsAllowed)? = verdict {
                        (allowed, verdict) = (verdict, .same)
                    }
                }
            case "finish": verdict = try finish(after)
            case "manual_grade", "regrade": break walk
            default: return .disagreement("an unknown step: \(step.line)")
            }
            (kept, last) = (count, after)
            if let verdict, !verdict.isSame { return verdict }
        }
        return try allowed ?? verdict ?? keptForLater(last)
    }

    /// Another attempt, in which Moodle begins with the response to the last.
    private mutating func beginAgain() {
        saved = progress?.response.map { ($0, nil) }
        attempt = blank
        submitted = []
        kept = 1
    }

    private var progress: QuestionProgress? { attempt.state.answers["q"] }

    private var isOver: Bool { attempt.state.submittedChecks["c"] != nil }

    /// Remembers what the learner filled in. Where that is what was there already, Moodle keeps nothing of
    /// it, not even another certainty. With several tries, what was filled in stays until something replaces
    /// it.
    private mutating func save(_ step: JSONValue, isKept: Bool) throws {
        let raw = try #require(step["raw"])
        guard raw.members.contains(where: { !$0.name.hasPrefix("-") }) else {
            if !behaviour.isInteractive { saved = nil }
            return
        }
        let response = try question.response(step["response"], raw: raw)
        if !isKept, response == saved?.response { return }
        let certainty = step["behaviour"]?["certainty"]?.amount
        saved = (response, certainty.flatMap { Confidence(rawValue: Int($0)) })
    }

    private mutating func submit(_ after: JSONValue) throws -> MoodleVerdict {
        let isInvalid = after["state"]?.string == "invalid"
        guard let (response, confidence) = saved, !behaviour.asksConfidence || confidence != nil else {
            return isInvalid ? .same : .disagreement("nothing to submit, and yet \(after.line)")
        }
        let before = (attempt, submitted)
        if try !answer(response, confidence) {
            return isInvalid ? .same : refused(response, after)
        }
        if isInvalid {
            (attempt, submitted) = before
            return accepted(response, after)
        }
        saved = nil
        guard after["state"]?.string == "todo" else { return try outcome(after) }
        let hints = progress?.hints ?? 0
        if hints < question.hintCount { try play(.takeHint(question: "q")) }
        return progress?.isFinal == false
            ? .same : .disagreement("\(response) ends it, and yet \(after.line)")
    }

    /// What was filled in and not submitted is graded; Moodle takes it for a guess where no certainty was
    /// given.
    private mutating func finish(_ after: JSONValue) throws -> MoodleVerdict {
        if let (response, confidence) = saved, !isOver {
            saved = nil
            let isAnswered = try answer(response, behaviour.asksConfidence ? confidence ?? .low : nil)
            if !isAnswered, after["state"]?.string != "gaveup" { return refused(response, after) }
        }
        if !isOver { try play(progress?.response == nil ? .skip(question: "q") : .endCheck("c")) }
        return try outcome(after)
    }

    /// Where nothing was submitted: what was filled in is kept until the learner comes back, and earns nothing.
    private mutating func keptForLater(_ after: JSONValue) throws -> MoodleVerdict {
        guard let (response, _) = saved else { throw NotNative.nothingFilledIn }
        try play(.suspend(Drafted(question: "q", draft: Draft(response: response))))
        try play(.resume)
        let isKept = attempt.state.drafts["q"]?.response == response && progress == nil && !isOver
        let isComplete = behaviour.isDeferred && question.grade(response).fraction != nil
        return isKept && after["mark"]?.isNothing == true
            && after["state"]?.string == (isComplete ? "complete" : "todo")
            ? .same : .disagreement("\(attempt.state), and yet \(after.line)")
    }

    /// Whether the response could be read.
    private mutating func answer(_ response: Response, _ confidence: Confidence?) throws -> Bool {
        do {
            try play(.answer(question: "q", response, confidence))
            submitted.append(response)
            return true
        } catch CommandRefusal.invalid {
            return false
        }
    }

    private func refused(_ response: Response, _ after: JSONValue) -> MoodleVerdict {
        if question.grade(response).isNoNumber, after["state"]?.string == "gradedwrong" {
            return .different(.askedAgain)
        }
        return .disagreement("\(response) is refused, and yet \(after.line)")
    }

    private func accepted(_ response: Response, _ after: JSONValue) -> MoodleVerdict {
        if case .pairs(let pairs) = response, pairs.count < question.partCount {
            return .different(.openPartsAllowed)
        }
        if case .text(let typed) = response, question.isNumber, MoodleDifference.hasDecimalComma(typed) {
            return .different(.decimalComma)
        }
        return .disagreement("\(response) is accepted, and yet \(after.line)")
    }

    /// What the check gave, beside what Moodle gave.
    private func outcome(_ after: JSONValue) throws -> MoodleVerdict {
        let state = MoodleGrade.states[after["state"]?.string ?? ""]
        let theirs = after["mark"]?.double ?? 0
        guard let progress, let ours = attempt.state.submittedChecks["c"]?.points, progress.state == state
        else {
            return .disagreement("\(attempt.state.answers), and yet \(after.line)")
        }
        if MoodleGrade.isSame(ours, theirs) { return .same }
        let fraction = progress.fraction ?? 0
        if !behaviour.asksConfidence, ours == 0, MoodleGrade.isSame(theirs, fraction * points) {
            return .different(.noNegativeMark)
        }
        let penalty = try #require(question.json["penalty"]?.amount)
        if behaviour == .interactiveCountback, submitted.count > 1,
            MoodleGrade.isSame(
                ours, points * max(0, fraction - penalty * Double(submitted.count - 1))),
            MoodleGrade.isSame(theirs, points * (try MoodleCountback(question).fraction(of: submitted)))
        {
            return .different(.priceOfTheWhole)
        }
        let later = points * max(0, fraction - penalty * Double(progress.tries))
        if !progress.isFinal, MoodleGrade.isSame(theirs, later) { return .different(.endCostsNoTry) }
        return .disagreement("\(progress): \(ours), and yet \(after.line)")
    }
}

extension MoodleVerdict {
    fileprivate var isSame: Bool { if case .same = self { true } else { false } }
}

extension Result where Success == Grade, Failure == InvalidResponse {
    fileprivate var isNoNumber: Bool { if case .failure(.notANumber) = self { true } else { false } }
}
