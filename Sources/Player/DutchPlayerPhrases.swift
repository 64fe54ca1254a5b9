internal import Assessment
internal import Courseware
internal import Dates
internal import Localization
internal import Text

struct DutchPlayerPhrases: PlayerPhrases {
    let language = Language.dutch
    let trueWord = "Waar"
    let falseWord = "Niet waar"

    let nothingIsKept: CleanText = "Oefenen: er wordt niets bewaard."

    func leftOut(_ questions: [String]) -> CleanText {
        questions.count == 1
            ? "Eén vraag (\(questions[0])) heeft een fout en is weggelaten. De rest doet gewoon mee."
            : "\(questions.count) vragen (\(questions.joined(separator: ", "))) hebben een fout en zijn weggelaten."
    }

    func suspended(_ module: String) -> CleanText {
        "Alles is bewaard. Later verder op dezelfde plek: opfris take \(module)"
    }

    let resumed: CleanText = "Verder waar je was."
    func overview(_ module: Module, isKept: Bool) -> CleanText {
        let time =
            (module.about.duration?.seconds).map {
                "Ongeveer \(language.count(max(1, ($0 + 59) / 60), "minuut", "minuten")): "
            } ?? ""
        var parts: [String] = []
        let (pages, questions) = (module.pages.count, module.checks.reduce(0) { $0 + $1.questionCount })
        if pages > 0 { parts.append(language.count(pages, "pagina", "pagina's")) }
        let count = language.count(questions, "vraag", "vragen")
        if questions > 0 {
            parts.append(
                module.checks.count == 1
                    ? "een toets van \(count)" : "\(module.checks.count) toetsen met samen \(count)")
        }
        return CleanText(line: time + parts.joined(separator: " en ")).capitalized
            + (isKept ? ". Stoppen mag altijd, je gaat later hier verder." : ".")
    }

    let leftPractice: CleanText = "Gestopt. Er is niets bewaard."

    func page(_ number: Int, of count: Int) -> CleanText { "pagina \(number) van \(count)" }
    let onwardKey: CleanText = "verder"
    let nextKey: CleanText = "volgende"
    let resultKey: CleanText = "je resultaat"
    let practiceKey: CleanText = "de oefenvraag"
    let backKey: CleanText = "terug"
    let returnKey: CleanText = "terug naar waar je was"
    let earlierPageKey: CleanText = "pagina eerder"
    let rereadKey: CleanText = "teruglezen"
    let noRereading: CleanText = "Bij een kennismeting lees je niet terug; daarna wel."
    let noEarlierPage: CleanText = "Er is geen pagina hiervoor."
    let practice: CleanText = "Oefenvraag, telt niet mee"

    func note(_ kind: NoteKind) -> CleanText {
        switch kind {
        case .tip: "Tip"
        case .warning: "Let op"
        case .example: "Voorbeeld"
        }
    }

    func list(_ count: Int) -> CleanText { count == 1 ? "Lijst, 1 punt:" : "Lijst, \(count) punten:" }

    func image(_ description: CleanText, _ path: CleanText) -> CleanText {
        "Afbeelding: " + description + " (" + path + ")"
    }

    func media(_ kind: MediaKind, _ address: CleanText) -> CleanText {
        switch kind {
        case .film: "Film: " + address + ". De tekst ervan:"
        case .sound: "Geluid: " + address + ". De tekst ervan:"
        case .image: "Afbeelding: " + address + ". Wat erop staat:"
        }
    }

    func checkStarts(questions: Int, passMark: Double?) -> CleanText {
        let count = language.count(questions, "vraag", "vragen")
        return passMark.map { "\(count), gehaald vanaf \(language.percentage($0))." } ?? "\(count)."
    }

    let check: CleanText = "Toets"
    func question(_ number: Int, of count: Int) -> CleanText { "vraag \(number) van \(count)" }

    let spokenPrompt: CleanText = "Antwoord: "
    let questionMark = "vraagteken"

    let thenEnter: CleanText = ", en dan Enter"

    let onwardHelp: CleanText = "Enter gaat verder. b laat een pagina nog eens lezen. r toont dit opnieuw."

