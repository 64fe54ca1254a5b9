internal import Assessment
internal import Courseware
internal import Text

/// What a learner types at a question.
extension Player {
    /// What keeps an answer; nil after the result, where it is graded and forgotten.
    typealias Record = (Response) -> AttemptCommand

    /// The question that is asked now.
    var asked: Question? {
        switch waiting {
        case .practice(let question), .repeated(let question): question
        case .question(let turn): turn.question
        default: nil
        }
    }

    /// Where answering a question begins: a text that is written waits for its rating.
    /// What was given so far before the learner left is there again.
    mutating func beginStage(_ question: Question) {
        doubted = nil
        draft = isRepeating ? Draft() : attempt.state.drafts[question.id] ?? Draft()
        let progress = attempt.progress(of: question.id)
        switch (question.interaction, draft.response) {
        case (.deck, .list(let picked)?): stage = .nextStep(picked)
        case (.deck(let deck), _) where style.isInteractive && deck.cards.indices.contains(draft.card ?? 0):
            stage = .card(draft.card ?? 0, isTurned: false)
        case (.deck, _): stage = .priorities
        case (.extendedText, _) where progress?.response != nil && progress?.isFinal == false: stage = .rating
        case (_, let response?): stage = .confidence(response)
        default: stage = .answer
        }
    }

    private var isRepeating: Bool { if case .repeated = waiting { true } else { false } }

    /// What was given so far of an answer, to be kept when the learner leaves; nil where it is kept already.
    var drafted: Drafted? {
        guard let pending, pending.draft != attempt.state.drafts[pending.question] ?? Draft() else {
            return nil
        }
        return pending
    }

    /// What was given so far at the question that is asked.
    var pending: Drafted? {
        let open = if case .earlierPage = waiting { returning } else { waiting }
        let question: Question
        switch open {
        case .practice(let asked): question = asked
        case .question(let turn): question = turn.question
        default: return nil
        }
        var draft = self.draft
        switch stage {
        case .confidence(let response): draft.response = response
        case .nextStep(let cards): draft.response = .list(cards)
        case .card(let index, _): draft.card = index == 0 ? nil : index
        case .priorities where style.isInteractive: draft.card = .max
        case .answer, .rating, .priorities: break
        }
        return Drafted(question: question.id, draft: draft)
    }

    mutating func read(_ line: String, _ question: Question, record: Record?) -> [Effect] {
        if let command = PlayerCommand(line, needsSlash: isTyping(question)) {
            return obey(command, question)
        }
        switch stage {
        case .answer: return readAnswer(line, question, record, isMeant: false)
        case .confidence(let response):
            guard let number = TypedLine(line).number, let confidence = Confidence(rawValue: number) else {
                return unreadable(question, line)
            }
            return [.perform(.answer(question: question.id, response, confidence))]
        case .rating:
            guard let level = TypedLine(line).number, question.level(level) != nil else {
                return unreadable(question, line)
            }
            return [.perform(.rate(question: question.id, level: level))]
        case .card, .priorities, .nextStep: return readDeck(line, question)
        }
    }

    /// - Parameter isMeant: whether what looks like a command is an answer.
    private mutating func readAnswer(
        _ line: String, _ question: Question, _ record: Record?, isMeant: Bool
    ) -> [Effect] {
        let (face, order) = (question.face, order(of: question))
        switch face.read(TypedLine(line, isMeant: isMeant, mayGoOn: style.isInteractive), order, draft) {
        case .response(let response):
            doubted = nil
            return [.show(face.echo(response, render, order))] + handIn(response, question, record)
        case .more(let known):
            doubted = nil
            draft = known
            return askForMore(question)
        case .invalid(let reason): return [.show([phrases.invalid(reason)]), ask()]
        case .looksLike(.help): return obey(.help, question)
        case .looksLike(let command):
            return take(line, ifTypedTwice: phrases.didYouMean("/" + command.rawValue), question, record)
        case .unknownCommand: return take(line, ifTypedTwice: phrases.unknownCommand, question, record)
        case .miscounted(let given, let open):
            return take(line, ifTypedTwice: phrases.miscounted(given, of: open), question, record)
        case .unreadablePart(let number): return [.show([phrases.unreadablePart(number)]), ask()]
        case .unreadable: return unreadable(question, line)
        }
    }

