internal import Courseware
internal import Dates
internal import Localization

/// What a preview says of its own.
struct PreviewWords {
    let language: Language

    private func say(_ dutch: String, _ english: String) -> String { Words(nl: dutch, en: english)[language] }

    /// A word, and blocks that go on behind it; the word alone where there are none.
    func lead(_ head: String, _ blocks: [Block]) -> [Block] {
        guard case .paragraph(let first)? = blocks.first else {
            return [.paragraph([.strong([.text(blocks.isEmpty ? head + "." : head + ":")])])] + blocks
        }
        return [.paragraph([.strong([.text(head + ":")]), .text(" ")] + first)] + blocks.dropFirst()
    }

    var objectives: String { say("Leerdoelen", "Learning objectives") }
    var badge: String { "Badge" }
    var check: String { say("Toets", "Check") }
    var grades: String { say("Aan het eind", "At the end") }
    var sources: String { say("Bronnen", "Sources") }
    var rightAnswer: String { say("Goed antwoord", "Right answer") }
    var rightOrder: String { say("Goede volgorde", "Right order") }
    var rightPairs: String { say("Dit hoort bij elkaar", "These belong together") }
    var leftOver: String { say("Blijft over", "Left over") }
    var units: String { say("Eenheden", "Units") }

    func gap(_ number: Int, weight: Double) -> String {
        say("Gat \(number)", "Gap \(number)")
            + (weight == 1
                ? ""
                : say(", telt \(language.decimal(weight)) keer", ", counts \(language.decimal(weight)) times"))
    }
    var bank: String { say("Woorden om uit te kiezen", "Words to choose from") }
    var model: String { say("Voorbeeldantwoord", "Model answer") }
    var front: String { say("Voorkant", "Front") }
    var back: String { say("Achterkant", "Back") }
    var task: String { say("Om te proberen", "To try") }

    func rubric(counts: Bool) -> String {
        counts
            ? say("De deelnemer beoordeelt zichzelf, en dat telt mee", "Rated by the learner, and it counts")
            : say("De deelnemer beoordeelt zichzelf", "Rated by the learner")
    }

    func share(_ fraction: Double) -> String { language.percentage(fraction) }

    func scale(_ range: ClosedRange<Int>) -> String {
        say(
            "Schaal van \(range.lowerBound) tot \(range.upperBound)",
            "Scale from \(range.lowerBound) to \(range.upperBound)")
    }

    func picks(_ count: Int) -> String {
        say("De deelnemer kiest er hooguit \(count)", "The learner picks up to \(count)")
    }

    func explanation(page: Int?) -> String {
        say("Uitleg", "Explanation") + (page.map { say(" (pagina \($0))", " (page \($0))") } ?? "")
    }

    func leftOut(_ question: LeftOutQuestion) -> String {
        say(
            "Vraag \(question.id) (regel \(question.line)) heeft een fout en doet niet mee. Zie: opfris validate",
            "Question \(question.id) (line \(question.line)) has an error and is left out. See: opfris validate"
        )
    }

    /// How long a pass is valid, where that is in years, months or days.
    func valid(_ period: Period) -> String? {
        var parts: [String] = []
        if period.years > 0 {
            parts.append(say("\(period.years) jaar", Language.english.count(period.years, "year", "years")))
        }
        if period.months > 0 {
            parts.append(language.count(period.months, say("maand", "month"), say("maanden", "months")))
        }
        if period.days > 0 {
            parts.append(language.count(period.days, say("dag", "day"), say("dagen", "days")))
        }
        return parts.isEmpty ? nil : say("geldig: ", "valid for ") + parts.joined(separator: ", ")
    }

    /// That several may be picked, where that is so.
    var several: String { say("Meer antwoorden mogen", "Several may be picked") }

    func stated(seconds: Int) -> String {
        let minutes = (seconds + 59) / 60
        return say(
            "volgens de auteur \(Language.dutch.count(minutes, "minuut", "minuten"))",
            "\(Language.english.count(minutes, "minute", "minutes")), according to its author")
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
        guard question.isScored else {
            return say("Vraag ", "Question ") + question.id + say(" (telt niet mee)", " (does not count)")
        }
        let points =
            language.decimal(question.points)
            + (question.points == 1 ? say(" punt", " point") : say(" punten", " points"))
        return say("Vraag ", "Question ") + question.id + " (" + points + tries(question) + ")"
    }

    /// How often it may be tried, where that is more than once, and what each further try costs.
    private func tries(_ question: Question) -> String {
        guard question.tries > 1 else { return "" }
        let price = language.percentage(question.penalty)
        return say(", \(question.tries) pogingen", ", \(question.tries) tries")
            + (question.penalty > 0
                ? say(", elke volgende kost \(price)", ", each further one costs \(price)") : "")
    }

    func pool(_ pool: Pool) -> String {
        let asked = min(pool.draw, pool.questions.count)
        return say(
            "Groep van \(Language.dutch.count(pool.questions.count, "vraag", "vragen")), \(asked) per poging",
            "Pool of \(Language.english.count(pool.questions.count, "question", "questions")), \(asked) in each attempt"
        )
    }

    func drawn(_ check: Check) -> String {
        let (asked, all) = (check.questionCount, check.allQuestions.count)
        let needed = check.passMark.map { language.percentage($0) }
        var parts = [
            say("\(asked) van \(all) vragen per poging", "\(asked) of \(all) questions in each attempt"),
            needed.map { say("gehaald vanaf \($0)", "passed from \($0)") }
                ?? say("zonder grens", "no pass mark"),
        ]
        if let seconds = check.timeLimit { parts.append(say("tijd: ", "time: ") + time(seconds)) }
        if check.asksConfidence {
            parts.append(say("met de vraag hoe zeker je bent", "asking how sure you are"))
        }
        return parts.joined(separator: "; ") + "."
    }

    private func time(_ seconds: Int) -> String {
        seconds % 60 == 0
            ? language.count(seconds / 60, say("minuut", "minute"), say("minuten", "minutes"))
            : language.count(seconds, say("seconde", "second"), say("seconden", "seconds"))
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
        case .relative: range(answer.value * (1 - answer.tolerance), answer.value * (1 + answer.tolerance))
        case .geometric: range(answer.value / (1 + answer.tolerance), answer.value * (1 + answer.tolerance))
        }
    }

    private func range(_ low: Double, _ high: Double) -> String {
        say(
            "\(language.decimal(low)) tot \(language.decimal(high))",
            "\(language.decimal(low)) to \(language.decimal(high))")
    }

    /// A unit, and how many of the unit of the answers it is where that is not one.
    func unit(_ unit: NumberEntry.Unit) -> String {
        unit.factor == 1 ? unit.name : "\(unit.name) (\(language.exact(unit.factor)))"
    }
}
