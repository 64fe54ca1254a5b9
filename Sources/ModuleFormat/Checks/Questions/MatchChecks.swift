internal import Courseware
internal import Diagnostics
internal import Localization
internal import XMLTree

/// No right item stands among the distractors, and no left item stands twice.
struct MatchChecks {
    private let match: Match
    private let element: XMLElement
    private let name: String

    init(_ match: Match, _ element: XMLElement, _ name: String) {
        self.match = match
        self.element = element
        self.name = name
    }

    func findings(in source: SourceText) -> [Diagnostic] {
        var seen = Set(match.pairs.map(\.target.text.plainText))
        var findings = zip(match.distractors, element.elements(.distractor)).compactMap { target, part in
            seen.insert(target.text.plainText).inserted ? nil : equal(target.text.plainText, part, source)
        }
        var items: Set<String> = []
        findings += zip(match.pairs, element.elements(.pair)).compactMap { pair, part in
            items.insert(pair.item.plainText).inserted ? nil : equal(pair.item.plainText, part, source)
        }
        if match.targets.count > 26 {
            findings.append(source.finding("Q213", at: element, QuestionWords.tooMany(name)))
        }
        return findings
    }

    private func equal(_ text: String, _ part: XMLElement, _ source: SourceText) -> Diagnostic {
        source.finding("Q203", at: part, QuestionWords.equal(name, text), remedy: QuestionWords.different)
    }
}
