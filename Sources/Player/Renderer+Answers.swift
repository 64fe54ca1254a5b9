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
        case (.match(let match), .pairs(let pairs)):
            return indented(heading)
                + match.pairs.enumerated().flatMap { index, pair -> [CleanText] in
                    let target = match.targets.first { $0.id == match.shown(pairs[pair.id]) }
                    let letter =
                        target.flatMap { order.firstIndex(of: $0.id) }.flatMap(LineReader.letter) ?? "?"
                    let text = inline(pair.item) + ": " + inline(target?.text ?? [])
                    return listItem("\(index + 1)\(letter)", text)
                }
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
        case .trueFalse(let statement): return .truth(statement.answer)
        case .order(let order): return .list(order.items.map(\.id))
        case .match(let match):
            return .pairs(Dictionary(match.pairs.map { ($0.id, $0.target.id) }) { first, _ in first })
        case .textEntry(let entry):
            return entry.accepts.first { $0.fraction > 0.999_999 && !$0.pattern.contains("*") }
                .map { .text($0.pattern) }
        case .number(let entry):
            let unit = entry.units.first { $0.factor == 1 }.map { " " + $0.name } ?? ""
            return entry.answers.first { $0.fraction > 0.999_999 }
                .map { .text(phrases.language.exact($0.value) + unit) }
        }
    }
}

extension Match {
    /// The target on the screen that has the text of a target: equal texts are shown once.
    fileprivate func shown(_ id: String?) -> String? {
        let text = (pairs.map(\.target) + distractors).first { $0.id == id }?.text.plainText
        return targets.first { $0.text.plainText == text }?.id
    }
}
