internal import Courseware
internal import Diagnostics
internal import Localization
internal import XMLTree

/// The answers are numbers, and one of them earns everything.
struct NumberChecks {
    private let entry: NumberEntry
    private let element: XMLElement
    private let name: String

    init(_ entry: NumberEntry, _ element: XMLElement, _ name: String) {
        self.entry = entry
        self.element = element
        self.name = name
    }

    func findings(in source: SourceText) -> [Diagnostic] {
        let wrong = element.elements(.answer).filter { Decimal.parse($0.ownText.plainText) == nil }
        var findings = wrong.map {
            source.finding("Q208", at: $0, notANumber($0.ownText.plainText), remedy: withPoint)
        }
        if wrong.isEmpty, !entry.answers.contains(where: { $0.fraction > 0.999_999 }) {
            findings.append(
                source.finding(
                    "Q204", at: element, QuestionWords.neverFull(name), remedy: QuestionWords.fullFraction))
        }
        return findings
    }

    private func notANumber(_ text: String) -> Words {
        Words(nl: "\(text.quoted()) is geen getal.", en: "\(text.quoted()) is not a number.")
    }

    private var withPoint: Words {
        Words(nl: "schrijf een getal met een punt, zoals 3.5", en: "write a number with a point, such as 3.5")
    }
}
