internal import Courseware
internal import Localization

/// Can the full points of a choice be earned, and what would make it so? As many must be picked as it has options,
/// or fewer.
struct FullPoints {
    private let choice: Choice
    /// Whether its options are words in a text.
    private let isWords: Bool
    /// What each option earns, the most first.
    private let gains: [Double]

    init(_ choice: Choice, isWords: Bool) {
        self.choice = choice
        self.isWords = isWords
        gains = choice.options.map(choice.fraction).sorted(by: >)
    }

    /// What to do; nil where they can be earned.
    var remedy: Words? {
        guard choice.isMany else {
            return Self.isFull(gains.first ?? 0) ? nil : QuestionWords.fullFraction
        }
        let most = min(choice.picks.upperBound, gains.count)
        let least = min(choice.picks.lowerBound, most)
        if choice.scoring == .all {
            let right = choice.options.count(where: \.isCorrect)
            return most < right ? higherMost(right) : least > right ? lowerLeast(right) : nil
        }
        let sum = best(0...gains.count)
        if !Self.isFull(sum) { return addUp(sum) }
        if let needed = (most...gains.count).first(where: { Self.isFull(best(0...$0)) }), needed > most {
            return higherMost(needed)
        }
        let possible = (0...least).last { Self.isFull(best($0...most)) } ?? 0
        return possible < least ? lowerLeast(possible) : nil
    }

    private static func isFull(_ fraction: Double) -> Bool { fraction > 0.999_999 }

    /// The most that can be earned with so many picked.
    private func best(_ picks: ClosedRange<Int>) -> Double {
        let forced = gains.prefix(picks.lowerBound).reduce(0, +)
        return gains.prefix(picks.upperBound).dropFirst(picks.lowerBound).reduce(forced) { $0 + max(0, $1) }
    }

    private func addUp(_ sum: Double) -> Words {
        Words(
            nl:
                "laat de fracties van de goede \(isWords ? "woorden" : "opties") samen 1 zijn; nu zijn ze \(Decimal.text(sum))",
            en:
                "let the fractions of the right \(isWords ? "words" : "options") add up to 1; now they make \(Decimal.text(sum))"
        )
    }

    private func higherMost(_ count: Int) -> Words {
        Words(
            nl: "schrijf max=\"\(count)\" of meer, of haal max weg",
            en: "write max=\"\(count)\" or more, or take max out")
    }

    private func lowerLeast(_ count: Int) -> Words {
        Words(nl: "schrijf min=\"\(count)\" of minder", en: "write min=\"\(count)\" or less")
    }
}
