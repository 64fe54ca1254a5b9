internal import Courseware
internal import Dates
package import Localization
package import Results

/// One page that says what a learner completed, in words that claim no more than is known.
package struct Certificate {
    private let record: CompletionRecord
    private let objectives: [String]
    private let language: Language

    /// - Parameter objectives: what the learner can do now, from the module as it was played.
    package init(_ record: CompletionRecord, objectives: [String], language: Language) {
        self.record = record
        self.objectives = objectives
        self.language = language
    }

    package var document: Document {
        Document(
            title: record.title, language: language, kind: .certificate,
            sections: [
                Document.Section(
                    blocks: [.paragraph([.strong([.text(person)])]), .paragraph([.text(deed)])] + list + [
                        .paragraph([.text(facts)]), .paragraph([.text(Self.selfReported[language])]),
                    ])
            ])
    }

    private var person: String {
        record.name ?? Words(nl: "Deelnemer ", en: "Learner ")[language] + record.learner.prefix(8)
    }

    private var deed: String {
        let day = long(record.finished.date)
        let isPassed = record.passed == true
        let score =
            record.scaled.map {
                Words(
                    nl: " met \(language.percentage($0)) van de punten",
                    en: " with \(language.percentage($0)) of the points")[language]
            } ?? ""
        return isPassed
            ? Words(nl: "haalde deze module op \(day)\(score).", en: "passed this module on \(day)\(score).")[
                language]
            : Words(nl: "rondde deze module af op \(day).", en: "completed this module on \(day).")[language]
    }

    private var list: [Block] {
        objectives.isEmpty ? [] : [.list(ordered: false, items: objectives.map { [.paragraph([.text($0)])] })]
    }

    private var facts: String {
        let version = Words(
            nl: "Module \(record.module), versie \(record.version), poging \(record.ordinal).",
            en: "Module \(record.module), version \(record.version), attempt \(record.ordinal).")[language]
        let leftOut =
            record.leftOut == 0
            ? ""
            : Words(
                nl:
                    " Niet gevraagd door een fout in de module: \(language.count(record.leftOut, "vraag", "vragen")).",
                en:
                    " Not asked because of an error in the module: \(language.count(record.leftOut, "question", "questions"))."
            )[language]
        let until =
            record.validUntil.map {
                Words(nl: " Geldig tot en met \(long($0)).", en: " Valid through \(long($0)).")[language]
            } ?? ""
        return version + leftOut + until
    }

    private func long(_ date: CalendarDate) -> String {
        language.longDate(year: date.year, month: date.month, day: date.day)
    }

    private static let selfReported = Words(
        nl:
            "Zelf opgegeven: gemaakt door opfris uit de gegevens op de computer van de deelnemer. Niemand heeft dit gecontroleerd.",
        en:
            "Self-reported: made by opfris from what is kept on the learner's computer. Nobody has verified it."
    )
}
