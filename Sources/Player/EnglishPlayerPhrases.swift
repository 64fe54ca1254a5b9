internal import Assessment
internal import Courseware
internal import Dates
internal import Localization
internal import Text

struct EnglishPlayerPhrases: PlayerPhrases {
    let language = Language.english
    let trueWord = "True"
    let falseWord = "False"

    let nothingIsKept: CleanText = "Practice: nothing is kept."

    func leftOut(_ questions: [String]) -> CleanText {
        questions.count == 1
            ? "One question (\(questions[0])) has an error and is left out. The rest plays as usual."
            : "\(questions.count) questions (\(questions.joined(separator: ", "))) have an error and are left out."
    }

    func suspended(_ module: String) -> CleanText {
        "Everything is kept. Go on at the same place later: opfris take \(module)"
    }

    let resumed: CleanText = "Going on where you left off."
    func overview(_ module: Module, isKept: Bool) -> CleanText {
        let time =
            (module.about.duration?.seconds).map {
                "About \(language.count(max(1, ($0 + 59) / 60), "minute", "minutes")): "
            } ?? ""
        var parts: [String] = []
        let (pages, questions) = (module.pages.count, module.checks.reduce(0) { $0 + $1.questionCount })
        if pages > 0 { parts.append(language.count(pages, "page", "pages")) }
        let count = language.count(questions, "question", "questions")
        if questions > 0 {
            parts.append(
                module.checks.count == 1
                    ? "a check of \(count)" : "\(module.checks.count) checks of \(count) together")
        }
        return CleanText(line: time + parts.joined(separator: " and ")).capitalized
            + (isKept ? ". Stop whenever you like; you go on here later." : ".")
    }

    let leftPractice: CleanText = "Stopped. Nothing was kept."

    func page(_ number: Int, of count: Int) -> CleanText { "page \(number) of \(count)" }
    let onwardKey: CleanText = "next"
    let nextKey: CleanText = "next"
    let resultKey: CleanText = "your result"
    let practiceKey: CleanText = "the practice question"
    let backKey: CleanText = "back"
    let returnKey: CleanText = "back to where you were"
    let earlierPageKey: CleanText = "page before"
    let rereadKey: CleanText = "reread"
    let noRereading: CleanText = "While measuring what you know you do not read back; afterwards you can."
    let noEarlierPage: CleanText = "There is no page before this one."
    let practice: CleanText = "Practice question, does not count"

    func note(_ kind: NoteKind) -> CleanText {
        switch kind {
        case .tip: "Tip"
        case .warning: "Note"
        case .example: "Example"
        }
    }

    func list(_ count: Int) -> CleanText { count == 1 ? "List, 1 item:" : "List, \(count) items:" }

    func image(_ description: CleanText, _ path: CleanText) -> CleanText {
        "Image: " + description + " (" + path + ")"
    }

    func media(_ kind: MediaKind, _ address: CleanText) -> CleanText {
        switch kind {
        case .film: "Film: " + address + ". Its text:"
        case .sound: "Sound: " + address + ". Its text:"
        case .image: "Image: " + address + ". What it shows:"
        }
    }

    func checkStarts(questions: Int, passMark: Double?) -> CleanText {
        let count = language.count(questions, "question", "questions")
        return passMark.map { "\(count), pass mark \(language.percentage($0))." } ?? "\(count)."
    }

    let check: CleanText = "Check"
    func question(_ number: Int, of count: Int) -> CleanText { "question \(number) of \(count)" }

    let spokenPrompt: CleanText = "Answer: "
    let questionMark = "question mark"

    let thenEnter: CleanText = ", then Enter"

    let onwardHelp: CleanText = "Enter goes on. b shows a page once more. r shows this again."

    func hintHelp(_ slash: String) -> CleanText { "\(slash)h gives a hint. Its cost is told before." }

    func skipHelp(_ slash: String, counts: Bool) -> CleanText {
        counts ? "\(slash)s skips the question: it earns no points." : "\(slash)s skips this."
    }

    func keepHelp(_ slash: String) -> CleanText { "\(slash)s keeps your answer as it is." }

    func againHelp(_ slash: String, readsBack: Bool) -> CleanText {
        readsBack
            ? "\(slash)b shows the page about it once more. \(slash)r shows the question again."
            : "\(slash)r shows the question again."
    }

    func quitHelp(_ slash: String, isKept: Bool) -> CleanText {
        isKept ? "\(slash)q quits. Everything is kept; you go on here later." : "\(slash)q quits."
    }

    func hintKey(cost: Double) -> CleanText {
        cost > 0 ? "hint (costs \(language.decimal(cost)) \(cost == 1 ? "point" : "points"))" : "hint"
    }

    let skipKey: CleanText = "skip"
    let keepKey: CleanText = "leave it as it is"
    let keptAnswer: CleanText = "Your answer stays as it is."
    let helpKey: CleanText = "help"
    let quitKey: CleanText = "quit"
    let quitKeptKey: CleanText = "quit (everything is kept)"
    func hint(_ number: Int, of count: Int) -> CleanText { "Hint \(number) of \(count)" }
    func noHint(of count: Int) -> CleanText {
        count == 0 ? "This question has no hint." : "There is no further hint for this question."
    }
    let practiceCannotBeSkipped: CleanText = "A practice question does not count: just try."

    func unreadable(_ keys: CleanText, help: CleanText) -> CleanText {
        "I cannot read that. Type " + keys + ", or " + help + " for help."
    }

    func nothingTyped(_ keys: CleanText) -> CleanText { "Nothing is typed yet. Type " + keys + "." }

