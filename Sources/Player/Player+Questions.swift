internal import Assessment
internal import Courseware
internal import Localization
internal import Text

extension Player {
    /// What there is to choose from, in the order on the screen.
    func order(of question: Question) -> ScreenOrder {
        guard let plan = attempt.state.plan else { return ScreenOrder([]) }
        return ScreenOrder(plan.order(of: question), gaps: plan.partOrders(of: question.id))
    }

    func questionScreen(_ turn: Turn) -> [CleanText] {
        let title = turn.check.title.map { CleanText(line: $0) } ?? phrases.check
        let isFirst = turn.number == 1 && attempt.state.answers[turn.question.id] == nil
        let start =
            isFirst
            ? [
                phrases.checkStarts(questions: turn.count, passMark: isMeasuring ? nil : turn.check.passMark),
                "",
            ] : []
        let place = phrases.question(turn.number, of: turn.count)
        return render.titled(
            title, right: secondsLeft.map { place + ", " + phrases.timeLeft($0) } ?? place,
            progress: (turn.number, turn.count))
            + start + questionText(turn.question)
    }

    /// The prompt, what there is to choose from, the hints that were taken, and the keys; at another stage than
    /// the answer, that.
    func questionText(_ question: Question) -> [CleanText] {
        switch stage {
        case .answer: break
        // What it is about may be long ago: the learner came back, or wrote much.
        case .confidence(let response):
            let given = question.face.inWords(response, phrases.yourAnswer, render, order(of: question))
            return render.blocks(question.prompt) + given + [""] + stageText(question) + keys(for: question)
        case .rating: return render.blocks(question.prompt) + stageText(question) + keys(for: question)
        case .card, .priorities, .nextStep: return stageText(question) + keys(for: question)
        }
        let hints = (0..<hintsTaken(question)).flatMap { hint(question, $0 + 1) }
        let (face, order) = (question.face, order(of: question))
        return render.blocks(question.prompt) + face.shown(render, order, draft)
            + tries(question) + (hints.isEmpty ? [] : hints + [""]) + face.soFar(render, order, draft)
            + keys(for: question)
    }

    /// How often it may be tried, before it is.
    private func tries(_ question: Question) -> [CleanText] {
        guard case .question(let turn) = waiting, attempt.state.answers[question.id]?.tries ?? 0 == 0 else {
            return []
        }
        let tries = turn.check.tries(of: question)
        guard tries > 1, question.isGraded else { return [] }
        return render.remark(phrases.tries(tries, cost: question.penalty * question.points))
    }

    /// The last line of a question: what can be typed.
    func keys(for question: Question) -> [CleanText] {
        let slash = isTyping(question) ? "/" : ""
        if case .card(let index, let isTurned) = stage {
            return cardKeys(question, index, isTurned: isTurned)
        }
        var keys: [KeyLine.Key] = []
        if stage == .answer, hintsLeft(question) > 0 {
            let next = question.hints[hintsTaken(question)]
            let cost = isPractising ? 0 : next.cost * question.points
            keys.append(.init(slash + "h", phrases.hintKey(cost: cost)))
        }
        if canSkip, !isAskedHowSure {
            keys.append(.init(slash + "s", hasTried(question) ? phrases.keepKey : phrases.skipKey))
        }
        keys +=
            stage == .priorities && style.isInteractive
            ? [.init("b", phrases.earlierCardKey)]
            : stage == .answer && question.face.stepBack(draft) != nil
                ? [.init(slash + "b", phrases.earlierGapKey)] : rereadKey(slash: slash)
        keys += [.init(slash + "?", phrases.helpKey), .init(slash + "q", phrases.quitKey)]
        return render.keys(KeyLine(answer: answerKeys(question), keys))
    }

    private func cardKeys(_ question: Question, _ index: Int, isTurned: Bool) -> [CleanText] {
        let isLast =
            if case .deck(let deck) = question.interaction { index == deck.cards.count - 1 } else { false }
        let onward = isLast ? phrases.onwardKey : phrases.nextCardKey
        var keys: [KeyLine.Key] = [.init("Enter", isTurned ? onward : phrases.turnKey)]
        if index > 0 || isTurned { keys.append(.init("b", phrases.earlierCardKey)) }
        keys += [.init("s", phrases.skipKey), .init("?", phrases.helpKey), .init("q", phrases.quitKey)]
        return render.keys(KeyLine(keys))
    }

    func answerKeys(_ question: Question) -> CleanText {
        switch stage {
        case .confidence: CleanText(line: render.numbers(Confidence.allCases.count))
        case .rating: CleanText(line: render.numbers(question.rubric.count))
        case .nextStep: phrases.nextStepKeys
        default: CleanText(line: question.face.keys(render, draft)[phrases.language])
        }
    }

    /// Whether nothing counts: on a page, or after the result.
    var isPractising: Bool {
        switch waiting {
        case .practice, .repeated: true
        default: false
        }
    }

    /// Whether an earlier try of a question that counts may stay as it is.
    private func hasTried(_ question: Question) -> Bool {
        !isPractising && (attempt.state.answers[question.id]?.tries ?? 0) > 0
    }

    /// Whether an answer is given, and only how sure it is is still to be said.
    var isAskedHowSure: Bool { if case .confidence = stage { true } else { false } }

    /// Practice cannot be skipped, but what is only for oneself can.
    private var canSkip: Bool {
        if case .practice(let question) = waiting { !question.isScored } else { true }
    }

    func hintsTaken(_ question: Question) -> Int {
        let taken = isPractising ? practiceHints[question.id] : attempt.state.answers[question.id]?.hints
        return min(question.hints.count, taken ?? 0)
    }

    func hintsLeft(_ question: Question) -> Int { question.hints.count - hintsTaken(question) }

    func help(for question: Question) -> [CleanText] {
        let slash = isTyping(question) ? "/" : ""
        let isEnded = stage == .answer && question.face.endsWithBlankLine(render)
        let enter = style.takesKeys && takesKey(question) || isEnded ? "" : phrases.thenEnter.string
        let how =
            switch stage {
            case .answer: CleanText(line: question.face.howTo[phrases.language] + enter + ".")
            case .card: phrases.cardHelp
            case .confidence: phrases.confidenceHelp
            case .rating: phrases.ratingHelp
            case .priorities: CleanText(line: question.face.howTo[phrases.language] + enter + ".")
            case .nextStep: phrases.nextStepHelp
            }
        let skip =
            !canSkip || isAskedHowSure
            ? nil
            : hasTried(question)
                ? phrases.keepHelp(slash) : phrases.skipHelp(slash, counts: question.isScored)
        let lines = [
            how, stage == .answer && hintsLeft(question) > 0 ? phrases.hintHelp(slash) : nil, skip,
            isAtCards
                ? phrases.cardBackHelp
                : phrases.againHelp(slash, readsBack: !rereadKey(slash: slash).isEmpty),
            phrases.quitHelp(slash, isKept: isKept),
        ].compactMap { $0 }
        return lines + keys(for: question)
    }

    private var isAtCards: Bool {
        switch stage {
        case .card, .priorities: true
        default: false
        }
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
