internal import Courseware
internal import Localization

/// What there is to answer: what is right, or how far, and what is said of each.
struct AnswerKey {
    private let question: Question
    private let words: PreviewWords

    init(_ question: Question, _ words: PreviewWords) {
        self.question = question
        self.words = words
    }

    var blocks: [Block] {
        switch question.interaction {
        case .choice(let choice):
            (choice.isMany ? words.lead(words.several, []) : []) + [
                .list(
                    ordered: true,
                    items: choice.options.map {
                        item($0.text, $0.fraction ?? ($0.isCorrect ? 1 : 0), $0.feedback)
                    })
            ]
        case .trueFalse(let statement):
            words.lead(words.rightAnswer, [.paragraph([.text(words.truth(statement.answer))])])
        case .order(let order):
            words.lead(
                words.rightOrder, [.list(ordered: true, items: order.items.map { [.paragraph($0.text)] })])
        case .match(let match): pairs(match)
        case .textEntry(let entry):
            [
                .list(
                    ordered: false,
                    items: entry.accepts.map { item([.code($0.pattern)], $0.fraction, $0.feedback) })
            ]
        case .number(let entry): numbers(entry)
        }
    }

    private func item(_ text: [Inline], _ fraction: Double, _ feedback: [Block]) -> [Block] {
        [.paragraph(text)] + words.lead(words.earns(fraction), feedback)
    }

    private func pairs(_ match: Match) -> [Block] {
        let pairs = match.pairs.map { pair in [Block.paragraph(pair.item + [.text(": ")] + pair.target.text)]
        }
        let others = match.distractors.map { [Block.paragraph($0.text)] }
        return words.lead(words.rightPairs, [.list(ordered: true, items: pairs)])
            + (others.isEmpty ? [] : words.lead(words.leftOver, [.list(ordered: false, items: others)]))
    }

    private func numbers(_ entry: NumberEntry) -> [Block] {
        let units = entry.units.map(words.unit).joined(separator: ", ")
        return [
            .list(
                ordered: false,
                items: entry.answers.map { item([.text(words.number($0))], $0.fraction, $0.feedback) })
        ] + (units.isEmpty ? [] : words.lead(words.units, [.paragraph([.text(units)])]))
    }
}
