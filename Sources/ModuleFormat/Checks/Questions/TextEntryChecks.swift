internal import Courseware
internal import Diagnostics
internal import Localization
internal import XMLTree

/// An accepted text can be typed, and one of them earns everything.
struct TextEntryChecks {
    private let entry: TextEntry
    private let element: XMLElement
    private let name: String

    init(_ entry: TextEntry, _ element: XMLElement, _ name: String) {
        self.entry = entry
        self.element = element
        self.name = name
    }

    func findings(in source: SourceText) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if !entry.accepts.contains(where: { $0.fraction > 0.999_999 }) {
            findings.append(
                source.finding(
                    "Q204", at: element, QuestionWords.neverFull(name), remedy: QuestionWords.fullFraction))
        }
        for (accept, part) in zip(entry.accepts, element.elements(.accept)) where accept.pattern.count > 500 {
            findings.append(source.finding("Q212", at: part, tooLong, remedy: shorter))
        }
        if let all = entry.accepts.firstIndex(where: { $0.pattern.allSatisfy { $0 == "*" } }),
            all < entry.accepts.count - 1
        {
            let unreachable = element.elements(.accept)[all + 1]
            findings.append(source.finding("Q211", .warning, at: unreachable, neverReached, remedy: last))
        }
        return findings
    }

    private var neverReached: Words {
        Words(
            nl: "Dit antwoord telt nooit: het sterretje ervoor past op alles.",
            en: "This answer never counts: the star before it fits everything.")
    }

    private var tooLong: Words {
        Words(
            nl: "Dit antwoord heeft meer dan 500 tekens; dat typt niemand.",
            en: "This answer has more than 500 characters; nobody types that.")
    }

    private var shorter: Words { Words(nl: "vraag een woord of een paar", en: "ask for a word or a few") }

    private var last: Words { Words(nl: "zet * als laatste", en: "put * last") }
}
