internal import Assessment
internal import Courseware
internal import Localization
internal import Text

/// How an answer was, what it earned, and why.
extension EnglishPlayerPhrases {
    func verdict(_ state: ResponseState) -> CleanText {
        switch state {
        case .correct: "Right"
        case .partial: "Partly right"
        default: "Not right"
        }
    }

    func parts(_ parts: PartCount) -> CleanText {
        let share = "\(parts.right) of \(parts.total)"
        switch parts.kind {
        case .parts where parts.surplus > 0:
            return "\(share) right ones picked, and \(parts.surplus) too many."
        case .parts: return "\(share) parts right."
        case .places: return "\(share) in the right place."
        case .steps: return "\(share) follow the right one."
        case .stepsAndEnd: return "\(share) right: what follows what, and what comes last."
        case .neighbours: return "\(share) neighbours right."
        case .pairs: return "\(share) pairs stand in the right order."
        case .inOrder: return "\(share) stand in the right order among themselves."
        case .inRow: return "\(share) follow each other without a break."
        case .nearness: return "The nearer to its place, the more an item counts."
        }
    }

    func nearMiss(_ miss: NearMiss, in gaps: [Int]) -> CleanText {
        let place = gaps.isEmpty ? "" : " (gap \(gaps.map(String.init).joined(separator: ", ")))"
        let what =
            switch miss {
            case .letterCase: "capital and small letters"
            case .accents: "the accents"
            case .spaces: "the spaces"
            case .decimalSeparator: "the comma and the point"
            }
        return "Nearly\(place): mind \(what)."
    }

    func unitMistake(_ mistake: UnitMistake) -> CleanText {
        let what =
            mistake.given.isEmpty ? "but its unit is missing" : "but I do not know the unit \(mistake.given)"
        let price = language.decimal(mistake.penalty)
        return "The number is right, \(what): \(price) off. Use \(mistake.listed.joined(separator: ", "))."
    }

    func terms(_ terms: String, sum: String) -> CleanText { "Together \(sum): \(terms)." }

    var markWords: MarkWords {
        MarkWords(
            minus: "less", times: "times", floor: "never below 0",
            hints: { $0 == 1 ? "for the hint" : "for \($0) hints" },
            tries: { number in
                let names = [2: "second", 3: "third", 4: "fourth", 5: "fifth"]
                return names[number].map { "for the \($0) try" } ?? "for try \(number)"
            })
    }

    func pointsOff(_ points: Double) -> CleanText {
        "\(language.decimal(points)) \(points == 1 ? "point" : "points") off"
    }

    func rightAnswer(to response: Response) -> CleanText {
        if case .list(let ids) = response, ids.count > 1 { return "Right was:" }
        return "The right answer:"
    }

    func tries(_ count: Int, cost: Double) -> CleanText {
        let each = count == 2 ? "the second" : "each after the first"
        return "You may try \(count) times\(price(cost, each: each))."
    }

    func triesLeft(_ count: Int, cost: Double) -> CleanText {
        count == 1
            ? "You may try once more\(price(cost, each: "that"))."
            : "You may try \(count) more times\(price(cost, each: "each"))."
    }

    private func price(_ cost: Double, each: String) -> String {
        cost > 0 ? "; \(each) costs \(language.decimal(cost)) \(cost == 1 ? "point" : "points")" : ""
    }

    func lastCounts(best: Double, now: Double) -> CleanText {
        guard best > now + 1e-9 else {
            return "That cannot earn more than the \(language.decimal(now)) that you have now."
        }
        return
            "Your last answer counts, for at most \(language.decimal(best)); you have \(language.decimal(now)) now."
    }
}
