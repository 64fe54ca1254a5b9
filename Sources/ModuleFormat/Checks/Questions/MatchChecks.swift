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
        let equal = EqualTexts(name: name)
        var findings = equal.findings(
            match.distractors.map(\.text.plainText), element.elements(.distractor),
            seen: Set(match.pairs.map(\.target.text.plainText)), in: source)
        findings += equal.findings(
            match.pairs.map(\.item.plainText), element.elements(.pair), in: source)
        if match.targets.count > 26 {
            findings.append(source.finding("Q213", at: element, QuestionWords.tooMany(name)))
        }
        return findings
    }
}
