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
        var findings: [Diagnostic] = []
        if right.isEmpty {
            findings.append(source.finding("Q201", at: element, noRightAnswer, remedy: mark(source)))
        } else if !choice.isMany, right.count > 1, right.allSatisfy({ $0.fraction == nil }) {
            findings.append(
                source.finding("Q202", at: element, severalRight(right.count), remedy: selectMany))
        } else if best < 0.999_999 {
            findings.append(
                source.finding(
                    "Q204", at: element, QuestionWords.neverFull(name), remedy: QuestionWords.fullFraction))
        }
        if !picksArePossible {
            findings.append(source.finding("Q207", at: element, impossiblePicks))
        }
        return findings
    }

    /// As the author wrote them: the choice itself holds them in order.
    private var picksArePossible: Bool {
        let least = element.count("min") ?? 0
        let most = element.count("max") ?? max(least, choice.options.count)
        guard choice.isMany else { return least <= 1 && element.count("max") ?? 1 == 1 }
        return least <= most && most <= choice.options.count
    }

    /// The most that can be earned, with as many picked as may be.
    private var best: Double {
        let gains = choice.options.map(choice.fraction).sorted(by: >)
        guard choice.isMany else { return gains.first ?? 0 }
        let right = choice.options.count(where: \.isCorrect)
        if choice.scoring == .all { return choice.picks.contains(right) ? 1 : 0 }
        let forced = gains.prefix(choice.picks.lowerBound).reduce(0, +)
        let free = gains.prefix(choice.picks.upperBound).dropFirst(choice.picks.lowerBound)
        return forced + free.filter { $0 > 0 }.reduce(0, +)
    }

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
        let isWord = parts.first?.name == ElementKind.hotWord.tag
        let place = first == last ? "regel \(first)" : "regels \(first)-\(last)"
        let range = first == last ? "line \(first)" : "lines \(first)-\(last)"
        return Words(
            nl: "zet correct=\"true\" bij \(isWord ? "het goede woord" : "de goede optie") (\(place))",
            en: "put correct=\"true\" on the right \(isWord ? "word" : "option") (\(range))")
    }

    private func severalRight(_ count: Int) -> Words {
        Words(
            nl: "Bij vraag \(name) zijn \(count) opties goed, maar er mag er één worden gekozen.",
            en: "Question \(name) has \(count) right options, but only one may be picked.")
    }

    private var selectMany: Words {
        Words(
            nl: "zet select=\"many\" bij de vraag, of laat één optie goed zijn",
            en: "put select=\"many\" on the question, or keep one right option")
    }

    private var impossiblePicks: Words {
        Words(
            nl: "Bij vraag \(name) passen min en max niet bij elkaar of bij het aantal opties.",
            en: "In question \(name) min and max do not fit each other or the number of options.")
    }
}
