internal import Assessment
internal import Courseware
internal import Text

extension Player {
    func order(of question: Question) -> [String] { attempt.state.plan?.orders[question.id] ?? [] }

    func questionScreen(_ turn: Turn) -> [CleanText] {
        let title = turn.check.title.map { CleanText(line: $0) } ?? phrases.check
        let isFirst = turn.number == 1 && attempt.state.answers[turn.question.id] == nil
        let start = isFirst ? [phrases.checkStarts(turn.check, questions: turn.count), ""] : []
        return render.titled(
            title, right: phrases.question(turn.number, of: turn.count), progress: (turn.number, turn.count))
            + start + questionText(turn.question)
    }

    /// The prompt, what there is to choose from, the hints that were taken, and the keys.
    func questionText(_ question: Question) -> [CleanText] {
        let hints = (0..<hintsTaken(question)).flatMap { hint(question, $0 + 1) }
        return render.blocks(question.prompt)
            + render.interaction(question.interaction, order: order(of: question))
            + (hints.isEmpty ? [] : hints + [""]) + pairsSoFar(question) + keys(for: question)
    }

    /// The pairs of a match that were given in part.
    private func pairsSoFar(_ question: Question) -> [CleanText] {
        guard case .match(let match) = question.interaction, !pairs.isEmpty else { return [] }
        let order = order(of: question)
        let given = match.pairs.enumerated().compactMap { index, pair in
            pairs[pair.id].flatMap(order.firstIndex).flatMap(LineReader.letter).map { "\(index + 1)\($0)" }
        }
        return render.wrapped(phrases.pairsSoFar(given.joined(separator: " ")))
    }

    /// An answer of several parts in words, with the numbers that were typed.
    func echo(_ picked: [LineReader.Picked], _ response: Response, _ question: Question) -> [CleanText] {
        guard case .match = question.interaction else { return picked.flatMap(render.picked) }
        return render.answer(phrases.yourAnswer, response, question, order: order(of: question))
    }

    /// The last line of a question: what can be typed.
    func keys(for question: Question) -> [CleanText] {
        let slash = question.isTyped ? "/" : ""
        var keys: [KeyLine.Key] = []
        if hintsLeft(question) > 0 {
            let next = question.hints[hintsTaken(question)]
            let cost = isPractising ? 0 : next.cost * question.points
            keys.append(.init(slash + "h", phrases.hintKey(cost: cost)))
        }
        if canSkip { keys.append(.init(slash + "s", phrases.skipKey)) }
        keys += rereadKey(slash: slash)
        keys += [.init(slash + "?", phrases.helpKey), .init(slash + "q", phrases.quitKey)]
        return render.keys(KeyLine(answer: answerKeys(question), keys))
    }

    func answerKeys(_ question: Question) -> CleanText { phrases.answerKeys(question, render.numbers) }

    /// Whether nothing counts: on a page, or after the result.
    var isPractising: Bool {
        switch waiting {
        case .practice, .repeated: true
        default: false
        }
    }

    private var canSkip: Bool { if case .practice = waiting { false } else { true } }

    func hintsTaken(_ question: Question) -> Int {
        let taken = isPractising ? practiceHints[question.id] : attempt.state.answers[question.id]?.hints
        return min(question.hints.count, taken ?? 0)
    }

    func hintsLeft(_ question: Question) -> Int { question.hints.count - hintsTaken(question) }

    func help(for question: Question) -> [CleanText] {
        let slash = question.isTyped ? "/" : ""
        let enter = style.takesKeys && question.isAnsweredByKey ? "" : phrases.thenEnter.string
        return [phrases.howToAnswer(question) + CleanText(line: enter + ".")]
            + phrases.helpLines(slash: slash, canSkip: canSkip, isKept: isKept) + keys(for: question)
    }

    func hintText(_ id: String, _ number: Int) -> [CleanText] {
        guard let question = attempt.question(id) else { return [] }
        return hint(question, number) + keys(for: question)
    }

    private func hint(_ question: Question, _ number: Int) -> [CleanText] {
        guard question.hints.indices.contains(number - 1) else { return [] }
        return render.lead(
            phrases.hint(number, of: question.hints.count).styled(.accent), question.hints[number - 1].text)
    }
}
