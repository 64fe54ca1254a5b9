package import Assessment
internal import Courseware
internal import Dates
package import Localization
internal import Text

/// Leads a learner through an attempt: what to show, what to ask, what to record.
///
/// A pure function of what happens to it. It never sees the store, the clock or the terminal; feedback is
/// shown only after `recorded` says that the answer is on the disk. Over a finished attempt it offers to look
/// back and to practise, and records nothing.
package struct Player: Sendable {
    /// What the next line will be taken for.
    enum Waiting: Equatable, Sendable {
        case nothing
        case endOfPage(Page)
        case practice(Question)
        case question(Turn)
        /// Feedback is on the screen; Enter goes on.
        case next
        /// A page is read again, by its index; Enter goes back to where the learner was.
        case earlierPage(Int)
        /// The result is on the screen.
        case menu
        /// A question that went wrong, again, after the result.
        case repeated(Question)
        /// Feedback on such a question; Enter goes on.
        case repeatedNext
        /// An answer is looked back at; Enter shows the next one, by its index.
        case lookBack(Int)
    }

    var attempt: Attempt
    package var style: PlayerStyle
    let phrases: any PlayerPhrases
    let history: AttemptHistory
    var waiting = Waiting.nothing
    /// How many items of the current page are on the screen.
    var shownItems = 0
    /// The pairs of a match that were given so far.
    var pairs: [String: String] = [:]
    /// How many hints of a practice question were shown; they cost nothing and are not kept.
    var practiceHints: [String: Int] = [:]
    /// The questions that are still to be practised after the result, and how many went well.
    var repeating: [Question] = []
    var repeatedRight: Set<String> = []
    /// Where the learner was before a page was read again.
    var returning = Waiting.nothing
    private var isLeaving = false
    private var isAfterBlank = true

    package init(attempt: Attempt, language: Language, style: PlayerStyle, history: AttemptHistory = .init())
    {
        self.attempt = attempt
        self.style = style
        self.history = history
        phrases = language.playerPhrases
    }

    var render: Renderer {
        Renderer(width: style.width, isAccessible: style.isAccessible, phrases: phrases)
    }

    package mutating func receive(_ input: PlayerInput) -> [Effect] {
        react(to: input).map { effect in
            switch effect {
            case .show(let lines):
                return .show(spaced(lines.flatMap { $0.width <= style.width ? [$0] : render.wrapped($0) }))
            case .ask: isAfterBlank = false
            case .dropTypedAhead, .perform, .end: break
            }
            return effect
        }
    }

    /// One blank line separates thoughts, never two.
    private mutating func spaced(_ lines: [CleanText]) -> [CleanText] {
        lines.filter { line in
            defer { isAfterBlank = line.isEmpty }
            return !(line.isEmpty && isAfterBlank)
        }
    }

    private mutating func react(to input: PlayerInput) -> [Effect] {
        switch input {
        case .begin: return attempt.state.outcome == nil ? [.show(opening())] + advance() : openFinished()
        case .line(let line): return read(line)
        case .endOfInput: return attempt.state.outcome == nil ? leave() : [.show([""]), .end(.finished)]
        case .returned: return again()
        case .refused(let reason): return [.show([phrases.invalid(reason)]), ask()]
        case .recorded(let recorded):
            attempt = recorded.attempt
            return isLeaving ? farewell() : follow(recorded)
        }
    }

    private func opening() -> [CleanText] {
        var lines: [CleanText] = []
        if style.isPractice { lines += [phrases.nothingIsKept, ""] }
        let leftOut = attempt.state.plan?.leftOut ?? []
        if !leftOut.isEmpty { lines += [phrases.leftOut(leftOut.map(\.id)), ""] }
        if history.isResumed { return lines + [phrases.resumed, ""] }
        if let summary = attempt.module.summary { lines += ["\(summary)", ""] }
        return lines + [phrases.overview(attempt.module), ""]
    }

    private mutating func follow(_ recorded: Recorded) -> [Effect] {
        var effects: [Effect] = []
        var waits = false
        for event in recorded.events {
            switch event {
            case .practiceAnswered(let answer):
                let progress = attempt.state.practice[answer.question]
                effects.append(.show(feedback(answer.question, progress, counts: false)))
            case .answered(let answer):
                effects.append(.show(feedbackInTime(answer.question)))
                waits = style.isInteractive && answer.isFinal && feedbackTiming(of: answer.question) == .each
            case .hintTaken(let hint): return effects + [.show(hintText(hint.question, hint.number)), ask()]
            case .skipped: effects.append(.show([phrases.skipped, ""]))
            case .checkSubmitted(let submitted): effects.append(.show(checkResult(submitted)))
            default: break
            }
        }
        if attempt.state.outcome != nil {
            return effects + [.show(result(recorded))] + (style.isInteractive ? menu() : [.end(.finished)])
        }
        guard waits else { return effects + advance() }
        waiting = .next
        return effects + [.show(render.keys(phrases.nextKeys)), ask()]
    }

    /// Shows what comes next, and asks.
    mutating func advance() -> [Effect] {
        pairs = [:]
        switch attempt.step {
        case .page(let page): return showPage(page)
        case .question(let turn):
            shownItems = 0
            waiting = .question(turn)
            return [.dropTypedAhead, .show(questionScreen(turn)), ask()]
        case .end:
            waiting = .nothing
            return [.end(.finished)]
        }
    }

    /// What is on the screen, once more.
    mutating func again() -> [Effect] {
        switch waiting {
        case .nothing: return []
        case .endOfPage: return advance()
        case .next: return [.show(render.keys(phrases.nextKeys)), ask()]
        case .practice(let question), .repeated(let question): return [.show(questionText(question)), ask()]
        case .question(let turn): return [.show(questionScreen(turn)), ask()]
        case .earlierPage(let index): return showEarlierPage(index)
        case .menu: return menu()
        case .repeatedNext: return repeatNext()
        case .lookBack(let index): return lookBack(max(0, index - 1))
        }
    }

    private mutating func read(_ line: String) -> [Effect] {
        switch waiting {
        case .nothing: return []
        case .endOfPage(let page):
            return goOn(line, phrases.pageKeys) { _ in [.perform(.readPage(page.id))] }
        case .next: return goOn(line, phrases.nextKeys) { $0.advance() }
        case .earlierPage(let index): return readAtEarlierPage(line, index)
        case .practice(let question):
            return read(line, question) { .answerPractice(question: question.id, $0) }
        case .question(let turn):
            return read(line, turn.question) { .answer(question: turn.question.id, $0) }
        case .menu: return readAtMenu(line)
        case .repeated(let question): return read(line, question, record: nil)
        case .repeatedNext: return goOn(line, phrases.nextKeys) { $0.repeatNext() }
        case .lookBack(let index): return goOn(line, phrases.nextKeys) { $0.lookBack(index) }
        }
    }

    /// Where only Enter goes on; the other keys do what they do everywhere.
    mutating func goOn(_ line: String, _ keys: KeyLine, _ next: (inout Player) -> [Effect]) -> [Effect] {
        if line.allSatisfy(\.isWhitespace) { return next(&self) }
        switch PlayerCommand(line) {
        case .quit?: return leave()
        case .back?: return goBack()
        case .again?: return again()
        case .help?: return [.show(phrases.helpLines(slash: "", canSkip: nil) + render.keys(keys)), ask()]
        default: return [.show(render.keys(keys)), ask()]
        }
    }

    /// - Parameter record: what keeps the answer; nil after the result, where it is graded and forgotten.
    private mutating func read(
        _ line: String, _ question: Question, record: ((Response) -> AttemptCommand)?
    ) -> [Effect] {
        if let command = PlayerCommand(line, needsSlash: question.isTyped) { return obey(command, question) }
        switch LineReader(question, order: order(of: question)).read(line, pairs: pairs) {
        case .response(let response, let echo):
            let shown: [Effect] = echo.isEmpty ? [] : [.show(echo.flatMap(render.picked))]
            return shown + (record.map { [.perform($0(response))] } ?? gradeRepeated(question, response))
        case .incomplete(let known, let missing):
            pairs = known
            return [.show([phrases.stillMissing(missing)]), ask()]
        case .looksLike(let command): return [.show([phrases.didYouMean("/" + command.rawValue)]), ask()]
        case .unreadable:
            let help = question.isTyped ? "/?" : style.isAccessible ? phrases.questionMark : "?"
            return [.show([phrases.unreadable(answerKeys(question), help: CleanText(line: help))]), ask()]
        }
    }

    private mutating func read(
        _ line: String, _ question: Question, _ answer: @escaping (Response) -> AttemptCommand
    ) -> [Effect] {
        read(line, question, record: answer)
    }

    private mutating func obey(_ command: PlayerCommand, _ question: Question) -> [Effect] {
        switch command {
        case .quit: return leave()
        case .help: return [.show(help(for: question)), ask()]
        case .again: return again()
        case .back: return goBack()
        case .hint:
            guard hintsLeft(question) > 0 else { return [.show([phrases.noHint]), ask()] }
            guard isPractising else { return [.perform(.takeHint(question: question.id))] }
            practiceHints[question.id, default: 0] += 1
            return [.show(hintText(question.id, hintsTaken(question))), ask()]
        case .skip:
            if case .repeated = waiting { return repeatNext() }
            guard case .question = waiting else { return [.show([phrases.practiceCannotBeSkipped]), ask()] }
            return [.perform(.skip(question: question.id))]
        case .practise, .lookBack, .retake: return [ask()]
        }
    }

    /// Asks, by a single key where one will do.
    func ask() -> Effect {
        let takesKey =
            switch waiting {
            case .practice(let question), .repeated(let question): question.isAnsweredByKey
            case .question(let turn): turn.question.isAnsweredByKey
            default: true
            }
        return .ask(
            Asking(
                prompt: style.isAccessible ? phrases.spokenPrompt : "> ",
                takesKey: style.takesKeys && takesKey))
    }

    mutating func leave() -> [Effect] {
        guard attempt.state.outcome == nil else { return [.end(.finished)] }
        isLeaving = true
        waiting = .nothing
        return [.perform(.suspend)]
    }

    private func farewell() -> [Effect] {
        let words = style.isPractice ? phrases.leftPractice : phrases.suspended(attempt.module.id)
        return [.show(["", words]), .end(.suspended)]
    }
}

extension Question {
    /// Whether its answer is typed text, so that a command needs a `/`.
    var isTyped: Bool {
        switch interaction {
        case .textEntry, .number: true
        case .choice, .trueFalse, .order, .match: false
        }
    }

    /// Whether one key is an answer.
    var isAnsweredByKey: Bool {
        switch interaction {
        case .choice(let choice): !choice.isMany && choice.options.count <= 9
        case .trueFalse: true
        case .order, .match, .textEntry, .number: false
        }
    }
}
