package import Assessment
package import Courseware

extension Question {
    /// A response that is all right, or as wrong as it can be; to what is not graded any response.
    package func response(right: Bool) -> Response {
        switch interaction {
        case .choice(let choice):
            let ids = choice.options.filter { $0.isCorrect == right }.map(\.id)
            return choice.isMany ? .list(ids) : .text(ids.first ?? "")
        case .hottext(let text):
            return .list(text.words.options.filter { $0.isCorrect == right }.map(\.id))
        case .trueFalse(let statement): return .truth(statement.answer == right)
        case .order(let order):
            let ids = order.items.map(\.id)
            return .list(right ? ids : ids.reversed())
        case .match(let match):
            let shift = right ? 0 : 1
            return .pairs(
                Dictionary(
                    uniqueKeysWithValues: match.pairs.enumerated().map { index, pair in
                        (pair.id, match.pairs[(index + shift) % match.pairs.count].target.id)
                    }))
        case .classify(let classify):
            let shift = right ? 0 : 1
            let count = classify.categories.count
            let places = classify.categories.enumerated().flatMap { index, category in
                category.items.map { ($0.id, classify.categories[(index + shift) % count].id) }
            }
            return .pairs(Dictionary(uniqueKeysWithValues: places))
        case .textEntry(let entry): return .text(Self.text(entry, right: right))
        case .number(let entry): return .text(Self.text(entry, right: right))
        case .gapText(let text):
            return .pairs(
                Dictionary(
                    uniqueKeysWithValues: text.gaps.map { ($0.id, Self.value($0, of: text, right: right)) }))
        case .extendedText: return .text("Een eigen tekst.")
        case .scale(let scale): return .text(String(scale.range.lowerBound))
        case .deck(let deck): return .list(deck.cards.prefix(deck.priorities).map(\.id))
        }
    }

    private static func value(_ gap: GapText.Gap, of text: GapText, right: Bool) -> String {
        switch gap.content {
        case .text(let entry): self.text(entry, right: right)
        case .number(let entry): self.text(entry, right: right)
        case .list(let choice): choice.options.first { $0.isCorrect == right }?.id ?? ""
        case .bank(let word): right ? word : text.bank.first { $0.id != word }?.id ?? ""
        }
    }

    private static func text(_ entry: TextEntry, right: Bool) -> String {
        right ? entry.accepts.first?.pattern.filter { $0 != "*" } ?? "" : "iets heel anders"
    }

    private static func text(_ entry: NumberEntry, right: Bool) -> String {
        right ? entry.answers.first.map { "\($0.value)" } ?? "" : "-1"
    }
}
