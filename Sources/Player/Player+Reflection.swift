internal import Assessment
internal import Courseware
internal import Text

/// What a learner says of oneself: how sure, how well, what matters, what comes first.
extension Player {
    /// The screen of a stage that is not the answer itself.
    func stageText(_ question: Question) -> [CleanText] {
        switch stage {
        case .answer: []
        case .confidence:
            render.wrapped(phrases.howSure.styled(.strong)) + [""]
                + render.numbered(Confidence.allCases.map { [.text(phrases.confidence($0))] }) + [""]
        case .rating: ratingText(question)
        case .card(let index, let isTurned): card(question, index, isTurned: isTurned)
        case .priorities: priorities(question)
        case .nextStep: render.wrapped(phrases.nextStepQuestion.styled(.strong)) + [""]
        }
    }

    /// An own text, a model, and the levels to choose from.
    private func ratingText(_ question: Question) -> [CleanText] {
        guard case .extendedText(let text) = question.interaction else { return [] }
        let own = attempt.progress(of: question.id)?.response.map {
            question.face.inWords($0, phrases.yourAnswer, render, order(of: question)) + [""]
        }
        return (own ?? []) + render.lead(phrases.model, text.model) + [""]
            + render.wrapped(phrases.rateYourself.styled(.strong)) + [""]
            + render.numbered(text.levels.map(\.text)) + [""]
    }

    /// What the learner said of an own text, and what that earns where it counts.
    private func ratingWords(_ question: Question, level: Int, mark: Double) -> [CleanText] {
        let maximum = attempt.maximum(of: question.id)
        let score = maximum > 0 ? Score(points: mark, maximum: maximum) : nil
        let text = render.inline(question.level(level)?.text ?? [])
        return render.wrapped(phrases.rated(render.sentence(text), score)) + explanation(of: question) + [""]
    }

    /// Now, later or never, as the check wants it.
    func ratingInTime(_ rating: SelfRated) -> [CleanText] {
        let timing = feedbackTiming(of: rating.question)
        guard timing == nil || timing == .each, let question = attempt.question(rating.question) else {
            return [phrases.answerNoted(isKept: !style.isPractice), ""]
        }
        return ratingWords(question, level: rating.level, mark: rating.mark)
    }

    /// What is said after an answer that nobody but the learner can judge.
    func ungradedFeedback(_ question: Question, _ answer: QuestionProgress) -> [CleanText] {
        let noted = phrases.answerNoted(isKept: !style.isPractice)
        guard answer.isFinal else { return [noted] }
        var lines: [CleanText] = []
        if case .extendedText(let text) = question.interaction {
            lines += render.lead(phrases.model, text.model)
        }
        guard let level = answer.level else { return [noted] + lines + explanation(of: question) + [""] }
        return lines + ratingWords(question, level: level, mark: answer.mark)
    }

    private func explanation(of question: Question) -> [CleanText] {
        question.explanation.map { render.lead(phrases.explanation, $0.text) } ?? []
    }

    // MARK: A deck of cards

    private func card(_ question: Question, _ index: Int, isTurned: Bool) -> [CleanText] {
        guard case .deck(let deck) = question.interaction, deck.cards.indices.contains(index) else {
            return []
        }
        let card = deck.cards[index]
        if isTurned { return render.remark(phrases.cardBack) + render.blocks(card.back) }
        let title = phrases.card(index + 1, of: deck.cards.count).capitalized
        return render.titled(title, progress: (index + 1, deck.cards.count)) + render.blocks(card.front)
    }

    /// All cards at once, where nobody turns them.
    func allCards(_ question: Question) -> [CleanText] {
        guard case .deck(let deck) = question.interaction else { return [] }
        return deck.cards.indices.flatMap {
            card(question, $0, isTurned: false) + card(question, $0, isTurned: true)
        }
    }

    private func priorities(_ question: Question) -> [CleanText] {
        guard case .deck(let deck) = question.interaction else { return [] }
        return render.numbered(deck.cards.map { [.text($0.front.plainText)] }) + [""]
            + render.wrapped(phrases.prioritise(deck.priorities).styled(.strong)) + [""]
    }

