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

    private var last: Words { Words(nl: "zet * als laatste", en: "put * last") }
}

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
        return findings
    }

    private func equal(_ text: String, _ part: XMLElement, _ source: SourceText) -> Diagnostic {
        source.finding("Q203", at: part, QuestionWords.equal(name, text), remedy: QuestionWords.different)
    }
}

/// The items of an order differ.
struct OrderChecks {
    private let order: Order
    private let element: XMLElement
    private let name: String

    init(_ order: Order, _ element: XMLElement, _ name: String) {
        self.order = order
        self.element = element
        self.name = name
    }

    func findings(in source: SourceText) -> [Diagnostic] {
        var seen: Set<String> = []
        return zip(order.items, element.elements(.orderItem)).compactMap { item, part in
            let text = item.text.plainText
            guard !seen.insert(text).inserted else { return nil }
            return source.finding(
                "Q203", at: part, QuestionWords.equal(name, text), remedy: QuestionWords.different)
        }
    }
}
