internal import Courseware
internal import Diagnostics
internal import Localization
internal import XMLTree

/// A text that counts can be rated, a scale has values, and no more cards are picked than there are.
struct ReflectionChecks {
    private let element: XMLElement
    private let name: String

    init(_ element: XMLElement, _ name: String) {
        self.element = element
        self.name = name
    }

    func findings(_ text: ExtendedText, in source: SourceText) -> [Diagnostic] {
        guard text.counts else { return [] }
        if text.levels.count < 2 {
            return [source.finding("Q220", at: element, attribute: "counts", noRubric, remedy: addLevels)]
        }
        guard !text.levels.contains(where: { $0.fraction > 0.999_999 }) else { return [] }
        return [
            source.finding(
                "Q204", at: element, QuestionWords.neverFull(name), remedy: fullLevel)
        ]
    }

    func findings(_ scale: Scale, in source: SourceText) -> [Diagnostic] {
        let (from, to) = (element.count("from") ?? 1, element.count("to") ?? 0)
        guard from < to, to - from <= 10 else {
            return [
                source.finding(
                    "Q217", at: element, attribute: "to", noScale(from, to), remedy: range(from, to))
            ]
        }
        return zip(
            scale.labels, element.elements(.label).sorted { ($0.count("at") ?? 0) < ($1.count("at") ?? 0) }
        )
        .filter { label, _ in !scale.range.contains(label.value) }
        .map { label, part in
            source.finding("Q217", at: part, attribute: "at", outside(label.value), remedy: within(scale))
        }
    }

    func findings(_ deck: Deck, in source: SourceText) -> [Diagnostic] {
        guard deck.priorities > deck.cards.count else { return [] }
        return [
            source.finding("Q218", at: element, attribute: "prioritise", tooMany(deck), remedy: fewer(deck))
        ]
    }

    private var noRubric: Words {
        Words(
            nl: "Vraag \(name) telt mee, maar heeft geen niveaus om jezelf te beoordelen.",
            en: "Question \(name) counts, but has no levels to rate oneself by.")
    }

    private var addLevels: Words {
        Words(
            nl: "zet er twee of meer bij: <level fraction=\"1\">, <level fraction=\"0\">",
            en: "add two or more: <level fraction=\"1\">, <level fraction=\"0\">")
    }

    private var fullLevel: Words {
        Words(nl: "geef het beste niveau fraction=\"1\"", en: "give the best level fraction=\"1\"")
    }

    private func noScale(_ from: Int, _ to: Int) -> Words {
        Words(
            nl:
                "Vraag \(name) heeft een schaal van \(from) tot \(to); een schaal heeft 2 tot 11 waarden, de laagste eerst.",
            en:
                "Question \(name) has a scale from \(from) to \(to); a scale has 2 to 11 values, the lowest first."
        )
    }

    private func range(_ from: Int, _ to: Int) -> Words {
        if to < from, from - to <= 10 {
            return Words(
                nl: "schrijf from=\"\(to)\" to=\"\(from)\"", en: "write from=\"\(to)\" to=\"\(from)\"")
        }
        return Words(
            nl: "schrijf bijvoorbeeld to=\"\(from + 4)\"", en: "write to=\"\(from + 4)\", for example")
    }

    private func within(_ scale: Scale) -> Words {
        let (low, high) = (scale.range.lowerBound, scale.range.upperBound)
        return Words(
            nl: "kies een getal van \(low) tot \(high)", en: "choose a number from \(low) to \(high)")
    }

    private func fewer(_ deck: Deck) -> Words {
        Words(
            nl: "schrijf prioritise=\"\(deck.cards.count)\" of minder",
            en: "write prioritise=\"\(deck.cards.count)\" or less")
    }

    private func outside(_ value: Int) -> Words {
        Words(
            nl: "De waarde \(value) staat niet op de schaal.", en: "The value \(value) is not on the scale.")
    }

    private func tooMany(_ deck: Deck) -> Words {
        Words(
            nl:
                "De deelnemer kiest \(deck.priorities) kaarten, en de stapel heeft er \(deck.cards.count).",
            en: "The learner picks \(deck.priorities) cards, and the deck has \(deck.cards.count).")
    }
}
