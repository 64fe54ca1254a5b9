internal import Assessment
internal import Courseware
internal import Localization
internal import Text

/// Left items that are joined to right ones: a match, a classification.
protocol ColumnFace: QuestionFace {
    func columns(_ order: ScreenOrder) -> Columns

    /// The right item on the screen that stands for another one.
    func shownRight(_ id: String?) -> String?

    var rightPairs: [String: String] { get }
}

extension ColumnFace {
    func shownRight(_ id: String?) -> String? { id }

    func shown(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] {
        let columns = columns(order)
        return render.numbered(columns.lefts.map(\.text)) + [""]
            + render.lettered(columns.rights.map(\.text)) + [""]
    }

    func read(_ line: TypedLine, _ order: ScreenOrder, _ draft: Draft) -> LineReading {
        guard let pairs = line.pairs, Set(pairs.map(\.number)).count == pairs.count else {
            return .unreadable
        }
        let columns = columns(order)
        var draft = draft
        for pair in pairs {
            guard columns.lefts.indices.contains(pair.number), columns.rights.indices.contains(pair.letter)
            else { return .unreadable }
            draft.parts[columns.lefts[pair.number].id] = columns.rights[pair.letter].id
        }
        let isWhole = columns.lefts.allSatisfy { draft.parts[$0.id] != nil }
        return isWhole ? .response(.pairs(draft.parts)) : .more(draft)
    }

    func keys(_ render: Renderer, _ draft: Draft) -> Words {
        Words(nl: "paren, zoals 1b 2a", en: "pairs, such as 1b 2a")
    }

    var howTo: Words {
        Words(
            nl: "Typ bij elk nummer de letter die erbij hoort, zoals 1b 2a; het mag in delen",
            en: "Type for each number the letter that belongs to it, such as 1b 2a; parts will do")
    }

    func inWords(_ response: Response, _ heading: CleanText, _ render: Renderer, _ order: ScreenOrder)
        -> [CleanText]
    {
        guard case .pairs(let pairs) = response else { return [] }
        let columns = columns(order)
        return render.indented(heading)
            + columns.lefts.enumerated().flatMap { index, left -> [CleanText] in
                guard let right = shownRight(pairs[left.id]) else { return [] }
                let text = columns.rights.first { $0.id == right }?.text ?? []
                return render.listItem(
                    columns.pair(index + 1, right), left.text.beforeColon(render) + render.inline(text))
            }
    }

    func rightResponse(_ language: Language, after response: Response?) -> Response? {
        guard case .pairs(let given)? = response else { return .pairs(rightPairs) }
        return .pairs(rightPairs.filter { shownRight(given[$0.key]) != shownRight($0.value) })
    }

    func echo(_ response: Response, _ render: Renderer, _ order: ScreenOrder) -> [CleanText] {
        inWords(response, render.phrases.yourAnswer, render, order)
    }

    func soFar(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] {
        guard !draft.parts.isEmpty else { return [] }
        let columns = columns(order)
        let given = columns.lefts.enumerated().compactMap { index, left in
            draft.parts[left.id].map { columns.pair(index + 1, $0) }
        }
        return render.wrapped(render.phrases.pairsSoFar(given.joined(separator: " ")))
    }

    func missing(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] {
        let missing = columns(order).lefts.enumerated().filter { draft.parts[$1.id] == nil }
        return [render.phrases.stillMissing(missing.map { $0.offset + 1 })]
    }
}

extension [Inline] {
    /// With a colon behind it, in place of a full stop.
    fileprivate func beforeColon(_ render: Renderer) -> CleanText {
        let text = plainText
        return text.hasSuffix(".")
            ? CleanText(line: String(text.dropLast())) + ": " : render.inline(self) + ": "
    }
}
