internal import Courseware
internal import Diagnostics
internal import Localization
internal import XMLTree

/// A choice has a right answer, only as many as may be picked, and options that differ.
struct ChoiceChecks {
    private let choice: Choice
    private let element: XMLElement
    /// Its options, as they stand in the file.
    private let parts: [XMLElement]
    private let name: String

    init(_ choice: Choice, _ element: XMLElement, parts: [XMLElement]? = nil, _ name: String) {
        self.choice = choice
        self.element = element
        self.parts = parts ?? element.elements(.option)
        self.name = name
    }

    func findings(in source: SourceText) -> [Diagnostic] {
        let right = choice.options.filter(\.isCorrect)
        let picks = PicksCheck(choice, element)
        var findings: [Diagnostic] = []
        if right.isEmpty {
            findings.append(source.finding("Q201", at: element, noRightAnswer, remedy: mark(source)))
        } else if !choice.isMany, right.count > 1, right.allSatisfy({ $0.fraction == nil }) {
            findings.append(
                source.finding("Q202", at: element, severalRight(right.count), remedy: selectMany))
        } else if picks.arePossible, let remedy = FullPoints(choice, isWords: isWords).remedy {
            findings.append(
                source.finding("Q204", at: element, QuestionWords.neverFull(name), remedy: remedy))
        }
        if !picks.arePossible {
            findings.append(source.finding("Q207", at: element, picks.impossible(name), remedy: picks.remedy))
        }
        return findings
    }

    /// Whether its options are words in a text.
    private var isWords: Bool { parts.first?.name == ElementKind.hotWord.tag }

    /// Options that say the same.
    func equalOptions(in source: SourceText) -> [Diagnostic] {
        EqualTexts(name: name).findings(choice.options.map(\.text.plainText), parts, in: source)
    }

    private var noRightAnswer: Words {
        Words(
            nl: "Vraag \(name) heeft geen goed antwoord; niemand kan hem halen.",
            en: "Question \(name) has no right answer, so nobody can pass it.")
    }

    private func mark(_ source: SourceText) -> Words {
        let lines = parts.map { source.line(of: $0.offset) }
        let (first, last) = (lines.min() ?? 0, lines.max() ?? 0)
        let place = first == last ? "regel \(first)" : "regels \(first)-\(last)"
        let range = first == last ? "line \(first)" : "lines \(first)-\(last)"
        return Words(
            nl: "zet correct=\"true\" bij \(isWords ? "het goede woord" : "de goede optie") (\(place))",
            en: "put correct=\"true\" on the right \(isWords ? "word" : "option") (\(range))")
    }

    private func severalRight(_ count: Int) -> Words {
        Words(
            nl: "Bij vraag \(name) zijn \(count) opties goed, maar er mag er één worden gekozen.",
            en: "Question \(name) has \(count) right options, but only one may be picked.")
    }

    private var selectMany: Words {
        if element.name == ElementKind.gap.tag {
            return Words(nl: "laat één optie goed zijn", en: "keep one right option")
        }
        let max = element[attribute: "max"] == nil ? ("", "") : (" en haal max weg", " and take max out")
        return Words(
            nl: "zet select=\"many\" bij de vraag\(max.0), of laat één optie goed zijn",
            en: "put select=\"many\" on the question\(max.1), or keep one right option")
    }
}
