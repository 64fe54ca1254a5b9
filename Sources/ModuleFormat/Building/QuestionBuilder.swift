internal import Courseware
internal import XMLTree

/// Makes a question from an element that passed the structure check.
struct QuestionBuilder {
    /// Whether numbers in the module's language have a decimal comma.
    let usesDecimalComma: Bool

    func question(_ element: XMLElement, _ kind: ElementKind) -> Question {
        Question(
            id: element[attribute: "id"] ?? "",
            points: element.decimal("points", default: 1),
            objectives: element.ids("objectives"),
            tries: element.count("tries") ?? 1,
            penalty: element.decimal("penalty", default: 0),
            shuffles: element.flag("shuffle", default: true),
            prompt: element.elements(.prompt).flatMap(TextBuilder.flow),
            interaction: interaction(element, kind),
            hints: element.elements(.hint).map {
                Hint(text: TextBuilder.flow(of: $0), cost: $0.decimal("cost", default: 0))
            },
            feedback: element.elements(.feedback).map {
                Feedback(occasion: $0.value("when", default: .correct), text: TextBuilder.flow(of: $0))
            },
            explanation: element.elements(.explanation).first.map {
                Explanation(page: $0[attribute: "page"], text: TextBuilder.flow(of: $0))
            })
    }

    private func interaction(_ element: XMLElement, _ kind: ElementKind) -> Interaction {
        switch kind {
        case .choice: .choice(choice(element))
        case .order: .order(order(element))
        case .match: .match(match(element))
        case .textEntry: .textEntry(textEntry(element, rules: element))
        case .number: .number(number(element))
        case .classify: .classify(classify(element))
        case .gapText: .gapText(gapText(element))
        case .hottext: .hottext(hottext(element))
        case .extendedText: .extendedText(extendedText(element))
        case .scale: .scale(scale(element))
        case .deck: .deck(deck(element))
        default: .trueFalse(TrueFalse(answer: element.flag("answer", default: true)))
        }
    }

    private func choice(_ element: XMLElement) -> Choice {
        let isMany =
            element[attribute: "select"].map { $0 == "many" }
            ?? (element.count("max").map { $0 > 1 } ?? (element[attribute: "min"] != nil))
        return choice(element, options: element.elements(.option), isMany: isMany)
    }

    /// - Parameter element: what says how many may be picked, and how they are scored.
    func choice(_ element: XMLElement, options parts: [XMLElement], isMany: Bool) -> Choice {
        let options = parts.map { option in
            let fraction = option[attribute: "fraction"].flatMap(Decimal.parse)
            return Choice.Option(
                id: option[attribute: "id"] ?? "", text: option.ownText,
                isCorrect: option.flag("correct", default: (fraction ?? 0) > 0),
                fraction: fraction, isFixed: option.flag("fixed", default: false),
                feedback: option.ownFeedback)
        }
        let least = element.count("min") ?? 1
        let most = element.count("max") ?? (isMany ? options.count : 1)
        return Choice(
            options: options, picks: min(least, most)...max(least, most), isMany: isMany,
            scoring: element.value("scoring", default: .partial))
    }

    private func order(_ element: XMLElement) -> Order {
        Order(
            items: element.elements(.orderItem).map {
                Order.Item(id: $0[attribute: "id"] ?? "", text: TextBuilder.inlines($0.children))
            }, scoring: element.value("scoring", default: .all))
    }

    private func match(_ element: XMLElement) -> Match {
        Match(
            pairs: element.elements(.pair).map { pair in
                Match.Pair(
                    id: pair[attribute: "id"] ?? "", item: words(pair, .pairItem),
                    target: Match.Target(id: pair[attribute: "with"] ?? "", text: words(pair, .target)))
            },
            distractors: element.elements(.distractor).map {
                Match.Target(id: $0[attribute: "id"] ?? "", text: TextBuilder.inlines($0.children))
            }, scoring: element.value("scoring", default: .partial))
    }

    private func words(_ element: XMLElement, _ kind: ElementKind) -> [Inline] {
        element.elements(kind).first.map { TextBuilder.inlines($0.children) } ?? []
    }

    /// - Parameter rules: the question, which says what may differ.
    func textEntry(_ element: XMLElement, rules: XMLElement) -> TextEntry {
        TextEntry(
            accepts: element.elements(.accept).map {
                TextEntry.Accept(
                    pattern: $0.ownText.plainText, fraction: $0.decimal("fraction", default: 1),
                    feedback: $0.ownFeedback)
            },
            matching: TextMatching(
                ignoresCase: rules[attribute: "case"] != "exact",
                spaces: rules.value("spaces", default: .fold),
                ignoresAccents: rules[attribute: "accents"] == "ignore"))
    }

    func number(_ element: XMLElement) -> NumberEntry {
        NumberEntry(
            answers: element.elements(.answer).compactMap { answer in
                guard let value = Decimal.parse(answer.ownText.plainText) else { return nil }
                return NumberEntry.Answer(
                    value: value, tolerance: answer.decimal("tolerance", default: 0),
                    kind: answer.value("kind", default: .absolute),
                    fraction: answer.decimal("fraction", default: 1), feedback: answer.ownFeedback)
            },
            units: element.elements(.unit).map {
                NumberEntry.Unit(
                    name: $0.text.collapsed, factor: $0.decimal("factor", default: 1),
                    penalty: $0.decimal("penalty", default: 0))
            }, usesDecimalComma: usesDecimalComma)
    }
}
