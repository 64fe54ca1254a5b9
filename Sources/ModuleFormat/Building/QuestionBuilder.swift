internal import Courseware
internal import XMLTree

/// Makes a question from an element that passed the structure check.
struct QuestionBuilder {
    /// Whether numbers in the module's language have a decimal comma.
    let usesDecimalComma: Bool

    /// nil for an element that is no question.
    func question(_ element: XMLElement, _ kind: ElementKind) -> Question? {
        guard let format = kind.question else { return nil }
        return Question(
            id: element[attribute: "id"] ?? "",
            points: element.decimal("points", default: 1),
            objectives: element.ids("objectives"),
            tries: element.count("tries") ?? 1,
            penalty: element.decimal("penalty", default: 0),
            shuffles: element.flag("shuffle", default: true),
            prompt: element.elements(.prompt).flatMap(TextBuilder.flow),
            interaction: format.interaction(element, self),
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

    /// - Parameter rules: the question, which says what may differ.
    func textEntry(_ element: XMLElement, rules: XMLElement) -> TextEntry {
        let spaces = rules.value("spaces", default: TextMatching.Spaces.fold)
        return TextEntry(
            accepts: element.elements(.accept).map {
                TextEntry.Accept(
                    pattern: spaces == .exact ? $0.ownLine : $0.ownText.plainText,
                    fraction: $0.decimal("fraction", default: 1),
                    feedback: $0.ownFeedback)
            },
            matching: TextMatching(
                ignoresCase: rules[attribute: "case"] != "exact",
                spaces: spaces,
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
