package import Assessment
internal import Courseware
internal import Dates
package import Localization
package import Text

/// What the player says, in one language.
protocol PlayerPhrases: Sendable {
    var language: Language { get }
    var trueWord: String { get }
    var falseWord: String { get }

    // Before and around.
    var nothingIsKept: CleanText { get }
    func leftOut(_ questions: [String]) -> CleanText
    func suspended(_ module: String) -> CleanText
    var leftPractice: CleanText { get }
    var resumed: CleanText { get }
    /// How long a module takes, and what is in it.
    func overview(_ module: Module, isKept: Bool) -> CleanText

    // Pages.
    func page(_ number: Int, of count: Int) -> CleanText
    var onwardKey: CleanText { get }
    var nextKey: CleanText { get }
    var resultKey: CleanText { get }
    var practiceKey: CleanText { get }
    var backKey: CleanText { get }
    var rereadKey: CleanText { get }
    /// At a page that is read again.
    var returnKey: CleanText { get }
    var earlierPageKey: CleanText { get }
    var noEarlierPage: CleanText { get }
    /// While a check is taken alone.
    var noRereading: CleanText { get }
    var practice: CleanText { get }
    func note(_ kind: NoteKind) -> CleanText
    /// Before the items of a list, where it is spoken.
    func list(_ count: Int) -> CleanText
    func image(_ description: CleanText, _ path: CleanText) -> CleanText
    func media(_ kind: MediaKind, _ address: CleanText) -> CleanText

    // Questions.
    func checkStarts(questions: Int, passMark: Double?) -> CleanText
    var check: CleanText { get }
    func question(_ number: Int, of count: Int) -> CleanText
    /// What stands before an answer where it is spoken.
    var spokenPrompt: CleanText { get }
    var questionMark: String { get }
    var thenEnter: CleanText { get }
    // What each key does. - Parameter slash: what a command begins with where text is typed.
    var onwardHelp: CleanText { get }
    func hintHelp(_ slash: String) -> CleanText
    func skipHelp(_ slash: String, counts: Bool) -> CleanText
    func keepHelp(_ slash: String) -> CleanText
    func againHelp(_ slash: String, readsBack: Bool) -> CleanText
    func quitHelp(_ slash: String, isKept: Bool) -> CleanText
    var cardHelp: CleanText { get }
    var cardBackHelp: CleanText { get }
    var confidenceHelp: CleanText { get }
    var ratingHelp: CleanText { get }
    var nextStepHelp: CleanText { get }
    func hintKey(cost: Double) -> CleanText
    var skipKey: CleanText { get }
    /// After a try: what it earned stays.
    var keepKey: CleanText { get }
    var keptAnswer: CleanText { get }
    var helpKey: CleanText { get }
    var quitKey: CleanText { get }
    var quitKeptKey: CleanText { get }
    func hint(_ number: Int, of count: Int) -> CleanText
    /// Of a question with so many hints, all of them taken.
    func noHint(of count: Int) -> CleanText
    var practiceCannotBeSkipped: CleanText { get }
    func unreadable(_ keys: CleanText, help: CleanText) -> CleanText
    func nothingTyped(_ keys: CleanText) -> CleanText
    var unknownCommand: CleanText { get }
    func didYouMean(_ command: String) -> CleanText
    func pairsSoFar(_ pairs: String) -> CleanText
    func stillMissing(_ numbers: [Int]) -> CleanText
    /// What a gap is called where it is spoken.
    func gap(_ number: Int) -> String
    var bank: CleanText { get }
    func invalid(_ reason: InvalidResponse) -> CleanText

    // What the learner says of an own answer.
    var reflection: CleanText { get }
    var howSure: CleanText { get }
    /// How sure, and what that counts: right, and wrong.
    func confidence(_ confidence: Confidence) -> String
    var model: CleanText { get }
    var rateYourself: CleanText { get }
    func rated(_ level: CleanText, _ score: Score?) -> CleanText
    func card(_ number: Int, of count: Int) -> CleanText
    var turnKey: CleanText { get }
    var nextCardKey: CleanText { get }
    var earlierCardKey: CleanText { get }
    var earlierGapKey: CleanText { get }
    func unreadablePart(_ number: Int) -> CleanText
    func miscounted(_ given: Int, of open: Int) -> CleanText
    func prioritise(_ count: Int) -> CleanText
    var picked: CleanText { get }
    var nextStepQuestion: CleanText { get }
    var nextStepKeys: CleanText { get }
    func nextStep(_ step: String) -> CleanText
    var keptForYou: CleanText { get }
    var cardBack: CleanText { get }
    var passedOver: CleanText { get }
    var task: CleanText { get }

    // Time.
    /// - Parameter waits: whether somebody presses Enter to begin.
    func timedCheck(seconds: Int, waits: Bool, isKept: Bool) -> CleanText
    var moreTimeHelp: CleanText { get }
    var beginKey: CleanText { get }
    func timeLeft(_ seconds: Int) -> CleanText
    func timeWarning(_ seconds: Int) -> CleanText
    var timeIsUp: CleanText { get }
    var notReached: CleanText { get }

