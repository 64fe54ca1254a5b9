internal import Assessment
internal import Courseware
internal import Text

extension Renderer {
    /// What there is to choose from, numbered as it stands on the screen.
    ///
    /// - Parameter draft: what was given so far, where that stands in a text.
    func interaction(_ interaction: Interaction, order: [String], draft: Draft = Draft()) -> [CleanText] {
        switch interaction {
        case .choice(let choice): return options(choice, order) + [""]
        case .order(let items):
            return numbered(order.compactMap { id in items.items.first { $0.id == id }?.text }) + [""]
        case .match, .classify:
            guard let columns = Columns(interaction, order: order) else { return [] }
            return numbered(columns.lefts.map(\.text)) + [""] + lettered(columns.rights.map(\.text)) + [""]
        case .trueFalse: return numbered([[.text(phrases.trueWord)], [.text(phrases.falseWord)]]) + [""]
        case .gapText(let text): return blocks(text.passage.filled { gap($0, in: text, draft) })
        case .hottext(let text):
            return blocks(text.passage.filled { hotWord($0, in: text) })
                + (isAccessible ? options(text.words, text.passage.places) + [""] : [])
        case .scale(let scale):
            return scale.labels.flatMap { listItem(String($0.value), inline($0.text)) } + [""]
        case .textEntry, .number, .extendedText, .deck: return []
        }
    }

    /// The options of a choice with their numbers.
    func options(_ choice: Choice, _ order: [String]) -> [CleanText] {
        numbered(order.compactMap { id in choice.options.first { $0.id == id }?.text })
    }

    /// A gap with its number, and what is in it.
    private func gap(_ id: String, in text: GapText, _ draft: Draft) -> [Inline] {
        let number = (text.gaps.firstIndex { $0.id == id } ?? 0) + 1
        let name = isAccessible ? phrases.gap(number) : "\(number)"
        guard let value = draft.parts[id] else {
            return [.strong([.text("[\(name)]")]), .text(isAccessible ? "" : "____")]
        }
        return [.strong([.text("[\(name)" + (isAccessible ? ": " : "\u{A0}"))])]
            + text.words(for: value, in: id)
            + [.strong([.text("]")])]
    }

    /// A word that can be marked, between brackets with its number.
    private func hotWord(_ id: String, in text: Hottext) -> [Inline] {
        let number = (text.passage.places.firstIndex(of: id) ?? 0) + 1
        let words = text.words.options.first { $0.id == id }?.text ?? []
        if isAccessible { return words + [.text(" (\(number))")] }
        return [.strong([.text("[\(number)\u{A0}")])] + words + [.strong([.text("]")])]
    }

    func numbered(_ texts: [[Inline]]) -> [CleanText] {
        texts.enumerated().flatMap { index, text in picked(LineReader.Picked(number: index + 1, text: text)) }
    }

    /// An option with its number before it.
    func picked(_ option: LineReader.Picked) -> [CleanText] {
        listItem(String(option.number), inline(option.text))
    }

    private func lettered(_ texts: [[Inline]]) -> [CleanText] {
        zip(LineReader.letters, texts).flatMap { listItem(String($0), inline($1)) }
    }
}

extension GapText {
    /// What is in a gap, in words.
    func words(for value: String, in id: String) -> [Inline] {
        switch gaps.first(where: { $0.id == id })?.content {
        case .list(let choice): choice.options.first { $0.id == value }?.text ?? []
        case .bank: bank.first { $0.id == value }?.text ?? []
        case .text, .number, nil: [.text(value)]
        }
    }
}
