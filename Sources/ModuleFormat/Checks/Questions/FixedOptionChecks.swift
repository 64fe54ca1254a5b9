internal import Courseware
internal import Diagnostics
internal import Localization
internal import XMLTree

/// An option that speaks of those above it stays below them.
struct FixedOptionChecks {
    private let question: Question
    private let element: XMLElement

    init(_ question: Question, _ element: XMLElement) {
        self.question = question
        self.element = element
    }

    func findings(in source: SourceText) -> [Diagnostic] {
        guard case .choice(let choice) = question.interaction, question.shuffles else { return [] }
        return zip(choice.options, element.elements(.option)).filter { option, _ in
            !option.isFixed && Self.speaksOfAbove(option.text.plainText)
        }.map { _, part in source.finding("Q224", .warning, at: part, moves, remedy: hold) }
    }

    /// "Alle bovenstaande", "Geen van bovenstaande antwoorden.", "None of the above".
    private static func speaksOfAbove(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }
        guard let first = words.first, words.count <= 7 else { return false }
        return ["al", "alle", "alles", "allemaal", "beide", "geen", "niets", "all", "both", "none", "any"]
            .contains(first)
            && words.contains { ["bovenstaande", "hierboven", "above"].contains($0) }
    }

    private var moves: Words {
        Words(
            nl: "De opties staan elke keer in een andere volgorde; wat erboven staat, komt soms eronder.",
            en: "The options come in another order each time; what stands above may come below.")
    }

    private var hold: Words {
        Words(
            nl: "zet fixed=\"true\" bij deze optie: dan blijft zij staan",
            en: "put fixed=\"true\" on this option: then it keeps its place")
    }
}
