internal import Courseware
internal import Localization

/// What a preview says of its own.
struct PreviewWords {
    let language: Language

    private func say(_ dutch: String, _ english: String) -> String { Words(nl: dutch, en: english)[language] }

    /// A word, and blocks that go on behind it.
    func lead(_ head: String, _ blocks: [Block]) -> [Block] {
        guard case .paragraph(let first)? = blocks.first else {
            return [.paragraph([.strong([.text(head + ":")])])] + blocks
        }
        return [.paragraph([.strong([.text(head + ":")]), .text(" ")] + first)] + blocks.dropFirst()
    }

    var objectives: String { say("Leerdoelen", "Learning objectives") }
    var badge: String { say("Badge:", "Badge:") }
    var check: String { say("Toets", "Check") }
    var explanation: String { say("Uitleg", "Explanation") }
    var grades: String { say("Aan het eind", "At the end") }
    var sources: String { say("Bronnen", "Sources") }
    var rightAnswer: String { say("Goed antwoord", "Right answer") }
    var rightOrder: String { say("Goede volgorde", "Right order") }
    var rightPairs: String { say("Dit hoort bij elkaar", "These belong together") }
    var leftOver: String { say("Blijft over", "Left over") }
    var units: String { say("Eenheden", "Units") }

    func stated(seconds: Int) -> String {
        let minutes = (seconds + 59) / 60
        return say(
            "volgens de auteur \(Language.dutch.count(minutes, "minuut", "minuten"))",
            "\(Language.english.count(minutes, "minute", "minutes")) says its author")
    }

    func estimated(minutes: Int) -> String {
        say(
            "geschat op \(Language.dutch.count(minutes, "minuut", "minuten"))",
            "estimated at \(Language.english.count(minutes, "minute", "minutes"))")
    }

    func written(by authors: [String]) -> String? {
        authors.isEmpty ? nil : say("door ", "by ") + authors.joined(separator: ", ")
    }

    func page(_ number: Int, _ title: String) -> String {
        say("Pagina \(number): ", "Page \(number): ") + title
    }

    func practice(_ question: Question) -> String {
        say("Oefenvraag ", "Practice question ") + question.id
    }

    func question(_ question: Question) -> String {
        let points = language.decimal(question.points)
        return say("Vraag ", "Question ") + question.id
            + (question.points == 1
                ? say(" (1 punt)", " (1 point)") : say(" (\(points) punten)", " (\(points) points)"))
    }

    func pool(_ pool: Pool) -> String {
        say(
            "Uit deze \(pool.questions.count) vragen komen er \(pool.draw)",
            "Of these \(pool.questions.count) questions \(pool.draw) are asked")
    }

    func drawn(_ check: Check) -> String {
        let (asked, all) = (check.questionCount, check.allQuestions.count)
        let needed = check.passMark.map { language.percentage($0) }
        return say(
            "\(asked) van \(all) vragen per poging"
                + (needed.map { "; gehaald vanaf \($0)." } ?? "; zonder grens."),
            "\(asked) of \(all) questions in each attempt"
                + (needed.map { "; passed from \($0)." } ?? "; no pass mark."))
    }

    func from(_ score: Double) -> String { say("Vanaf ", "From ") + language.percentage(score) }

    func hint(_ hint: Hint) -> String {
        hint.cost == 0
            ? "Hint" : say("Hint, kost ", "Hint, costs ") + language.percentage(hint.cost)
    }

    func occasion(_ occasion: Feedback.Occasion) -> String {
        switch occasion {
        case .correct: say("Als het goed is", "When right")
        case .partial: say("Als het deels goed is", "When partly right")
        case .incorrect: say("Als het fout is", "When wrong")
        }
    }

    func earns(_ fraction: Double) -> String {
        switch fraction {
        case 1...: say("Goed", "Right")
        case 0: say("Fout", "Wrong")
        case ..<0: say("Fout, min ", "Wrong, minus ") + language.percentage(-fraction)
        default: say("Deels goed, ", "Partly right, ") + language.percentage(fraction)
        }
    }

    func truth(_ answer: Bool) -> String { answer ? say("waar", "true") : say("niet waar", "not true") }

    func number(_ answer: NumberEntry.Answer) -> String {
        let value = language.exact(answer.value)
        guard answer.tolerance > 0 else { return value }
        let tolerance = language.exact(answer.tolerance)
        return switch answer.kind {
        case .absolute: say("\(value), \(tolerance) meer of minder", "\(value), give or take \(tolerance)")
        case .relative, .geometric:
            say(
                "\(value), een deel van \(tolerance) meer of minder",
                "\(value), give or take a fraction of \(tolerance)")
        }
    }
}
