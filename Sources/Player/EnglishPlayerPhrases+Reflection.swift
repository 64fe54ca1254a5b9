internal import Assessment
internal import Courseware
internal import Dates
internal import Localization
internal import Text

/// Gaps, certainty, what a learner says of oneself, time, and a check alone.
extension EnglishPlayerPhrases {
    func gap(_ number: Int) -> String { "gap \(number)" }

    var bank: CleanText { "Choose from these words:" }

    var reflection: CleanText { "For yourself; nothing is right or wrong" }
    var howSure: CleanText { "How sure are you of your answer?" }

    func sureness(_ confidence: Confidence) -> String {
        switch confidence {
        case .low: "you were not sure"
        case .middle: "you were fairly sure"
        case .high: "you were very sure"
        }
    }

    var model: CleanText { "One way to say it" }
    var rateYourself: CleanText { "Put your own text beside it. What fits best?" }

    func rated(_ level: CleanText, _ score: Score?) -> CleanText {
        "Your judgement: " + level
            + (score.map { " That is " + points($0) + ", by your own account." } ?? "")
    }

    func card(_ number: Int, of count: Int) -> CleanText { "card \(number) of \(count)" }
    var turnKey: CleanText { "the other side" }
    var nextCardKey: CleanText { "next card" }
    var earlierGapKey: CleanText { "gap before" }
    func unreadablePart(_ number: Int) -> CleanText {
        "I cannot read what you gave for gap \(number). Fill all of them again, or one by one."
    }
    func miscounted(_ given: Int, of open: Int) -> CleanText {
        "That is \(given) parts, and \(open) gaps are open. Is it one answer? Then type it again."
    }
    var earlierCardKey: CleanText { "card before" }

    var picked: CleanText { "Your choice:" }
    var nextStepQuestion: CleanText { "What is your first step?" }
    var nextStepKeys: CleanText { "your first step, or just Enter" }
    func nextStep(_ step: String) -> CleanText { "Your first step: \(step)" }
    var keptForYou: CleanText { "Saved in your record, at d on the home screen. HR does not see this." }
    var cardBack: CleanText { "Other side" }
    func prioritise(_ count: Int) -> CleanText {
        count == 1
            ? "Which card matters most to you?" : "Which cards matter most to you? Pick up to \(count)."
    }

    func confidence(_ confidence: Confidence) -> String {
        switch confidence {
        case .low: "not sure (right: the points once; wrong: nothing off)"
        case .middle: "fairly sure (right: the points twice; wrong: twice off)"
        case .high: "very sure (right: the points 3 times; wrong: 6 times off)"
        }
    }

    var cardHelp: CleanText { "Enter turns the card, and then comes the next one." }
    var cardBackHelp: CleanText { "b goes back one card. r shows this again." }
    var confidenceHelp: CleanText {
        "Say honestly how sure you are: whoever doubts and says so loses little."
    }
    var ratingHelp: CleanText { "Type the number of what fits your text best." }
    var nextStepHelp: CleanText { "Type on one line what you do first, or just press Enter." }
    var passedOver: CleanText { "Skipped." }
    var task: CleanText { "To try" }

    func timedCheck(seconds: Int, waits: Bool, isKept: Bool) -> CleanText {
        let start = waits ? "The time begins when you press Enter" : "The time begins now"
        let end = isKept ? ", and stands still when you quit." : "."
        return "You have \(time(seconds)) for this check. \(start)\(end)"
    }

    var moreTimeHelp: CleanText { "Need more time? opfris settings extra-time 50 gives half as much again." }
    var beginKey: CleanText { "begin" }
    func timeLeft(_ seconds: Int) -> CleanText { "\(time(seconds)) left" }
    func timeWarning(_ seconds: Int) -> CleanText { "\(time(seconds)) left for this check." }
    var timeIsUp: CleanText { "The time is up. The check is handed in as it was." }

    var notReached: CleanText { "There was no time left for this one." }

    /// Under two minutes in seconds, unless it is one.
    private func time(_ seconds: Int) -> String {
        let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
        guard minutes > 1 || rest == 0 && minutes == 1 else {
            return language.count(seconds, "second", "seconds")
        }
        let whole = language.count(minutes, "minute", "minutes")
        return rest == 0 ? whole : whole + " and " + language.count(rest, "second", "seconds")
    }

    func measurementStarts(_ module: Module) -> CleanText {
        "What you know now of \(module.title): the check alone. It does not count as completed."
    }

    func measured(_ score: Score) -> CleanText {
        let percentage = score.scaled.map { ", \(language.percentage($0))" } ?? ""
        return points(score) + "\(percentage)."
    }

    func before(_ day: CalendarDate, _ scaled: Double) -> CleanText {
        let date = language.longDate(year: day.year, month: day.month, day: day.day)
        return "last time (\(date)): \(language.percentage(scaled))"
    }

    var measuredFirst: CleanText {
        "This is your first measurement of this; the next one is compared with it."
    }
}
