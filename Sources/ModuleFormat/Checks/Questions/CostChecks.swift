internal import Courseware
internal import Diagnostics
internal import Localization
internal import XMLTree

/// Hints and further tries cost no more than there is to lose, and cost it where they can.
struct CostChecks {
    private let question: Question
    private let element: XMLElement
    private let name: String

    init(_ question: Question, _ element: XMLElement, _ name: String) {
        self.question = question
        self.element = element
        self.name = name
    }

    func findings(in source: SourceText) -> [Diagnostic] {
        hints(source) + penalty(source)
    }

    /// At the hint with which the costs come over 1.
    private func hints(_ source: SourceText) -> [Diagnostic] {
        let total = question.hints.reduce(0) { $0 + $1.cost }
        var sum = 0.0
        let tooMuch = zip(question.hints, element.elements(.hint)).first { hint, _ in
            sum += hint.cost
            return sum > 1.000_001
        }
        guard let tooMuch else { return [] }
        return [
            source.finding(
                "Q222", .warning, at: tooMuch.1, attribute: "cost", costAll(total), remedy: atMostOne)
        ]
    }

    private func penalty(_ source: SourceText) -> [Diagnostic] {
        guard question.penalty > 0, question.tries < 2 else { return [] }
        return [
            source.finding("Q223", .warning, at: element, attribute: "penalty", onlyTry, remedy: moreTries)
        ]
    }

    private func costAll(_ total: Double) -> Words {
        Words(
            nl: "De hints van vraag \(name) kosten samen \(Decimal.text(total)): meer dan alle punten.",
            en:
                "The hints of question \(name) cost \(Decimal.text(total)) together: more than all its points."
        )
    }

    private var atMostOne: Words {
        Words(
            nl: "laat de kosten van de hints samen niet meer dan 1 zijn",
            en: "let the costs of the hints add up to no more than 1")
    }

    private var onlyTry: Words {
        Words(
            nl: "Vraag \(name) heeft één poging, dus penalty doet hier niets.",
            en: "Question \(name) has one try, so penalty does nothing here.")
    }

    private var moreTries: Words {
        Words(
            nl: "zet er tries=\"2\" bij, of haal penalty weg", en: "add tries=\"2\", or take penalty out")
    }
}
