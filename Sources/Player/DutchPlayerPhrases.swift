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
    let leftPractice: CleanText = "Gestopt. Er is niets bewaard."

    func page(_ number: Int, of count: Int) -> CleanText { "pagina \(number) van \(count)" }
    let pageKeys: CleanText = "Enter verder   q stoppen (alles is bewaard)"
    let nextKeys: CleanText = "Enter volgende   q stoppen (alles is bewaard)"
    let practice: CleanText = "Oefenvraag, telt niet mee"

    func note(_ kind: NoteKind) -> CleanText {
        switch kind {
        case .tip: "Tip"
        case .warning: "Let op"
        case .example: "Voorbeeld"
        }
    }

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

    func checkStarts(_ check: Check, questions: Int) -> CleanText {
        let count = language.count(questions, "vraag", "vragen")
        return check.passMark.map { "\(count), gehaald vanaf \(language.percentage($0))." } ?? "\(count)."
    }

    let check: CleanText = "Toets"
    func question(_ number: Int, of count: Int) -> CleanText { "vraag \(number) van \(count)" }

    let type: CleanText = "Typ "

    func answerKeys(_ question: Question) -> CleanText {
        switch question.interaction {
        case .choice(let choice):
            choice.isMany
                ? "een of meer van 1-\(choice.options.count), zoals 1 3"
                : "1-\(choice.options.count)"
        case .trueFalse: "1 waar of 2 niet waar"
        case .order(let order):
            "de \(order.items.count) nummers in jouw volgorde, zoals \(Self.orderExample(order.items.count))"
        case .match: "paren, zoals 1b 2a"
        case .textEntry: "je antwoord"
        case .number(let entry): entry.units.first.map { "een getal in \($0.name)" } ?? "een getal"
        }
    }

    func howToAnswer(_ question: Question) -> CleanText {
        switch question.interaction {
        case .choice(let choice):
            choice.isMany
                ? "Typ de nummers van alle goede antwoorden met een spatie ertussen, en dan Enter."
                : "Typ het nummer van je antwoord en dan Enter."
        case .trueFalse: "Typ 1 als het klopt, 2 als het niet klopt, en dan Enter."
        case .order: "Typ alle nummers in de volgorde die jij goed vindt, met spaties ertussen, en dan Enter."
        case .match:
            "Typ bij elk nummer de letter die erbij hoort, zoals 1b 2a, en dan Enter. Het mag in delen."
        case .textEntry: "Typ een woord of een paar woorden en dan Enter."
        case .number: "Typ een getal en dan Enter. Een komma en een punt mogen allebei."
        }
    }

    func hintKey(cost: Double) -> CleanText {
        cost > 0 ? "hint (kost \(language.decimal(cost)) punt)" : "hint"
    }

    let skipKey: CleanText = "overslaan"
    let helpKey: CleanText = "hulp"
    let quitKey: CleanText = "stoppen"
    func hint(_ number: Int, of count: Int) -> CleanText { "Hint \(number) van \(count)" }
    let noHint: CleanText = "Er is geen hint meer bij deze vraag."
    let practiceCannotBeSkipped: CleanText = "Een oefenvraag telt niet mee: probeer maar."

    func unreadable(_ keys: CleanText, help: CleanText) -> CleanText {
        "Dat kan ik niet lezen. Typ " + keys + ", of " + help + " voor hulp."
    }

    func didYouMean(_ command: String) -> CleanText {
        "Bedoel je \(command)? Waar je tekst typt, begint een opdracht met een schuine streep."
    }

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

    let answerKept: CleanText = "Bewaard."
    let skipped: CleanText = "Overgeslagen: geen punten voor deze vraag."

    func verdict(_ state: ResponseState) -> CleanText {
        switch state {
        case .correct: "✓ Goed"
        case .partial: "◐ Deels goed"
        default: "✗ Niet goed"
        }
    }

    func parts(_ parts: PartCount) -> CleanText { "\(parts.right) van \(parts.total) onderdelen goed." }

    func nearMiss(_ miss: NearMiss) -> CleanText {
        switch miss {
        case .letterCase: "Bijna: let op hoofdletters en kleine letters."
        case .accents: "Bijna: let op de accenten."
        case .spaces: "Bijna: let op de spaties."
        }
    }

    func mark(_ answer: QuestionProgress, of question: Question) -> CleanText {
        let sum = sum(
            answer, of: question, hint: "voor de hint", tries: "voor de eerdere poging", minus: "min")
        return points(Score(points: answer.mark, maximum: question.points)) + (sum.map { ": \($0)." } ?? ".")
    }

    func rightAnswer(_ answer: CleanText) -> CleanText { "Het goede antwoord: " + answer }

    func triesLeft(_ count: Int) -> CleanText {
        count == 1 ? "Je mag het nog één keer proberen." : "Je mag het nog \(count) keer proberen."
    }

    let explanation: CleanText = "Uitleg"
    func readAgain(_ page: CleanText) -> CleanText { "Lees nog eens: " + page }

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

    func effort(minutes: Int, attempt: Int) -> CleanText {
        "\(minutes == 1 ? "1 minuut" : "\(minutes) minuten"), poging \(attempt)."
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

    private static func orderExample(_ count: Int) -> String {
        (Array(1...max(1, count)).dropFirst() + [1]).map(String.init).joined(separator: " ")
    }
}
