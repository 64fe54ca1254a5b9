internal import Assessment
internal import Courseware
internal import Localization
internal import Text

extension Renderer {
    /// A response in words, with the numbers of the screen. A short one stands behind its heading.
    func answer(_ heading: CleanText, _ response: Response, _ question: Question, order: [String])
        -> [CleanText]
    {
        switch (question.interaction, response) {
        case (.choice(let choice), .text(let id)):
            return answer(heading, [id], order) { id in choice.options.first { $0.id == id }?.text }
        case (.choice(let choice), .list(let ids)):
            let shown = order.filter(ids.contains)
            return answer(heading, shown, order) { id in choice.options.first { $0.id == id }?.text }
        case (.order(let items), .list(let ids)):
            return answer(heading, ids, order) { id in items.items.first { $0.id == id }?.text }
        case (.trueFalse, .truth(let truth)):
            return indented(heading + " " + CleanText(line: truth ? phrases.trueWord : phrases.falseWord))
        case (.hottext(let text), .list(let ids)):
            let places = text.passage.places
            return answer(heading, places.filter(ids.contains), places) { id in
                text.words.options.first { $0.id == id }?.text
            }
        case (.deck(let deck), .list(let ids)):
            return answer(heading, ids, deck.cards.map(\.id)) { id in
                deck.cards.first { $0.id == id }.map { [.text($0.front.plainText)] }
            }
        case (.gapText(let text), .pairs(let values)):
            return indented(heading)
                + text.gaps.enumerated().flatMap { index, gap in
                    let words = values[gap.id].map { inline(text.words(for: $0, in: gap.id)) }
                    return listItem("\(index + 1)", words ?? "-")
                }
        case (.match, .pairs(let pairs)), (.classify, .pairs(let pairs)):
            guard let columns = Columns(question.interaction, order: order) else { return [] }
            return indented(heading)
                + columns.lefts.enumerated().flatMap { index, left in
                    let right = question.shownTarget(pairs[left.id])
                    let text = columns.rights.first { $0.id == right }?.text ?? []
                    return listItem(
                        columns.pair(index + 1, right), inline(left.text) + ": " + inline(text))
                }
        case (.extendedText, .text(let text)):
            return indented(heading)
                + CleanText(lines: text).wrapped(to: width, indent: isAccessible ? "" : "   ")
        case (_, .text(let text)):
            return indented(heading + " " + CleanText(line: text).cut(to: 200))
        default: return []
        }
    }

    private func answer(
        _ heading: CleanText, _ ids: [String], _ order: [String], text: (String) -> [Inline]?
    ) -> [CleanText] {
        let picked = ids.compactMap { id in
            text(id).map { LineReader.Picked(number: (order.firstIndex(of: id) ?? 0) + 1, text: $0) }
        }
        guard picked.count == 1 else { return indented(heading) + picked.flatMap(self.picked) }
        return indented(heading + " \(picked[0].number) " + inline(picked[0].text))
    }

    /// What would have been right; nil where there is no one answer.
    func rightResponse(_ question: Question) -> Response? {
        switch question.interaction {
        case .choice(let choice):
            let best = choice.options.compactMap(\.fraction).max() ?? 1
            return .list(
                choice.options.filter { $0.isCorrect && (choice.isMany || ($0.fraction ?? 1) >= best) }.map(
                    \.id))
        case .hottext(let text): return .list(text.words.options.filter(\.isCorrect).map(\.id))
        case .trueFalse(let statement): return .truth(statement.answer)
        case .order(let order): return .list(order.items.map(\.id))
        case .match(let match):
            return .pairs(Dictionary(match.pairs.map { ($0.id, $0.target.id) }) { first, _ in first })
        case .classify(let classify):
            let places = classify.categories.flatMap { category in
                category.items.map { ($0.id, category.id) }
            }
            return .pairs(Dictionary(places) { first, _ in first })
        case .textEntry(let entry): return right(entry).map(Response.text)
        case .number(let entry): return right(entry).map(Response.text)
        case .gapText(let text):
            let values = text.gaps.compactMap { gap in right(gap).map { (gap.id, $0) } }
            return .pairs(Dictionary(values) { first, _ in first })
        case .extendedText, .scale, .deck: return nil
        }
    }

    private func right(_ gap: GapText.Gap) -> String? {
        switch gap.content {
        case .text(let entry): right(entry)
        case .number(let entry): right(entry)
        case .list(let choice): choice.options.first(where: \.isCorrect)?.id
        case .bank(let word): word
        }
    }

    private func right(_ entry: TextEntry) -> String? {
        entry.accepts.first { $0.fraction > 0.999_999 && !$0.pattern.contains("*") }?.pattern
    }

    private func right(_ entry: NumberEntry) -> String? {
        let unit = entry.units.first { $0.factor == 1 }.map { " " + $0.name } ?? ""
        return entry.answers.first { $0.fraction > 0.999_999 }
            .map { phrases.language.exact($0.value) + unit }
    }
}

extension Question {
    /// The right item on the screen that has the text of another: of a match, equal texts are shown once.
    fileprivate func shownTarget(_ id: String?) -> String? {
        guard case .match(let match) = interaction else { return id }
        let text = (match.pairs.map(\.target) + match.distractors).first { $0.id == id }?.text.plainText
        return match.targets.first { $0.text.plainText == text }?.id
    }
}