    func unreadable(_ question: Question, _ line: String) -> [Effect] {
        let mark = style.isAccessible ? phrases.questionMark : "?"
        let help = CleanText(line: (isTyping(question) ? "/" : "") + mark)
        let keys = answerKeys(question)
        let isBlank = line.allSatisfy(\.isWhitespace)
        return [.show([isBlank ? phrases.nothingTyped(keys) : phrases.unreadable(keys, help: help)]), ask()]
    }

    /// A line that may be meant otherwise is an answer when it is typed again.
    private mutating func take(
        _ line: String, ifTypedTwice doubt: CleanText, _ question: Question, _ record: Record?
    ) -> [Effect] {
        guard doubted == line else {
            doubted = line
            return [.show([doubt]), ask()]
        }
        return readAnswer(line, question, record, isMeant: true)
    }

    /// What is still missing of an answer that takes several lines.
    private func askForMore(_ question: Question) -> [Effect] {
        let lines = question.face.missing(render, order(of: question), draft)
        return [.show(lines + (question.face.asksPartByPart ? keys(for: question) : [])), ask()]
    }

    /// To be kept, after the learner said how sure it is where that is asked; or where nothing is kept any more
    /// to be graded at once.
    private mutating func handIn(
        _ response: Response, _ question: Question, _ record: Record?
    ) -> [Effect] {
        guard let record else { return gradeRepeated(question, response) }
        if case .question(let turn) = waiting, turn.check.asksConfidence(at: question) {
            do {
                _ = try question.grade(response)
            } catch {
                return [.show([phrases.invalid(error)]), ask()]
            }
            stage = .confidence(response)
            return [.dropTypedAhead, .show(stageText(question) + keys(for: question)), ask()]
        }
        return [.perform(record(response))]
    }

    private mutating func obey(_ command: PlayerCommand, _ question: Question) -> [Effect] {
        switch command {
        case .quit: return leave()
        case .help: return [.show(help(for: question)), ask()]
        case .again: return again()
        case .back: return turnBack(question) ?? goBack()
        case .hint:
            guard stage == .answer, hintsLeft(question) > 0 else {
                return [.show([phrases.noHint(of: stage == .answer ? question.hints.count : 0)]), ask()]
            }
            guard isPractising else { return [.perform(.takeHint(question: question.id))] }
            practiceHints[question.id, default: 0] += 1
            return [.show(hintText(question.id, hintsTaken(question))), ask()]
        case .skip: return skip(question)
        case .practise, .lookBack, .retake: return [ask()]
        }
    }

    private mutating func skip(_ question: Question) -> [Effect] {
        if case .nextStep(let cards) = stage { return prioritise(question, cards, nextStep: nil) }
        if isAskedHowSure { return [.show(keys(for: question)), ask()] }
        switch waiting {
        case .repeated: return repeatNext()
        case .question: return [.perform(.skip(question: question.id))]
        case .practice where !question.isScored:
            passedOver.insert(question.id)
            return [.show([phrases.passedOver, ""])] + advance()
        default: return [.show([phrases.practiceCannotBeSkipped]), ask()]
        }
    }

    /// Asks, by a single key where one will do.
    func ask() -> Effect {
        .ask(
            Asking(
                prompt: style.isAccessible ? phrases.spokenPrompt : "> ",
                takesKey: style.takesKeys && (asked.map(takesKey) ?? true),
                takesLines: style.isInteractive && stage == .answer && !draft.lines.isEmpty))
    }

    /// An empty line within a text that was pasted.
    mutating func goOnWithText() -> [Effect] {
        draft.lines.append("")
        return [ask()]
    }

    /// Whether text is typed, so that a command needs a `/`.
    func isTyping(_ question: Question) -> Bool {
        switch stage {
        case .nextStep: true
        case .answer: question.face.isTyped(draft)
        case .confidence, .rating, .card, .priorities: false
        }
    }

    /// Whether one key is an answer.
    func takesKey(_ question: Question) -> Bool {
        switch stage {
        case .confidence, .card: true
        case .rating: question.rubric.count <= 9
        case .priorities, .nextStep: false
        case .answer: question.face.takesKey
        }
    }
}
