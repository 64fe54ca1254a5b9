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
                "Q204", at: element, QuestionWords.neverFull(name), remedy: QuestionWords.fullFraction)
        ]
    }

    func findings(_ scale: Scale, in source: SourceText) -> [Diagnostic] {
        let (from, to) = (element.count("from") ?? 1, element.count("to") ?? 0)
        guard from < to, to - from <= 10 else {
            return [source.finding("Q217", at: element, attribute: "to", noScale, remedy: upTo(from))]
        }
        return zip(
            scale.labels, element.elements(.label).sorted { ($0.count("at") ?? 0) < ($1.count("at") ?? 0) }
        )
        .filter { label, _ in !scale.range.contains(label.value) }
        .map { label, part in source.finding("Q217", at: part, attribute: "at", outside(label.value)) }
    }

    func findings(_ deck: Deck, in source: SourceText) -> [Diagnostic] {
        guard deck.priorities > deck.cards.count else { return [] }
        return [source.finding("Q218", at: element, attribute: "prioritise", tooMany(deck))]
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

    private var noScale: Words {
        Words(
            nl: "De schaal van vraag \(name) heeft geen 2 tot 11 waarden.",
            en: "The scale of question \(name) has not 2 to 11 values.")
    }

    private func upTo(_ from: Int) -> Words {
        Words(nl: "schrijf bijvoorbeeld to=\"\(from + 4)\"", en: "write to=\"\(from + 4)\", for example")
    }

    private func outside(_ value: Int) -> Words {
        Words(
            nl: "De waarde \(value) staat niet op de schaal.", en: "The value \(value) is not on the scale.")
    }

    private func tooMany(_ deck: Deck) -> Words {
        Words(
            nl: "Er worden \(deck.priorities) kaarten gekozen, maar er zijn er \(deck.cards.count).",
            en: "\(deck.priorities) cards are picked, but there are \(deck.cards.count).")
    }
}
