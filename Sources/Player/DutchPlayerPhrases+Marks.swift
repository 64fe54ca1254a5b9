internal import Assessment
internal import Courseware
internal import Localization
internal import Text

/// How an answer was, what it earned, and why.
extension DutchPlayerPhrases {
    func verdict(_ state: ResponseState) -> CleanText {
        switch state {
        case .correct: "Goed"
        case .partial: "Deels goed"
        default: "Niet goed"
        }
    }

    func parts(_ parts: PartCount) -> CleanText {
        let share = "\(parts.right) van \(parts.total)"
        switch parts.kind {
        case .parts where parts.surplus > 0: return "\(share) goede gekozen, en \(parts.surplus) te veel."
        case .parts: return "\(share) onderdelen goed."
        case .places: return "\(share) op de goede plaats."
        case .steps: return "\(share) keer volgt het goede op elkaar."
        case .stepsAndEnd: return "\(share) goed: wat op wat volgt, en wat het laatst komt."
        case .neighbours: return "\(share) buren kloppen."
        case .pairs: return "\(share) paren staan in de goede volgorde."
        case .inOrder: return "\(share) staan onderling in de goede volgorde."
        case .inRow: return "\(share) sluiten op elkaar aan."
        case .nearness: return "Hoe dichter een regel bij zijn plaats staat, hoe meer hij telt."
        }
    }

    func nearMiss(_ miss: NearMiss, in gaps: [Int]) -> CleanText {
        let place = gaps.isEmpty ? "" : " (gat \(gaps.map(String.init).joined(separator: ", ")))"
        let what =
            switch miss {
            case .letterCase: "hoofdletters en kleine letters"
            case .accents: "de accenten"
            case .spaces: "de spaties"
            case .decimalSeparator: "de komma en de punt"
            }
        return "Bijna\(place): let op \(what)."
    }

    func unitMistake(_ mistake: UnitMistake) -> CleanText {
        let what =
            mistake.given.isEmpty
            ? "maar de eenheid ontbreekt" : "maar de eenheid \(mistake.given) ken ik niet"
        let price = language.decimal(mistake.penalty)
        return "Het getal klopt, \(what): \(price) eraf. Wel: \(mistake.listed.joined(separator: ", "))."
    }

    func terms(_ terms: String, sum: String) -> CleanText { "Samen \(sum): \(terms)." }

    var markWords: MarkWords {
        MarkWords(
            minus: "min", times: "keer", floor: "nooit minder dan 0",
            hints: { $0 == 1 ? "voor de hint" : "voor \($0) hints" },
            tries: { number in
                let names = [2: "tweede", 3: "derde", 4: "vierde", 5: "vijfde"]
                return names[number].map { "voor de \($0) poging" } ?? "voor poging \(number)"
            })
    }

    func pointsOff(_ points: Double) -> CleanText {
        "\(language.decimal(points)) \(points == 1 ? "punt" : "punten") eraf"
    }

    func rightAnswer(to response: Response) -> CleanText {
        if case .list(let ids) = response, ids.count > 1 { return "Goed was:" }
        return "Het goede antwoord:"
    }

    func tries(_ count: Int, cost: Double) -> CleanText {
        let each = count == 2 ? "de tweede keer" : "elke keer na de eerste"
        return "Je mag het \(count) keer proberen\(price(cost, each: each))."
    }

    func triesLeft(_ count: Int, cost: Double) -> CleanText {
        count == 1
            ? "Je mag het nog één keer proberen\(price(cost, each: "dat"))."
            : "Je mag het nog \(count) keer proberen\(price(cost, each: "elke keer"))."
    }

    private func price(_ cost: Double, each: String) -> String {
        cost > 0 ? "; \(each) kost \(language.decimal(cost)) \(cost > 1 ? "punten" : "punt")" : ""
    }

    func lastCounts(best: Double, now: Double) -> CleanText {
        guard best > now + 1e-9 else {
            return "Meer dan de \(language.decimal(now)) die je nu hebt, levert dat niet op."
        }
        return
            "Je laatste antwoord telt, voor hooguit \(language.decimal(best)); nu heb je \(language.decimal(now))."
    }
}