    // A check alone.
    func measurementStarts(_ module: Module) -> CleanText
    func measured(_ score: Score) -> CleanText
    func before(_ day: CalendarDate, _ scaled: Double) -> CleanText
    var measuredFirst: CleanText { get }

    // Answers.
    func answerNoted(isKept: Bool) -> CleanText
    var skipped: CleanText { get }
    func verdict(_ state: ResponseState) -> CleanText
    func parts(_ parts: PartCount) -> CleanText
    /// - Parameter gaps: their numbers, where there are gaps.
    func nearMiss(_ miss: NearMiss, in gaps: [Int]) -> CleanText
    func unitMistake(_ mistake: UnitMistake) -> CleanText
    /// - Parameter maximum: the most that the question can earn.
    func sureness(_ confidence: Confidence) -> String
    var markWords: MarkWords { get }
    func pointsOff(_ points: Double) -> CleanText
    func terms(_ terms: String, sum: String) -> CleanText
    func rightAnswer(to response: Response) -> CleanText
    func tries(_ count: Int, cost: Double) -> CleanText
    func triesLeft(_ count: Int, cost: Double) -> CleanText
    /// - Parameters:
    ///   - best: what the next try can earn.
    ///   - now: what the last one did.
    func lastCounts(best: Double, now: Double) -> CleanText
    var explanation: CleanText { get }
    func readAgain(_ pages: [(number: Int, title: CleanText)]) -> CleanText

    // The result.
    var done: CleanText { get }
    func outcome(_ outcome: Outcome, passMark: Double?) -> CleanText
    func points(_ score: Score) -> CleanText
    func checkScore(_ score: Score, passMark: Double?) -> CleanText
    func effort(minutes: Int, attempt: CleanText?) -> CleanText
    /// - Parameter limit: how many there may be; nil where that is as many as wanted.
    func attempt(_ number: Int, of limit: Int?) -> CleanText
    func counting(_ grading: Grading, _ scaled: Double) -> CleanText
    func validUntil(_ day: CalendarDate) -> CleanText
    var kept: CleanText { get }
    var nothingWasKept: CleanText { get }

    // After the result.
    func finishedBefore(_ outcome: Outcome, on day: CalendarDate) -> CleanText
    /// Of another attempt, when the last one was not passed.
    func passedBefore(_ day: CalendarDate) -> CleanText
    var closeKey: CleanText { get }
    var practiseLetter: String { get }
    func practiseKey(_ count: Int) -> CleanText
    var lookBackLetter: String { get }
    var lookBackKey: CleanText { get }
    var retakeKey: CleanText { get }
    var helpAfterResult: [CleanText] { get }
    var repeatingStarts: CleanText { get }
    /// The title of a question that is practised again.
    var repeating: CleanText { get }
    func repeatingEnds(left: Int) -> CleanText
    var lookingBack: CleanText { get }
    var yourAnswer: CleanText { get }
}

extension Language {
    var playerPhrases: any PlayerPhrases {
        switch self {
        case .dutch: DutchPlayerPhrases()
        case .english: EnglishPlayerPhrases()
        }
    }
}

extension InvalidResponse {
    /// Why a response cannot be read, as one sentence.
    package func sentence(in language: Language) -> CleanText {
        language.playerPhrases.invalid(self)
    }
}

extension PlayerPhrases {
    /// "0,75 van 1 punt: 1, min 0,25 voor de hint.": what an answer earned, and the sum behind it where it is one.
    func mark(_ answer: QuestionProgress, of question: Question, maximum: Double) -> CleanText {
        let sum = sum(answer, of: question)
        let earned =
            answer.mark < 0 ? pointsOff(-answer.mark) : points(Score(points: answer.mark, maximum: maximum))
        return earned + (sum.map { ": \($0)." } ?? ".")
    }

    private func sum(_ answer: QuestionProgress, of question: Question) -> String? {
        guard let fraction = answer.fraction else { return nil }
        let (words, earned) = (markWords, fraction * question.points)
        let cost = question.hints.prefix(answer.hints).reduce(0) { $0 + $1.cost } * question.points
        let hints = "\(words.minus) \(language.decimal(cost)) \(words.hints(answer.hints))"
        if let confidence = answer.confidence {
            guard answer.mark > 0 else { return sureness(confidence) }
            let weighed = "\(language.decimal(earned)) \(words.times) \(confidence.rawValue)"
            return ([weighed, sureness(confidence)] + (cost > 0 ? [hints] : [])).joined(separator: ", ")
        }
        let penalty = question.penalty * Double(answer.tries - 1) * question.points
        guard fraction > 0, cost + penalty > 0 else { return nil }
        var parts = [language.decimal(earned)]
        if penalty > 0 {
            parts.append("\(words.minus) \(language.decimal(penalty)) \(words.tries(answer.tries))")
        }
        if cost > 0 { parts.append(hints) }
        if cost + penalty > earned + 1e-9 { parts.append(words.floor) }
        return parts.joined(separator: ", ")
    }
}
