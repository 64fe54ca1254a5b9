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
            (choice.isMany ? words.lead(words.several, []) : []) + options(choice)
        case .trueFalse(let statement):
            words.lead(words.rightAnswer, [.paragraph([.text(words.truth(statement.answer))])])
        case .order(let order):
            words.lead(
                words.rightOrder, [.list(ordered: true, items: order.items.map { [.paragraph($0.text)] })])
        case .match(let match): pairs(match)
        case .textEntry(let entry): accepts(entry)
        case .number(let entry): numbers(entry)
        case .classify(let classify):
            words.lead(
                words.rightPairs,
                [
                    .list(
                        ordered: true,
                        items: classify.categories.map { category in
                            let items = category.items.map { [Block.paragraph($0.text)] }
                            return [.paragraph([.strong(category.title)])]
                                + (items.isEmpty ? [] : [.list(ordered: false, items: items)])
                        })
                ])
        case .gapText(let text): gaps(text)
        case .hottext(let text): marked(text)
        case .extendedText(let text): rubric(text)
        case .scale(let scale):
            words.lead(words.scale(scale.range), labels(scale))
        case .deck(let deck): cards(deck)
        }
    }

    private func options(_ choice: Choice) -> [Block] {
        [
            .list(
                ordered: true,
                items: choice.options.map {
                    item($0.text, $0.fraction ?? ($0.isCorrect ? 1 : 0), $0.feedback)
                })
        ]
    }

    /// The text with its words between brackets, then what each of them is.
    private func marked(_ text: Hottext) -> [Block] {
        let texts = text.texts
        return text.passage.filled { [.strong([.text("[")] + (texts[$0] ?? []) + [.text("]")])] }
            + options(text.words)
    }

    /// The text with numbered gaps, then the key of each.
    private func gaps(_ text: GapText) -> [Block] {
        let numbers = Dictionary(text.gaps.enumerated().map { ($1.id, $0 + 1) }) { first, _ in first }
        let right = Dictionary(text.bank.map { ($0.id, $0.text) }) { first, _ in first }
        let passage = text.passage.filled { id in [.strong([.text("[\(numbers[id] ?? 0)]")])] }
        let keys = text.gaps.map { gap -> [Block] in
            switch gap.content {
            case .text(let entry): accepts(entry)
            case .number(let entry): self.numbers(entry)
            case .list(let choice): options(choice)
            case .bank(let id): item(right[id] ?? [], 1, [])
            }
        }
        let bank = text.bank.map { [Block.paragraph($0.text)] }
        let lists = zip(text.gaps, keys).flatMap { gap, key in
            words.lead(words.gap(numbers[gap.id] ?? 0, weight: gap.weight), []) + key
        }
        return passage + lists
            + (bank.isEmpty ? [] : words.lead(words.bank, [.list(ordered: false, items: bank)]))
    }

    private func accepts(_ entry: TextEntry) -> [Block] {
        [
            .list(
                ordered: false,
                items: entry.accepts.map { item([.code($0.pattern)], $0.fraction, $0.feedback) })
        ]
    }

    private func rubric(_ text: ExtendedText) -> [Block] {
        let levels = text.levels.map { level in
            [Block.paragraph(level.text)]
                + (text.counts ? words.lead(words.share(level.fraction), []) : [])
        }
        return words.lead(words.model, text.model)
            + (levels.isEmpty
                ? [] : words.lead(words.rubric(counts: text.counts), [.list(ordered: true, items: levels)]))
    }

    private func labels(_ scale: Scale) -> [Block] {
        scale.labels.isEmpty
            ? []
            : [
                .definitions(
                    scale.labels.map { Definition(term: [.text(String($0.value))], text: $0.text) })
            ]
    }

    /// Each card with its front and its back, to print and cut out.
    private func cards(_ deck: Deck) -> [Block] {
        let cards = deck.cards.map { card in
            words.lead(words.front, card.front) + words.lead(words.back, card.back)
        }
        return (deck.priorities > 0 ? words.lead(words.picks(deck.priorities), []) : [])
            + [.list(ordered: true, items: cards)]
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
