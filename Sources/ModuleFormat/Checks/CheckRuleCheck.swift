internal import Courseware
internal import Diagnostics
internal import Localization
internal import XMLTree

/// Do the rules of a check fit its questions: is there time enough, is certainty marked in one try, and is nobody
/// told to try again before feedback comes?
struct CheckRuleCheck {
    private let module: Module
    private let outline: Outline

    init(_ module: Module, _ outline: Outline) {
        self.module = module
        self.outline = outline
    }

    func check(_ source: SourceText, _ findings: inout FindingList) {
        for item in outline.checks {
            guard let check = module.checks.first(where: { $0.id == item.id }) else { continue }
            for finding in time(check, item.element, source) + confidence(check, item.element, source)
                + tries(check, item.element, source)
            {
                findings.report(finding, in: .text)
            }
            if check.passMark != nil, check.mayEarnNothing {
                let isMeant = item.element[attribute: "pass"] != nil
                findings.report(
                    source.finding(
                        "C308", isMeant ? .error : .warning, at: item.element, earnsNothing,
                        remedy: onlyMeasure),
                    in: isMeant ? .module : .text)
            }
        }
    }

    private func time(_ check: Check, _ element: XMLElement, _ source: SourceText) -> [Diagnostic] {
        let needed = ReadingTime.seconds(of: check)
        guard let limit = check.timeLimit, Double(limit) < needed else { return [] }
        let minutes = max(1, Int((needed / 60).rounded(.up)))
        return [
            source.finding(
                "C305", .warning, at: element, attribute: "time-limit", tooShort(minutes),
                remedy: longer(minutes))
        ]
    }

    private func confidence(_ check: Check, _ element: XMLElement, _ source: SourceText) -> [Diagnostic] {
        guard check.asksConfidence else { return [] }
        var findings: [Diagnostic] = []
        if let passMark = check.passMark, passMark > 0.67 {
            findings.append(
                source.finding(
                    "C306", .warning, at: element,
                    attribute: element[attribute: "pass"] == nil ? "confidence" : "pass", onlySure,
                    remedy: lower))
        }
        let retried = Set(check.allQuestions.filter { $0.tries > 1 }.map(\.id))
        if let question = outline.questions.first(where: { $0.id.map(retried.contains) == true }) {
            findings.append(
                source.finding("C307", .warning, at: question.element, attribute: "tries", oneTry))
        }
        return findings
    }

    private func tries(_ check: Check, _ element: XMLElement, _ source: SourceText) -> [Diagnostic] {
        guard check.feedbackTiming != .each, !check.asksConfidence else { return [] }
        let retried = Set(check.allQuestions.filter { $0.tries > 1 }.map(\.id))
        let lines = outline.questions.filter { $0.id.map(retried.contains) == true }.map {
            String(source.line(of: $0.element.offset))
        }
        guard !lines.isEmpty else { return [] }
        return [
            source.finding(
                "C309", .warning, at: element, attribute: "feedback", tellsByTries,
                remedy: eachOrOnce(lines))
        ]
    }

    private func tooShort(_ minutes: Int) -> Words {
        Words(
            nl:
                "Deze toets lezen en maken kost naar schatting \(Language.dutch.count(minutes, "minuut", "minuten")), langer dan de tijd die hier staat.",
            en:
                "Reading and taking this check takes an estimated \(Language.english.count(minutes, "minute", "minutes")), longer than the time given here."
        )
    }

    private func longer(_ minutes: Int) -> Words {
        Words(
            nl: "schrijf time-limit=\"PT\(minutes * 2)M\", of haal de limiet weg",
            en: "write time-limit=\"PT\(minutes * 2)M\", or take the limit out")
    }

    private var onlySure: Words {
        Words(
            nl: "Wie alles goed heeft en vrij zeker is, haalt 67 %; deze toets vraagt meer.",
            en: "Getting everything right and being fairly sure gives 67 %; this check asks for more.")
    }

    private var lower: Words { Words(nl: "schrijf pass=\"0.6\" of minder", en: "write pass=\"0.6\" or less") }

    private var oneTry: Words {
        Words(
            nl: "Waar zekerheid telt, is er één poging; tries doet hier niets.",
            en: "Where certainty counts there is one try; tries does nothing here.")
    }

    private var tellsByTries: Words {
        Words(
            nl:
                "Feedback komt hier niet na elk antwoord, maar wie nog een poging krijgt, weet dat het fout was.",
            en:
                "Feedback does not come after each answer here, but whoever gets another try knows it was wrong."
        )
    }

    private func eachOrOnce(_ lines: [String]) -> Words {
        let list = lines.prefix(12).joined(separator: ", ") + (lines.count > 12 ? ", …" : "")
        let (place, range) = lines.count == 1 ? ("regel", "line") : ("regels", "lines")
        return Words(
            nl: "schrijf feedback=\"each\", of haal tries weg (\(place) \(list))",
            en: "write feedback=\"each\", or take tries out (\(range) \(list))")
    }

    private var earnsNothing: Words {
        Words(
            nl: "Deze toets heeft een grens, maar er kan een poging komen waarin niets punten oplevert.",
            en: "This check has a pass mark, but there can be an attempt in which nothing earns points.")
    }

    private var onlyMeasure: Words {
        Words(
            nl: "zet er een vraag bij die telt, of schrijf pass=\"none\"",
            en: "add a question that counts, or write pass=\"none\"")
    }
}

extension Check {
    /// Whether chance can draw nothing but questions that earn nothing.
    fileprivate var mayEarnNothing: Bool {
        let drawn = min(draw ?? .max, questions.count)
        return !allQuestions.isEmpty && drawn <= questions.count { !$0.isScored }
            && pools.allSatisfy { pool in
                min(pool.draw, pool.questions.count) <= pool.questions.count { !$0.isScored }
            }
    }
}
