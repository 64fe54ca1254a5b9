internal import Assessment
internal import Courseware
internal import Dates
internal import Localization
internal import Text

/// Gaps, certainty, what a learner says of oneself, time, and a check alone.
extension DutchPlayerPhrases {
    func gap(_ number: Int) -> String { "gat \(number)" }

    var bank: CleanText { "Kies uit deze woorden:" }

    var reflection: CleanText { "Voor jezelf; er is geen goed of fout" }
    var howSure: CleanText { "Hoe zeker ben je van je antwoord?" }

    func sureness(_ confidence: Confidence) -> String {
        switch confidence {
        case .low: "je was niet zeker"
        case .middle: "je was vrij zeker"
        case .high: "je was heel zeker"
        }
    }

    var model: CleanText { "Zo kan het ook" }
    var rateYourself: CleanText { "Leg je eigen tekst ernaast. Wat past het best?" }

    func rated(_ level: CleanText, _ score: Score?) -> CleanText {
        "Jouw oordeel: " + level
            + (score.map { " Dat is " + points($0) + ", volgens jezelf." } ?? "")
    }

    func card(_ number: Int, of count: Int) -> CleanText { "kaart \(number) van \(count)" }
    var turnKey: CleanText { "omdraaien" }
    var nextCardKey: CleanText { "volgende kaart" }
    var earlierGapKey: CleanText { "gat terug" }
    func unreadablePart(_ number: Int) -> CleanText {
        "Wat je voor gat \(number) gaf, kan ik niet lezen. Vul alles nog eens in, of gat voor gat."
    }
    func miscounted(_ given: Int, of open: Int) -> CleanText {
        "Dat zijn \(given) delen, en er staan nog \(open) gaten open. Is het samen één antwoord? Typ het dan nog eens."
    }
    var earlierCardKey: CleanText { "kaart terug" }

    var picked: CleanText { "Jouw keuze:" }
    var nextStepQuestion: CleanText { "Wat is je eerste stap?" }
    var nextStepKeys: CleanText { "je eerste stap, of alleen Enter" }
    func nextStep(_ step: String) -> CleanText { "Je eerste stap: \(step)" }
    var keptForYou: CleanText { "Bewaard in je dossier, bij d op het beginscherm. HR ziet dit niet." }
    var cardBack: CleanText { "Achterkant" }
    func prioritise(_ count: Int) -> CleanText {
        count == 1
            ? "Welke kaart is voor jou het belangrijkst?"
            : "Welke kaarten zijn voor jou het belangrijkst? Kies er hooguit \(count)."
    }

    func confidence(_ confidence: Confidence) -> String {
        switch confidence {
        case .low: "niet zeker (goed: 1 keer de punten; fout: niets eraf)"
        case .middle: "vrij zeker (goed: 2 keer de punten; fout: 2 keer eraf)"
        case .high: "heel zeker (goed: 3 keer de punten; fout: 6 keer eraf)"
        }
    }

    var cardHelp: CleanText { "Enter draait de kaart om, en daarna komt de volgende." }
    var cardBackHelp: CleanText { "b gaat een kaart terug. r toont dit opnieuw." }
    var confidenceHelp: CleanText {
        "Zeg eerlijk hoe zeker je bent: wie twijfelt en dat zegt, verliest weinig."
    }
    var ratingHelp: CleanText { "Typ het nummer van wat het best bij je tekst past." }
    var nextStepHelp: CleanText { "Typ in een regel wat je als eerste doet, of geef alleen Enter." }
    var passedOver: CleanText { "Overgeslagen." }
    var task: CleanText { "Om te proberen" }

    func timedCheck(seconds: Int, waits: Bool, isKept: Bool) -> CleanText {
        let start = waits ? "De tijd begint als je Enter geeft" : "De tijd begint nu"
        let end = isKept ? ", en staat stil als je stopt." : "."
        return "Voor deze toets heb je \(time(seconds)). \(start)\(end)"
    }

    var moreTimeHelp: CleanText { "Meer tijd nodig? opfris settings extra-time 50 geeft de helft erbij." }
    var beginKey: CleanText { "beginnen" }
    func timeLeft(_ seconds: Int) -> CleanText { "nog \(time(seconds))" }
    func timeWarning(_ seconds: Int) -> CleanText { "Nog \(time(seconds)) voor deze toets." }
    var timeIsUp: CleanText { "De tijd is om. De toets is ingeleverd zoals hij was." }

    var notReached: CleanText { "Hier was geen tijd meer voor." }

    /// Under two minutes in seconds, unless it is one.
    private func time(_ seconds: Int) -> String {
        let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
        guard minutes > 1 || rest == 0 && minutes == 1 else {
            return language.count(seconds, "seconde", "seconden")
        }
        let whole = language.count(minutes, "minuut", "minuten")
        return rest == 0 ? whole : whole + " en " + language.count(rest, "seconde", "seconden")
    }

    func measurementStarts(_ module: Module) -> CleanText {
        "Kennismeting bij \(module.title): alleen de toets. Dit telt niet als afgerond."
    }

    func measured(_ score: Score) -> CleanText {
        let percentage = score.scaled.map { ", \(language.percentage($0))" } ?? ""
        return points(score) + "\(percentage)."
    }

    func before(_ day: CalendarDate, _ scaled: Double) -> CleanText {
        let date = language.longDate(year: day.year, month: day.month, day: day.day)
        return "vorige keer (\(date)): \(language.percentage(scaled))"
    }

    var measuredFirst: CleanText { "Dit is hiervan je eerste meting; een volgende wordt ermee vergeleken." }
}
