package import Assessment
internal import Courseware
package import Localization
internal import Text

/// Leads a learner through an attempt: what to show, what to ask, what to record.
///
/// A pure function of what happens to it. It never sees the store, the clock or the terminal; feedback is
/// shown only after `recorded` says that the answer is on the disk.
package struct Player: Sendable {
    /// What the next line will be taken for.
    enum Waiting: Equatable, Sendable {
        case nothing
        case endOfPage(Page)
        case practice(Question)
        case question(Turn)
        /// Feedback is on the screen; Enter goes on.
        case next
    }

    var attempt: Attempt
    let style: PlayerStyle
    let phrases: any PlayerPhrases
    let render: Renderer
    /// Which attempt this is, from 1.
    let number: Int
    /// Scaled scores of the learner's earlier attempts, the earliest first.
    let earlierScores: [Double]
    var waiting = Waiting.nothing
    /// How many items of the current page are on the screen.
    var shownItems = 0
    /// The pairs of a match that were given so far.
    var pairs: [String: String] = [:]
    /// How many hints of a practice question were shown; they cost nothing and are not kept.
    var practiceHints: [String: Int] = [:]
    private var isLeaving = false

    private let isResumed: Bool

    /// - Parameter isResumed: whether the learner was here before.
    package init(
        attempt: Attempt, language: Language, style: PlayerStyle, number: Int = 1,
        earlierScores: [Double] = [],
        isResumed: Bool = false
    ) {
        self.attempt = attempt
        self.isResumed = isResumed
        self.number = number
        self.style = style
        self.earlierScores = earlierScores
        phrases = language.playerPhrases
        render = Renderer(width: style.width, phrases: phrases)
    }

    package mutating func receive(_ input: PlayerInput) -> [Effect] {
        react(to: input).map { effect in
            guard case .show(let lines) = effect else { return effect }
            return .show(lines.flatMap { $0.width <= style.width ? [$0] : render.wrapped($0) })
        }
    }

    private mutating func react(to input: PlayerInput) -> [Effect] {
        switch input {
        case .begin: return [.show(opening())] + advance()
        case .line(let line): return read(line)
        case .endOfInput: return leave()
        case .refused(let reason): return [.show([phrases.invalid(reason)]), .ask]
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
        if isResumed {
            lines += [phrases.resumed, ""]
        } else if let summary = attempt.module.summary {
            lines += ["\(summary)", ""]
        }
        return lines
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
                waits = style.pausesAtPages && answer.isFinal && feedbackTiming(of: answer.question) == .each
            case .hintTaken(let hint): return effects + [.show(hintText(hint.question, hint.number)), .ask]
            case .skipped: effects.append(.show([phrases.skipped, ""]))
            case .checkSubmitted(let submitted): effects.append(.show(checkResult(submitted)))
            default: break
            }
        }
        if attempt.state.outcome != nil {
            return effects + [.show(result(recorded)), .end(.finished)]
        }
        guard waits else { return effects + advance() }
        waiting = .next
        return effects + [.show([phrases.nextKeys]), .ask]
    }

    /// Shows what comes next, and asks.
    mutating func advance() -> [Effect] {
        pairs = [:]
        switch attempt.step {
        case .page(let page): return showPage(page)
        case .question(let turn):
            shownItems = 0
            waiting = .question(turn)
            return [.show(questionScreen(turn)), .ask]
        case .end:
            waiting = .nothing
            return [.end(.finished)]
        }
    }

    private mutating func read(_ line: String) -> [Effect] {
        switch waiting {
        case .nothing: return []
        case .endOfPage(let page):
            return goOn(line, phrases.pageKeys) { _ in [.perform(.readPage(page.id))] }
        case .next: return goOn(line, phrases.nextKeys) { $0.advance() }
        case .practice(let question):
            return read(line, question) { .answerPractice(question: question.id, $0) }
        case .question(let turn):
            return read(line, turn.question) { .answer(question: turn.question.id, $0) }
        }
    }

    /// Where only Enter goes on; anything else is told so.
    private mutating func goOn(
        _ line: String, _ keys: CleanText, _ next: (inout Player) -> [Effect]
    ) -> [Effect] {
        if line.allSatisfy(\.isWhitespace) { return next(&self) }
        return LineReader.command(line, needsSlash: false) == .quit ? leave() : [.show([keys]), .ask]
    }

    private mutating func read(
        _ line: String, _ question: Question, _ answer: (Response) -> AttemptCommand
    ) -> [Effect] {
        if let command = LineReader.command(line, needsSlash: question.isTyped) {
            return obey(command, question)
        }
        let order = attempt.state.plan?.orders[question.id] ?? []
        switch LineReader(question, order: order).read(line, pairs: pairs) {
        case .response(let response, let echo):
            let shown: [Effect] = echo.isEmpty ? [] : [.show(echo.flatMap(render.picked))]
            return shown + [.perform(answer(response))]
        case .incomplete(let known, let missing):
            pairs = known
            return [.show([phrases.stillMissing(missing)]), .ask]
        case .looksLike(let command): return [.show([phrases.didYouMean("/" + command.rawValue)]), .ask]
        case .unreadable:
            let words = phrases.unreadable(
                phrases.answerKeys(question), help: question.isTyped ? "/?" : "?")
            return [.show([words]), .ask]
        }
    }

    private mutating func obey(_ command: LineReader.Command, _ question: Question) -> [Effect] {
        switch command {
        case .quit: return leave()
        case .help: return [.show(help(for: question)), .ask]
        case .again: return [.show(questionText(question)), .ask]
        case .hint:
            guard hintsLeft(question) > 0 else { return [.show([phrases.noHint]), .ask] }
            guard case .practice = waiting else { return [.perform(.takeHint(question: question.id))] }
            practiceHints[question.id, default: 0] += 1
            return [.show(hintText(question.id, hintsTaken(question))), .ask]
        case .skip:
            guard case .question = waiting else { return [.show([phrases.practiceCannotBeSkipped]), .ask] }
            return [.perform(.skip(question: question.id))]
        }
    }

    private mutating func leave() -> [Effect] {
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
}
