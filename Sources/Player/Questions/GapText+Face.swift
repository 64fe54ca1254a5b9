internal import Assessment
internal import Courseware
internal import Localization
internal import Text

/// Gaps are filled one by one, or all that are open at once with semicolons between them.
extension GapText: QuestionFace {
    func shown(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] {
        let numbers = Dictionary(gaps.enumerated().map { ($1.id, $0 + 1) }) { first, _ in first }
        return render.blocks(
            passage.filled { id in
                numbers[id].map { place(gaps[$0 - 1], $0, render, draft) } ?? []
            })
    }

    /// A gap with its number, and what is in it.
    private func place(_ gap: Gap, _ number: Int, _ render: Renderer, _ draft: Draft) -> [Inline] {
        let name = render.isAccessible ? render.phrases.gap(number) : "\(number)"
        guard let value = draft.parts[gap.id] else {
            return [.strong([.text("[\(name)]")]), .text(render.isAccessible ? "" : "____")]
        }
        return [.strong([.text("[\(name):\u{A0}")])]
            + words(for: value, in: gap) + [.strong([.text("]")])]
    }

    func read(_ line: TypedLine, _ order: ScreenOrder, _ draft: Draft) -> LineReading {
        var draft = draft
        let open = gaps.filter { draft.parts[$0.id] == nil }
        let pieces = line.text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        if pieces.count > 1, pieces.count != open.count, !line.isMeant {
            return .miscounted(pieces.count, of: open.count)
        }
        let values = pieces.count > 1 && pieces.count == open.count ? pieces : [line.text]
        for (gap, value) in zip(open, values) {
            switch read(TypedLine(value, isMeant: line.isMeant || values.count > 1), for: gap, order) {
            case .response(.text(let value)): draft.parts[gap.id] = value
            case let other:
                guard values.count > 1 else { return other }
                return .unreadablePart((gaps.firstIndex { $0.id == gap.id } ?? 0) + 1)
            }
        }
        return values.count == open.count ? .response(.pairs(draft.parts)) : .more(draft)
    }

    private func read(_ line: TypedLine, for gap: Gap, _ order: ScreenOrder) -> LineReading {
        let value: String
        switch gap.content {
        case .text, .number:
            if let doubt = line.doubt { return doubt }
            value = String(line.text.drop(while: \.isWhitespace))
        case .list, .bank:
            let ids = order.gaps[gap.id] ?? order.ids
            guard let id = line.ids(in: ids).flatMap({ $0.count == 1 ? $0[0] : nil }) ?? named(line, ids, gap)
            else { return .unreadable }
            value = id
        }
        do {
            _ = try grade(value, in: gap)
        } catch {
            return .invalid(error)
        }
        return .response(.text(value))
    }

    /// The word or option that says what was typed, in whatever capitals.
    private func named(_ line: TypedLine, _ ids: [String], _ gap: Gap) -> String? {
        let typed = line.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        return ids.first { words(for: $0, in: gap).plainText.lowercased() == typed }
    }

    func stepBack(_ draft: Draft) -> Draft? {
        guard let last = gaps.last(where: { draft.parts[$0.id] != nil }) else { return nil }
        var draft = draft
        draft.parts[last.id] = nil
        return draft
    }

    func keys(_ render: Renderer, _ draft: Draft) -> Words {
        guard let (number, gap) = open(draft) else { return Words(nl: "", en: "") }
        guard let count = choiceCount(gap) else {
            if case .number = gap.content {
                return Words(nl: "het getal voor gat \(number)", en: "the number for gap \(number)")
            }
            return Words(nl: "wat er in gat \(number) hoort", en: "what belongs in gap \(number)")
        }
        let numbers = render.numbers(count)
        return Words(nl: "\(numbers) voor gat \(number)", en: "\(numbers) for gap \(number)")
    }

    var howTo: Words {
        let all = gaps.count
        return all == 1
            ? Words(nl: "Typ wat er in het gat hoort", en: "Type what belongs in the gap")
            : Words(
                nl:
                    "Typ wat er in het gat hoort; de gaten komen één voor één, of vul alle \(all) ineens in met een puntkomma ertussen",
                en:
                    "Type what belongs in the gap; they come one by one, or fill all \(all) at once with semicolons between them"
            )
    }

    func inWords(_ response: Response, _ heading: CleanText, _ render: Renderer, _ order: ScreenOrder)
        -> [CleanText]
    {
        guard case .pairs(let values) = response else { return [] }
        return render.indented(heading)
            + gaps.enumerated().flatMap { index, gap -> [CleanText] in
                guard let value = values[gap.id] else { return [] }
                return render.listItem("\(index + 1)", render.inline(words(for: value, in: gap)))
            }
    }

    func rightResponse(_ language: Language, after response: Response?) -> Response? {
        let given: [String: String] = if case .pairs(let values)? = response { values } else { [:] }
        let wrong = gaps.filter { gap in
            given[gap.id].map { (try? grade($0, in: gap))?.state != .correct } ?? true
        }
        let values = wrong.compactMap { gap in right(gap, language).map { (gap.id, $0) } }
        return values.isEmpty ? nil : .pairs(Dictionary(values) { first, _ in first })
    }

    private func right(_ gap: Gap, _ language: Language) -> String? {
        switch gap.content {
        case .text(let entry): entry.rightText
        case .number(let entry): entry.rightText(language)
        case .list(let choice): choice.rightOptions.first?.id
        case .bank(let word): word
        }
    }

    func echo(_ response: Response, _ render: Renderer, _ order: ScreenOrder) -> [CleanText] {
        inWords(response, render.phrases.yourAnswer, render, order)
    }

    /// The words or options that the open gap takes one of.
    func soFar(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] {
        guard let (_, gap) = open(draft), choiceCount(gap) != nil else { return [] }
        let ids = order.gaps[gap.id] ?? order.ids
        let isBank = if case .bank = gap.content { true } else { false }
        return (isBank ? [render.phrases.bank] : [])
            + render.numbered(ids.map { words(for: $0, in: gap) }) + [""]
    }

    func missing(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] {
        // Who hears the gaps one by one hears the text around them again.
        (render.isAccessible ? shown(render, order, draft) : []) + soFar(render, order, draft)
    }

    var asksPartByPart: Bool { true }

    func isTyped(_ draft: Draft) -> Bool { open(draft).map { choiceCount($0.gap) == nil } ?? false }

    /// The first gap that is not filled, and its number.
    private func open(_ draft: Draft) -> (number: Int, gap: Gap)? {
        gaps.firstIndex { draft.parts[$0.id] == nil }.map { ($0 + 1, gaps[$0]) }
    }

    /// How many there are to choose from; nil where text is typed.
    private func choiceCount(_ gap: Gap) -> Int? {
        switch gap.content {
        case .text, .number: nil
        case .list(let choice): choice.options.count
        case .bank: bank.count
        }
    }

    /// What is in a gap, in words.
    private func words(for value: String, in gap: Gap) -> [Inline] {
        switch gap.content {
        case .list(let choice): choice.options.first { $0.id == value }?.text ?? []
        case .bank: bank.first { $0.id == value }?.text ?? []
        case .text, .number: [.text(value)]
        }
    }
}