    let unknownCommand: CleanText =
        "I do not know that command. Use /h, /s, /b, /r, /? or /q. Is it your answer? Then type it again."

    func didYouMean(_ command: String) -> CleanText {
        "Did you mean \"\(command)\"? Where text is typed, a command begins with a slash. Is it your answer? Then type it again."
    }

    func pairsSoFar(_ pairs: String) -> CleanText { "So far: \(pairs)." }

    func stillMissing(_ numbers: [Int]) -> CleanText {
        let list = numbers.map(String.init).joined(separator: ", ")
        return "Still without a letter: \(list). Add them, such as \(numbers.first ?? 1)a."
    }

    func invalid(_ reason: InvalidResponse) -> CleanText {
        switch reason {
        case .wrongForm: "This answer does not fit this kind of question."
        case .empty: "There is no answer."
        case .unknownID(let id): "The question has no \"\(id)\"."
        case .repeated(let id): "\"\(id)\" is there twice."
        case .wrongCount(let range):
            range.lowerBound == range.upperBound
                ? "Pick \(range.lowerBound)." : "Pick \(range.lowerBound) to \(range.upperBound)."
        case .incompleteOrder: "Some items are missing."
        case .tooLong(let limit): "That is too long: at most \(limit) characters."
        case .unknownUnit(let units):
            "I do not know that unit. These I know: \(units.joined(separator: ", "))."
        case .notANumber: "I cannot read that as a number. Type 3.5 or 1200, for example."
        }
    }

    func answerNoted(isKept: Bool) -> CleanText { isKept ? "Saved." : "Noted." }
    let skipped: CleanText = "Skipped: no points for this question."

    let explanation: CleanText = "Explanation"
    func readAgain(_ pages: [(number: Int, title: CleanText)]) -> CleanText {
        "Read again: " + pages.map { "page \($0.number), " + $0.title }.joined(separator: "; ")
    }

    let done: CleanText = "Done"

    func outcome(_ outcome: Outcome, passMark: Double?) -> CleanText {
        guard let scaled = outcome.score.scaled else { return "completed." }
        let earned = points(outcome.score) + ", \(language.percentage(scaled))"
        switch outcome.passed {
        case true?: return "passed, with " + earned + "."
        case false?:
            let needed = passMark.map { " (needed: \(language.percentage($0)))" } ?? ""
            return "not passed yet, " + earned + "\(needed)."
        case nil: return "completed, with " + earned + "."
        }
    }

    func points(_ score: Score) -> CleanText {
        let word = score.maximum == 1 ? "point" : "points"
        return "\(language.decimal(score.points)) of \(language.decimal(score.maximum)) \(word)"
    }

    func checkScore(_ score: Score, passMark: Double?) -> CleanText {
        let percentage = score.scaled.map { ", \(language.percentage($0))" } ?? ""
        let needed = passMark.map { " (needed: \(language.percentage($0)))" } ?? ""
        return points(score) + "\(percentage)\(needed)"
    }

    func effort(minutes: Int, attempt: CleanText?) -> CleanText {
        CleanText(line: language.count(minutes, "minute", "minutes")) + (attempt.map { ", " + $0 } ?? "")
            + "."
    }

    func attempt(_ number: Int, of limit: Int?) -> CleanText {
        "attempt \(number)\(limit.map { " of \($0)" } ?? "")"
    }

    func counting(_ grading: Grading, _ scaled: Double) -> CleanText {
        let score = language.percentage(scaled)
        switch grading {
        case .highest: return "The highest attempt counts: \(score)."
        case .average: return "The average counts: \(score)."
        case .first: return "The first attempt counts: \(score)."
        case .last: return "The last attempt counts: \(score)."
        }
    }

    func validUntil(_ day: CalendarDate) -> CleanText {
        "Valid until \(language.longDate(year: day.year, month: day.month, day: day.day))."
    }

    let kept: CleanText = "Saved."
    let nothingWasKept: CleanText = "This was practice: nothing was kept."

    func finishedBefore(_ outcome: Outcome, on day: CalendarDate) -> CleanText {
        let date = "on " + language.longDate(year: day.year, month: day.month, day: day.day)
        let score = outcome.score.scaled.map { " with \(language.percentage($0))" } ?? ""
        switch outcome.passed {
        case true?: return "Passed \(date)\(score)."
        case false?: return "Completed \(date)\(score), not passed yet."
        case nil: return "Completed \(date)\(score)."
        }
    }

    func passedBefore(_ day: CalendarDate) -> CleanText {
        "Passed before, on \(language.longDate(year: day.year, month: day.month, day: day.day))."
    }

    let closeKey: CleanText = "done"
    let practiseLetter = "p"
    func practiseKey(_ count: Int) -> CleanText {
        "practise what was not right yet (\(count))"
    }
    let lookBackLetter = "a"
    let lookBackKey: CleanText = "see your answers"
    let retakeKey: CleanText = "new attempt"
    let helpAfterResult: [CleanText] = [
        "Enter or q closes. Practising and looking back change nothing about your result.",
        "A new attempt begins from the start; what is kept already stays.",
    ]
    let repeatingStarts: CleanText = "Once more what did not go well. This is practice and does not count."
    let repeating: CleanText = "Practice"
    func repeatingEnds(left: Int) -> CleanText {
        switch left {
        case 0: "All of it went well now."
        case 1: "One question still did not go well."
        default: "\(left) questions still did not go well."
        }
    }
    let lookingBack: CleanText = "Looking back"
    let yourAnswer: CleanText = "Your answer:"

}