    func hintHelp(_ slash: String) -> CleanText {
        "\(slash)h geeft een hint. Wat die kost, staat erbij."
    }

    func skipHelp(_ slash: String, counts: Bool) -> CleanText {
        counts
            ? "\(slash)s slaat de vraag over: je krijgt er geen punten voor." : "\(slash)s slaat dit over."
    }

    func keepHelp(_ slash: String) -> CleanText { "\(slash)s houdt je antwoord zoals het is." }

    func againHelp(_ slash: String, readsBack: Bool) -> CleanText {
        readsBack
            ? "\(slash)b laat de pagina erover nog eens lezen. \(slash)r toont de vraag opnieuw."
            : "\(slash)r toont de vraag opnieuw."
    }

    func quitHelp(_ slash: String, isKept: Bool) -> CleanText {
        isKept ? "\(slash)q stopt. Alles is bewaard; later ga je hier verder." : "\(slash)q stopt."
    }

    func hintKey(cost: Double) -> CleanText {
        cost > 0 ? "hint (kost \(language.decimal(cost)) \(cost > 1 ? "punten" : "punt"))" : "hint"
    }

    let skipKey: CleanText = "overslaan"
    let keepKey: CleanText = "laten zoals het is"
    let keptAnswer: CleanText = "Je antwoord blijft staan."
    let helpKey: CleanText = "hulp"
    let quitKey: CleanText = "stoppen"
    let quitKeptKey: CleanText = "stoppen (alles is bewaard)"
    func hint(_ number: Int, of count: Int) -> CleanText { "Hint \(number) van \(count)" }
    func noHint(of count: Int) -> CleanText {
        count == 0 ? "Deze vraag heeft geen hint." : "Er is geen hint meer bij deze vraag."
    }
    let practiceCannotBeSkipped: CleanText = "Een oefenvraag telt niet mee: probeer maar."

    func unreadable(_ keys: CleanText, help: CleanText) -> CleanText {
        "Dat kan ik niet lezen. Typ " + keys + ", of " + help + " voor hulp."
    }

    func nothingTyped(_ keys: CleanText) -> CleanText { "Er staat nog niets. Typ " + keys + "." }

    let unknownCommand: CleanText =
        "Die opdracht ken ik niet. Kies /h, /s, /b, /r, /? of /q. Is het je antwoord? Typ het dan nog eens."

    func didYouMean(_ command: String) -> CleanText {
        "Bedoel je \"\(command)\"? Waar je tekst typt, begint een opdracht met een schuine streep. Is het je antwoord? Typ het dan nog eens."
    }

    func pairsSoFar(_ pairs: String) -> CleanText { "Tot nu toe: \(pairs)." }

    func stillMissing(_ numbers: [Int]) -> CleanText {
        let list = numbers.map(String.init).joined(separator: ", ")
        return "Nog zonder letter: \(list). Typ die erbij, zoals \(numbers.first ?? 1)a."
    }

    func invalid(_ reason: InvalidResponse) -> CleanText {
        switch reason {
        case .wrongForm: "Dit antwoord past niet bij deze soort vraag."
        case .empty: "Er staat geen antwoord."
        case .unknownID(let id): "De vraag kent \"\(id)\" niet."
        case .repeated(let id): "\"\(id)\" staat er twee keer."
        case .wrongCount(let range):
            range.lowerBound == range.upperBound
                ? "Kies er \(range.lowerBound)." : "Kies er \(range.lowerBound) tot \(range.upperBound)."
        case .incompleteOrder: "Niet alle onderdelen staan erin."
        case .tooLong(let limit): "Dat is te lang: hooguit \(limit) tekens."
        case .unknownUnit(let units): "Die eenheid ken ik niet. Wel: \(units.joined(separator: ", "))."
        case .notANumber: "Dat lees ik niet als een getal. Typ bijvoorbeeld 3,5 of 1200."
        }
    }

    func answerNoted(isKept: Bool) -> CleanText { isKept ? "Bewaard." : "Genoteerd." }
    let skipped: CleanText = "Overgeslagen: geen punten voor deze vraag."

