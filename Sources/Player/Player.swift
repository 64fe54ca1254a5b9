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
        /// The text of a page fills the window; Enter shows its practice question.
        case beforePractice(Question)
        case practice(Question)
        case question(Turn)
        /// Feedback on a question is on the screen; Enter goes on.
        case next(Question)
        /// A page is read again, by its index; Enter goes back to where the learner was.
        case earlierPage(Int)
        /// The result is on the screen.
        case menu
        /// A question that went wrong, again, after the result.
        case repeated(Question)
        /// Feedback on such a question; Enter goes on.
        case repeatedNext(Question)
        /// An answer is looked back at; Enter shows the next one, by its index.
        case lookBack(Question, next: Int)
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
    /// What stands above the keys where Enter goes on, to show it again.
    var screen: [CleanText] = []
    /// The result, until it is shown.
    private var finalScreen: [CleanText] = []
    /// A lone word at a question for text that is a command elsewhere; typed twice, it is an answer.
    private var doubted: String?
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
        return lines + [phrases.overview(attempt.module, isKept: !style.isPractice), ""]
    }

    private mutating func follow(_ recorded: Recorded) -> [Effect] {
        var lines: [CleanText] = []
        var readFirst: Question?
        for event in recorded.events {
            switch event {
            case .practiceAnswered(let answer):
                lines += feedback(answer.question, attempt.state.practice[answer.question], counts: false)
            case .answered(let answer):
                lines += feedbackInTime(answer.question)
                if answer.isFinal, feedbackTiming(of: answer.question) == .each {
                    readFirst = attempt.question(answer.question)
                }
            case .hintTaken(let hint): return [.show(hintText(hint.question, hint.number)), ask()]
            case .skipped: lines += [phrases.skipped, ""]
            case .checkSubmitted(let submitted):
                let words = checkResult(submitted)
                lines += words
                if !words.isEmpty {
                    readFirst =
                        recorded.events.last { $0.question != nil }?.question.flatMap(attempt.question)
                        ?? readFirst
                }
            default: break
            }
            if event.question != nil { pairs = [:] }
        }
        if attempt.state.outcome != nil { finalScreen = result(recorded) }
        guard style.isInteractive, let readFirst else { return [.show(lines)] + goOn() }
        screen = lines
        waiting = .next(readFirst)
        return [.show(lines + render.keys(nextKeys)), ask()]
    }

    /// To what comes next, or to the result.
    private mutating func goOn() -> [Effect] {
        guard attempt.state.outcome != nil else { return advance() }
        screen = finalScreen
        return [.show(screen)] + (style.isInteractive ? [.dropTypedAhead] + menu() : [.end(.finished)])
    }

    /// Shows what comes next, and asks.
    mutating func advance() -> [Effect] {
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
        case .endOfPage, .beforePractice:
            shownItems = 0
            return advance()
        case .practice(let question), .repeated(let question): return [.show(questionText(question)), ask()]
        case .question(let turn): return [.show(questionScreen(turn)), ask()]
        case .earlierPage(let index): return showEarlierPage(index)
        case .next, .repeatedNext, .lookBack: return [.show(screen + render.keys(nextKeys)), ask()]
        case .menu: return [.show(screen)] + menu()
        }
    }

    private mutating func read(_ line: String) -> [Effect] {
        switch waiting {
        case .nothing: return []
        case .endOfPage(let page):
            return goOn(line, pageKeys) { _ in [.perform(.readPage(page.id))] }
        case .next: return goOn(line, nextKeys) { $0.goOn() }
        case .earlierPage(let index): return readAtEarlierPage(line, index)
        case .beforePractice(let question): return goOn(line, practiceKeys) { $0.showPractice(question) }
        case .practice(let question):
            return read(line, question, record: { .answerPractice(question: question.id, $0) })
        case .question(let turn):
            return read(line, turn.question, record: { .answer(question: turn.question.id, $0) })
        case .menu: return readAtMenu(line)
        case .repeated(let question): return read(line, question, record: nil)
        case .repeatedNext: return goOn(line, nextKeys) { $0.repeatNext() }
        case .lookBack(_, let next): return goOn(line, nextKeys) { $0.lookBack(next) }
        }
    }

    /// Where only Enter goes on; the other keys do what they do everywhere.
    mutating func goOn(_ line: String, _ keys: KeyLine, _ next: (inout Player) -> [Effect]) -> [Effect] {
        if line.allSatisfy({ $0 == " " }) { return next(&self) }
        switch PlayerCommand(line) {
        case .quit?: return leave()
        case .back?: return goBack()
        case .again?: return again()
        case .help?:
            let help = phrases.helpLines(slash: "", canSkip: nil, isKept: isKept)
            return [.show(help + render.keys(keys)), ask()]
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
            doubted = nil
            return [.show(self.echo(echo, response, question))]
                + handIn(response, question, record)
        case .incomplete(let known, let missing):
            pairs = known
            return [.show([phrases.stillMissing(missing)]), ask()]
        case .looksLike(.help): return obey(.help, question)
        case .looksLike(let command):
            return take(line, ifTypedTwice: phrases.didYouMean("/" + command.rawValue), question, record)
        case .unknownCommand: return take(line, ifTypedTwice: phrases.unknownCommand, question, record)
        case .unreadable:
            let help = (question.isTyped ? "/" : "") + (style.isAccessible ? phrases.questionMark : "?")
            return [.show([phrases.unreadable(answerKeys(question), help: CleanText(line: help))]), ask()]
        }
    }

    /// A line that may be meant otherwise is an answer when it is typed again.
    private mutating func take(
        _ line: String, ifTypedTwice doubt: CleanText, _ question: Question,
        _ record: ((Response) -> AttemptCommand)?
    ) -> [Effect] {
        guard doubted == line else {
            doubted = line
            return [.show([doubt]), ask()]
        }
        doubted = nil
        return handIn(.text(line), question, record)
    }

    /// To be kept, or where nothing is kept any more to be graded at once.
    private mutating func handIn(
        _ response: Response, _ question: Question, _ record: ((Response) -> AttemptCommand)?
    ) -> [Effect] {
        record.map { [.perform($0(response))] } ?? gradeRepeated(question, response)
    }

    private mutating func obey(_ command: PlayerCommand, _ question: Question) -> [Effect] {
        switch command {
        case .quit: return leave()
        case .help: return [.show(help(for: question)), ask()]
        case .again: return again()
        case .back: return goBack()
        case .hint:
            guard hintsLeft(question) > 0 else {
                return [.show([phrases.noHint(of: question.hints.count)]), ask()]
            }
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
