internal import Courseware
internal import Localization
internal import Text

/// Lays text out in lines. Everything flows down; one blank line separates thoughts.
struct Renderer: Sendable {
    let width: Int
    let phrases: any PlayerPhrases

    /// A heading with a rule, and something at its right end.
    func titled(_ title: CleanText, right: CleanText) -> [CleanText] {
        let rule = width - title.width - right.width - (right.isEmpty ? 1 : 2)
        guard rule >= 2 else {
            return [title] + (right.isEmpty ? [] : [right]) + [""]
        }
        let line = CleanText(line: String(repeating: "─", count: rule))
        return [title + " " + line + (right.isEmpty ? "" : " " + right), ""]
    }

    func wrapped(_ text: CleanText) -> [CleanText] { text.wrapped(to: width) }

    func indented(_ text: CleanText) -> [CleanText] { text.wrapped(to: width, indent: "   ") }

    /// Words, then blocks that go on behind them: `Hint 1 van 2  Denk aan …`.
    func lead(_ head: CleanText, _ blocks: [Block]) -> [CleanText] {
        guard case .paragraph(let first)? = blocks.first else {
            return wrapped(head) + inBlocks(blocks, "   ")
        }
        let text = head + "  " + inline(first)
        return text.wrapped(to: width, indent: "   ", first: "")
            + blocks.dropFirst().flatMap { inBlocks([$0], "   ") }
    }

    func objective(_ text: String, _ points: CleanText, _ reread: CleanText?) -> [CleanText] {
        let detail = reread.map { points + "   " + $0 } ?? points
        return CleanText(line: text).wrapped(to: width, indent: "  ")
            + detail.wrapped(to: width, indent: "    ")
    }

    /// What there is to choose from, numbered as it stands on the screen.
    func interaction(_ interaction: Interaction, order: [String]) -> [CleanText] {
        switch interaction {
        case .choice(let choice):
            return numbered(order.compactMap { id in choice.options.first { $0.id == id }?.text }) + [""]
        case .order(let items):
            return numbered(order.compactMap { id in items.items.first { $0.id == id }?.text }) + [""]
        case .match(let match):
            let targets = order.compactMap { id in match.targets.first { $0.id == id }?.text }
            return numbered(match.pairs.map(\.item)) + [""] + lettered(targets) + [""]
        case .trueFalse: return numbered([[.text(phrases.trueWord)], [.text(phrases.falseWord)]]) + [""]
        case .textEntry, .number: return []
        }
    }

    private func numbered(_ texts: [[Inline]]) -> [CleanText] {
        texts.enumerated().flatMap { index, text in picked(LineReader.Picked(number: index + 1, text: text)) }
    }

    /// An option with its number before it.
    func picked(_ option: LineReader.Picked) -> [CleanText] {
        let number = String(option.number)
        let mark = String(repeating: " ", count: max(0, 4 - number.count)) + number + "  "
        return listItem(mark, inline(option.text))
    }

    /// The right answer in words, with its numbers on the screen; nil where the verdict says it already.
    func rightAnswer(_ question: Question, order: [String]) -> CleanText? {
        let number = { (id: String) in (order.firstIndex(of: id) ?? 0) + 1 }
        switch question.interaction {
        case .choice(let choice):
            let best = choice.options.compactMap(\.fraction).max() ?? 1
            let right = choice.options.filter {
                $0.isCorrect && (choice.isMany || ($0.fraction ?? 1) >= best)
            }
            .sorted { number($0.id) < number($1.id) }
            return right.map { "\(number($0.id)) " + inline($0.text) }.joined(separator: "; ")
        case .trueFalse: return nil
        case .order(let items):
            return CleanText(line: items.items.map { "\(number($0.id))" }.joined(separator: " "))
        case .match(let match):
            let letters = Array("abcdefghijklmnopqrstuvwxyz")
            let pairs = match.pairs.enumerated().compactMap { index, pair -> String? in
                let shown = match.targets.first { $0.text.plainText == pair.target.text.plainText }?.id ?? ""
                let place = order.firstIndex(of: shown) ?? 0
                return letters.indices.contains(place) ? "\(index + 1)\(letters[place])" : nil
            }
            return CleanText(line: pairs.joined(separator: " "))
        case .textEntry(let entry):
            return entry.accepts.first { $0.fraction > 0.999_999 && !$0.pattern.contains("*") }
                .map { CleanText(line: $0.pattern) }
        case .number(let entry):
            let unit = entry.units.first { $0.factor == 1 }.map { " " + $0.name } ?? ""
            return entry.answers.first { $0.fraction > 0.999_999 }
                .map { CleanText(line: phrases.language.exact($0.value) + unit) }
        }
    }

    private func lettered(_ texts: [[Inline]]) -> [CleanText] {
        zip("abcdefghijklmnopqrstuvwxyz", texts).flatMap { listItem("   \($0)  ", inline($1)) }
    }

    private func listItem(_ mark: String, _ text: CleanText) -> [CleanText] {
        let indent = CleanText(line: String(repeating: " ", count: mark.count))
        return text.wrapped(to: width, indent: indent, first: CleanText(line: mark))
    }
}
