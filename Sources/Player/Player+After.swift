internal import Assessment
internal import Courseware
internal import Dates
internal import Text

/// After the result: the wrong ones again, the answers to look back at, a new attempt.
extension Player {
    /// A finished attempt that the learner comes back to.
    mutating func openFinished() -> [Effect] {
        guard let outcome = attempt.state.outcome, let finished = history.finished else { return [] }
        screen = render.titled(CleanText(line: attempt.module.title))
        screen += [phrases.finishedBefore(outcome, on: finished.date)]
        if outcome.passed == false, let day = history.passed { screen.append(phrases.passedBefore(day)) }
        if let day = history.validUntil { screen.append(phrases.validUntil(day)) }
        return [.show(screen)] + menu()
    }

    mutating func menu() -> [Effect] {
        waiting = .menu
        return [.show([""] + render.keys(menuKeys)), ask()]
    }

    private var menuKeys: KeyLine {
        var keys = [KeyLine.Key("Enter", phrases.closeKey)]
        if !wrongOnes.isEmpty {
            keys.append(.init(phrases.practiseLetter, phrases.practiseKey(wrongOnes.count)))
        }
        if !answered.isEmpty { keys.append(.init(phrases.lookBackLetter, phrases.lookBackKey)) }
        if history.mayRetake { keys.append(.init("n", phrases.retakeKey)) }
        return KeyLine(keys)
    }

    mutating func readAtMenu(_ line: String) -> [Effect] {
        if line.isEmpty { return [.end(.finished)] }
        switch PlayerCommand(line, among: PlayerCommand.afterResult) {
        case .again?: return again()
        case .quit?: return [.end(.finished)]
        case .practise? where !wrongOnes.isEmpty:
            repeating = wrongOnes
            practiceHints = [:]
            return [.show(["", phrases.repeatingStarts, ""])] + repeatNext()
        case .lookBack? where !answered.isEmpty: return lookBack(0)
        case .retake? where history.mayRetake: return [.end(.retake)]
        case .help?:
            let help = phrases.helpAfterResult
            return [.show(style.isPractice ? Array(help.prefix(1)) : help), ask()]
        default: return [.show(render.keys(menuKeys)), ask()]
        }
    }

    /// The questions of the checks, in the order in which they were asked.
    private var answered: [Question] {
        (attempt.state.plan?.sections ?? []).flatMap { section -> [Question] in
            guard case .check(let check, let ids) = section else { return [] }
            let isOver = attempt.state.expiredChecks.contains(check)
            return ids.filter { isOver || attempt.state.answers[$0] != nil }.compactMap(attempt.question)
        }
    }

    /// Those that went wrong and did not go well since. A check that never gives feedback keeps its key.
    private var wrongOnes: [Question] {
        answered.filter { question in
            question.isGraded && attempt.state.answers[question.id]?.state != .correct
                && !repeatedRight.contains(question.id)
                && feedbackTiming(of: question.id) != .never
        }
    }

    // MARK: The wrong ones again

    mutating func repeatNext() -> [Effect] {
        guard !repeating.isEmpty else {
            screen = [phrases.repeatingEnds(left: wrongOnes.count)]
            return [.show(screen)] + menu()
        }
        let question = repeating.removeFirst()
        waiting = .repeated(question)
        beginStage(question)
        return [.show(render.titled(phrases.repeating) + questionText(question)), ask()]
    }

    mutating func gradeRepeated(_ question: Question, _ response: Response) -> [Effect] {
        do {
            let grade = try question.grade(response)
            if grade.state == .correct { repeatedRight.insert(question.id) }
            screen =
                verdict(grade.state, grade) + rightAnswer(grade.state, response, question, tellsPage: true)
                + [""]
            waiting = .repeatedNext(question)
            return [.show(screen + render.keys(nextKeys)), ask()]
        } catch {
            return [.show([phrases.invalid(error)]), ask()]
        }
    }

    // MARK: Looking back

    /// An answer of the attempt, from the first; after the last one the menu.
    mutating func lookBack(_ index: Int) -> [Effect] {
        let all = answered
        guard all.indices.contains(index) else { return menu() }
        let question = all[index]
        var lines = render.titled(
            phrases.lookingBack, right: phrases.question(index + 1, of: all.count),
            progress: (index + 1, all.count))
        lines +=
            render.blocks(question.prompt)
            + question.face.shown(render, order(of: question), Draft())
        let answer = attempt.state.answers[question.id]
        if let response = answer?.response {
            lines += question.face.inWords(
                response, phrases.yourAnswer, render, order(of: question))
        }
        if feedbackTiming(of: question.id) != .never {
            lines += answer?.state == nil ? notReached : feedback(question.id, answer, counts: true)
        } else {
            lines +=
                answer?.state == .skipped ? [phrases.skipped, ""] : answer?.state == nil ? notReached : [""]
        }
        screen = lines
        waiting = .lookBack(question, next: index + 1)
        return [.show(lines + render.keys(nextKeys)), ask()]
    }

    /// Said of a question that time left no room for.
    var notReached: [CleanText] { [phrases.notReached, ""] }
}
