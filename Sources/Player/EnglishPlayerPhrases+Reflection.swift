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

    func confidence(_ confidence: Confidence) -> String {
        switch confidence {
        case .low: "not sure (right counts once, wrong costs nothing)"
        case .middle: "fairly sure (right counts twice, wrong costs twice)"
        case .high: "very sure (right counts 3 times, wrong costs 6 times)"
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
    var earlierCardKey: CleanText { "card before" }

    func prioritise(_ count: Int) -> CleanText {
        count == 1 ? "Which card matters most to you?" : "Which \(count) cards matter most to you?"
    }

    var picked: CleanText { "Your choice:" }
    var nextStepQuestion: CleanText { "What is your first step?" }
    var nextStepKeys: CleanText { "your first step, or just Enter" }
    func nextStep(_ step: String) -> CleanText { "Your first step: \(step)" }
    var onlyForYou: CleanText { "This is for you alone." }
    var passedOver: CleanText { "Skipped." }
    var task: CleanText { "To try" }

    func timedCheck(_ check: Check, seconds: Int) -> CleanText {
        "You have \(time(seconds)) for this check. The time begins when you press Enter, and stands still when you quit."
    }

    var beginKey: CleanText { "begin" }
    func timeLeft(_ seconds: Int) -> CleanText { "\(time(seconds)) left" }
    func timeWarning(_ seconds: Int) -> CleanText { "\(time(seconds)) left for this check." }
    var timeIsUp: CleanText { "The time is up. The check is handed in with what you had answered." }

    var notReached: CleanText { "There was no time left for this one." }

    private func time(_ seconds: Int) -> String {
        seconds < 90
            ? language.count(seconds, "second", "seconds")
            : language.count((seconds + 30) / 60, "minute", "minutes")
    }

    func measurementStarts(_ module: Module) -> CleanText {
        "What you know now of \(module.title): the check alone. It does not count as completed."
    }

    func measured(_ score: Score) -> CleanText {
        let percentage = score.scaled.map { ", \(language.percentage($0))" } ?? ""
        return points(score) + "\(percentage)."
    }

    func before(_ day: CalendarDate, _ scaled: Double) -> CleanText {
        "\(language.longDate(year: day.year, month: day.month, day: day.day)): \(language.percentage(scaled))"
    }

    var measuredFirst: CleanText { "This is your first measurement; the next one is compared with it." }
}
