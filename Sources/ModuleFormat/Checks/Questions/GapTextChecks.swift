internal import Courseware
internal import Diagnostics
internal import Localization
internal import XMLTree

/// Every gap can be filled in one way, and filled right.
struct GapTextChecks {
    private let text: GapText
    private let element: XMLElement
    private let name: String

    init(_ text: GapText, _ element: XMLElement, _ name: String) {
        self.text = text
        self.element = element
        self.name = name
    }

    func findings(in source: SourceText) -> [Diagnostic] {
        if let missing = PassageWords.missing(element.gaps, element, name, PassageWords.gap, source) {
            return missing
        }
        let words = Set(text.bank.map(\.id))
        let findings = zip(text.gaps, element.gaps).flatMap { gap, part in
            Self.ways(part) == 1
                ? self.findings(gap, part, words, source)
                : [source.finding("Q215", at: part, wrongWays(gap.id, Self.ways(part)), remedy: oneWay)]
        }
        return findings
            + EqualTexts(name: name).findings(
                text.bank.map(\.text.plainText), element.elements(.bankWord), in: source)
    }

    /// In how many ways a gap says that it is filled.
    private static func ways(_ gap: XMLElement) -> Int {
        [
            gap[attribute: "word"] != nil, !gap.elements(.accept).isEmpty, !gap.elements(.answer).isEmpty,
            !gap.elements(.option).isEmpty,
        ].count { $0 }
    }

    private func findings(
        _ gap: GapText.Gap, _ part: XMLElement, _ words: Set<String>, _ source: SourceText
    ) -> [Diagnostic] {
        switch gap.content {
        case .text(let entry): return TextEntryChecks(entry, part, name).findings(in: source)
        case .number(let entry): return NumberChecks(entry, part, name).findings(in: source)
        case .list(let choice):
            let checks = ChoiceChecks(choice, part, name)
            return checks.findings(in: source) + checks.equalOptions(in: source)
        case .bank(let word):
            guard !words.contains(word) else { return [] }
            return [
                source.finding("Q216", at: part, attribute: "word", noSuchWord(word), remedy: addWord(word))
            ]
        }
    }

    private func wrongWays(_ id: String, _ ways: Int) -> Words {
        ways == 0
            ? Words(
                nl: "Het gat \(id.quoted()) in vraag \(name) heeft geen goed antwoord.",
                en: "The gap \(id.quoted()) in question \(name) has no right answer.")
            : Words(
                nl: "Het gat \(id.quoted()) in vraag \(name) kan maar op één manier worden ingevuld.",
                en: "The gap \(id.quoted()) in question \(name) can be filled in one way only.")
    }

    private var oneWay: Words {
        Words(
            nl:
                "geef het <accept> (typen), <answer> (een getal), <option> (kiezen) of word=\"…\" (uit de woorden)",
            en:
                "give it <accept> (typed), <answer> (a number), <option> (a list) or word=\"…\" (from the words)"
        )
    }

    private func noSuchWord(_ id: String) -> Words {
        Words(
            nl: "Vraag \(name) heeft geen woord \(id.quoted()).",
            en: "Question \(name) has no word \(id.quoted()).")
    }

    private func addWord(_ id: String) -> Words {
        Words(
            nl: "zet <word id=\"\(id)\"> na de tekst, of kies een woord dat er staat",
            en: "put <word id=\"\(id)\"> after the text, or choose a word that is there")
    }
}