    mutating func readDeck(_ line: String, _ question: Question) -> [Effect] {
        guard case .deck(let deck) = question.interaction else { return [ask()] }
        switch stage {
        case .card(let index, let isTurned):
            guard line.allSatisfy(\.isWhitespace) else { return [.show(keys(for: question)), ask()] }
            return turn(deck, question, isTurned ? index + 1 : index, isTurned: !isTurned)
        case .nextStep(let cards):
            return readNextStep(line, question, cards)
        default:
            let pieces = line.split(separator: ";", maxSplits: 1).map(String.init)
            let ids = TypedLine(pieces.first ?? "").ids(in: deck.cards.map(\.id))
            guard let ids, !ids.isEmpty, ids.count <= deck.priorities, Set(ids).count == ids.count else {
                return unreadable(question, line)
            }
            if style.isInteractive, pieces.count == 1 {
                stage = .nextStep(ids)
                return [.show(questionText(question)), ask()]
            }
            let step = pieces.dropFirst().first.map { String($0.drop(while: \.isWhitespace)) }
            return prioritise(question, ids, nextStep: step?.isEmpty == true ? nil : step)
        }
    }

    /// A line of some words, or none.
    private mutating func readNextStep(_ line: String, _ question: Question, _ cards: [String]) -> [Effect] {
        let typed = TypedLine(line, isMeant: doubted == line)
        if typed.isBlank { return prioritise(question, cards, nextStep: nil) }
        guard line.count <= Self.longestStep else {
            return [.show([phrases.invalid(.tooLong(limit: Self.longestStep))]), ask()]
        }
        switch typed.doubt {
        case .looksLike(let command):
            doubted = line
            return [.show([phrases.didYouMean("/" + command.rawValue)]), ask()]
        case .unknownCommand:
            doubted = line
            return [.show([phrases.unknownCommand]), ask()]
        default: return prioritise(question, cards, nextStep: String(line.drop(while: \.isWhitespace)))
        }
    }

    /// Characters of a sentence or some.
    private static let longestStep = 1000

    /// To a side of a card; after the last one to what matters most.
    private mutating func turn(
        _ deck: Deck, _ question: Question, _ index: Int, isTurned: Bool
    ) -> [Effect] {
        guard deck.cards.indices.contains(index) else {
            if deck.priorities == 0 { return prioritise(question, [], nextStep: nil) }
            stage = .priorities
            return [.show(questionText(question)), ask()]
        }
        stage = .card(index, isTurned: isTurned)
        return [.show(questionText(question)), ask()]
    }

    /// Back to the card or the gap before; nil where there is none.
    mutating func turnBack(_ question: Question) -> [Effect]? {
        if stage == .answer, let earlier = question.face.stepBack(draft) {
            draft = earlier
            return [.show(questionText(question)), ask()]
        }
        guard case .deck(let deck) = question.interaction else { return nil }
        switch stage {
        case .card(let index, let isTurned):
            guard isTurned || index > 0 else { return nil }
            return turn(deck, question, isTurned ? index : index - 1, isTurned: false)
        case .priorities where style.isInteractive:
            return turn(deck, question, deck.cards.count - 1, isTurned: false)
        case .nextStep:
            stage = .priorities
            draft.response = nil
            return [.show(questionText(question)), ask()]
        default: return nil
        }
    }

    mutating func prioritise(_ question: Question, _ cards: [String], nextStep: String?) -> [Effect] {
        doubted = nil
        return [.perform(.prioritise(question: question.id, cards: cards, nextStep: nextStep))]
    }

    func priorityFeedback(_ picked: Prioritised) -> [CleanText] {
        guard let question = attempt.question(picked.question), !picked.cards.isEmpty else { return [] }
        return question.face.inWords(.list(picked.cards), phrases.picked, render, order(of: question))
            + (picked.nextStep.map { render.indented(phrases.nextStep($0)) } ?? [])
            + (style.isPractice
                ? [phrases.answerNoted(isKept: false), ""] : render.wrapped(phrases.keptForYou) + [""])
    }
}
