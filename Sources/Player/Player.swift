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
        /// A check with a time limit; Enter lets its clock run.
        case beforeCheck(Check)
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
    /// How far the learner is with the question that is asked.
    var stage = AnswerStage.answer
    var draft = Draft()
    /// Milliseconds that are left for the check in progress; nil where it has no limit.
    package var timeLeft: Int64?
    /// What the learner passed over on this page: what is only for oneself need not be answered.
    var passedOver: Set<String> = []
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
    var doubted: String?
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
        Renderer(
            width: style.width, isAccessible: style.isAccessible, isInteractive: style.isInteractive,
            phrases: phrases)
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
        case .timeRunsShort: return warnOfTime()
        case .pastedBlankLine: return goOnWithText()
        case .timeIsUp(let typed): return endTimedCheck(typed)
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
        guard attempt.state.plan?.scope == .module else {
            return lines + [phrases.measurementStarts(attempt.module), ""]
        }
        if let summary = attempt.module.summary { lines += ["\(summary)", ""] }
        lines.append(phrases.overview(attempt.module, isKept: !style.isPractice))
        if let limit = attempt.module.attempts, !style.isPractice {
            lines.append(phrases.attempt(history.number, of: limit).capitalized + ".")
        }
        return lines + [""]
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
                if answer.isFinal, isReadFirst(answer) { readFirst = attempt.question(answer.question) }
            case .hintTaken(let hint): return [.show(hintText(hint.question, hint.number)), ask()]
            case .skipped(let skip):
                lines += skipFeedback(skip)
                if skip.keeps, feedbackTiming(of: skip.question) == .each {
                    readFirst = attempt.question(skip.question)
                }
            case .selfRated(let rating):
                lines += ratingInTime(rating)
                if feedbackTiming(of: rating.question) == .each {
                    readFirst = attempt.question(rating.question)
                }
            case .prioritised(let picked): lines += priorityFeedback(picked)
            case .timeRanOut(let expired):
                lines += [phrases.timeIsUp, ""]
                readFirst = attempt.lastQuestion(of: expired.check)
            case .checkSubmitted(let submitted):
                // What the last check says of its score stands with the result.
                let words =
                    endFeedback(submitted) + (attempt.state.outcome == nil ? gradeText(submitted) : [])
                lines += words
                if !words.isEmpty {
                    readFirst =
                        recorded.events.last { $0.question != nil }?.question.flatMap(attempt.question)
                        ?? readFirst ?? attempt.lastQuestion(of: submitted.check)
                }
            default: break
            }
            if event.question != nil { draft = Draft() }
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
        case .timedCheck(let check): return showTimedCheck(check)
        case .question(let turn):
            shownItems = 0
            waiting = .question(turn)
            beginStage(turn.question)
            // Whoever comes back after the time is over is asked nothing any more.
            if let timeLeft, timeLeft <= 0 { return endTimedCheck("") }
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
        case .beforeCheck(let check): return showTimedCheck(check)
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
        case .beforeCheck(let check):
            return goOn(line, beginKeys, help: [phrases.moreTimeHelp]) { _ in
                [.perform(.startCheck(check.id))]
            }
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
    mutating func goOn(
        _ line: String, _ keys: KeyLine, help: [CleanText] = [], _ next: (inout Player) -> [Effect]
    ) -> [Effect] {
        if line.allSatisfy({ $0 == " " }) { return next(&self) }
        switch PlayerCommand(line) {
        case .quit?: return leave()
        case .back?: return goBack()
        case .again?: return again()
        case .help?:
            let help = [phrases.onwardHelp, phrases.quitHelp("", isKept: isKept)] + help
            return [.show(help + render.keys(keys)), ask()]
        default: return [.show(render.keys(keys)), ask()]
        }
    }

    mutating func leave() -> [Effect] {
        guard attempt.state.outcome == nil else { return [.end(.finished)] }
        isLeaving = true
        let drafted = drafted
        waiting = .nothing
        return [.perform(.suspend(drafted))]
    }

    /// What stands behind `opfris take` to go on here.
    private var takeWords: String {
        guard case .checks(let ids)? = attempt.state.plan?.scope else { return attempt.module.id }
        let isAll = ids == attempt.module.checks.map(\.id)
        return ([attempt.module.id] + (isAll ? [] : ids) + ["--check"]).joined(separator: " ")
    }

    private func farewell() -> [Effect] {
        let words = style.isPractice ? phrases.leftPractice : phrases.suspended(takeWords)
        return [.show(["", words]), .end(.suspended)]
    }
}