    let explanation: CleanText = "Uitleg"
    func readAgain(_ pages: [(number: Int, title: CleanText)]) -> CleanText {
        "Lees nog eens: " + pages.map { "pagina \($0.number), " + $0.title }.joined(separator: "; ")
    }

    let done: CleanText = "Klaar"

    func outcome(_ outcome: Outcome, passMark: Double?) -> CleanText {
        guard let scaled = outcome.score.scaled else { return "afgerond." }
        let earned = points(outcome.score) + ", \(language.percentage(scaled))"
        switch outcome.passed {
        case true?: return "geslaagd, met " + earned + "."
        case false?:
            let needed = passMark.map { " (nodig: \(language.percentage($0)))" } ?? ""
            return "nog niet gehaald, " + earned + "\(needed)."
        case nil: return "afgerond, met " + earned + "."
        }
    }

    func points(_ score: Score) -> CleanText {
        let word = score.maximum == 1 ? "punt" : "punten"
        return "\(language.decimal(score.points)) van \(language.decimal(score.maximum)) \(word)"
    }

    func checkScore(_ score: Score, passMark: Double?) -> CleanText {
        let percentage = score.scaled.map { ", \(language.percentage($0))" } ?? ""
        let needed = passMark.map { " (nodig: \(language.percentage($0)))" } ?? ""
        return points(score) + "\(percentage)\(needed)"
    }

    func effort(minutes: Int, attempt: CleanText?) -> CleanText {
        CleanText(line: language.count(minutes, "minuut", "minuten")) + (attempt.map { ", " + $0 } ?? "")
            + "."
    }

    func attempt(_ number: Int, of limit: Int?) -> CleanText {
        "poging \(number)\(limit.map { " van \($0)" } ?? "")"
    }

    func counting(_ grading: Grading, _ scaled: Double) -> CleanText {
        let score = language.percentage(scaled)
        switch grading {
        case .highest: return "De hoogste poging telt: \(score)."
        case .average: return "Het gemiddelde telt: \(score)."
        case .first: return "De eerste poging telt: \(score)."
        case .last: return "De laatste poging telt: \(score)."
        }
    }

    func validUntil(_ day: CalendarDate) -> CleanText {
        "Geldig tot en met \(language.longDate(year: day.year, month: day.month, day: day.day))."
    }

    let kept: CleanText = "Bewaard."
    let nothingWasKept: CleanText = "Dit was oefenen: er is niets bewaard."

    func finishedBefore(_ outcome: Outcome, on day: CalendarDate) -> CleanText {
        let date = language.longDate(year: day.year, month: day.month, day: day.day)
        let score = outcome.score.scaled.map { " met \(language.percentage($0))" } ?? ""
        switch outcome.passed {
        case true?: return "Gehaald op \(date)\(score)."
        case false?: return "Afgerond op \(date)\(score), nog niet gehaald."
        case nil: return "Afgerond op \(date)\(score)."
        }
    }

    func passedBefore(_ day: CalendarDate) -> CleanText {
        "Eerder gehaald, op \(language.longDate(year: day.year, month: day.month, day: day.day))."
    }

    let closeKey: CleanText = "klaar"
    let practiseLetter = "o"
    func practiseKey(_ count: Int) -> CleanText {
        "oefen wat nog niet goed ging (\(count))"
    }
    let lookBackLetter = "v"
    let lookBackKey: CleanText = "antwoorden bekijken"
    let retakeKey: CleanText = "nieuwe poging"
    let helpAfterResult: [CleanText] = [
        "Enter of q sluit af. Oefenen en terugkijken veranderen niets aan je resultaat.",
        "Een nieuwe poging begint van voren af aan; wat al bewaard is, blijft staan.",
    ]
    let repeatingStarts: CleanText = "Nog een keer wat niet goed ging. Dit is oefenen en telt niet mee."
    let repeating: CleanText = "Oefenen"
    func repeatingEnds(left: Int) -> CleanText {
        switch left {
        case 0: "Alles is nu goed gegaan."
        case 1: "Nog één vraag ging niet goed."
        default: "Nog \(left) vragen gingen niet goed."
        }
    }
    let lookingBack: CleanText = "Terugkijken"
    let yourAnswer: CleanText = "Jouw antwoord:"

}
