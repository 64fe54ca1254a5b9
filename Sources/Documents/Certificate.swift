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
        let blocks: [Block] =
            [.paragraph([.strong([.text(person)])]), .paragraph(deed)] + list
            + [.paragraph([.text(facts)]), .paragraph([.text(CompletionRecord.selfReported[language])])]
        return Document(
            title: Words(nl: "Bewijs", en: "Certificate")[language], language: language, kind: .certificate,
            sections: [Document.Section(blocks: blocks)])
    }

    private var person: String {
        record.name ?? Words(nl: "Deelnemer ", en: "Learner ")[language] + record.learner.prefix(8)
    }

    /// "haalde op 24 november 2026 de module AVG in de klas, met 90 % van de punten."
    private var deed: [Inline] {
        let day = long(record.finished.date)
        let verb =
            record.passed == true
            ? Words(nl: "haalde op \(day) de module ", en: "passed on \(day) the module ")
            : Words(nl: "rondde op \(day) de module af: ", en: "completed on \(day) the module ")
        return [.text(verb[language]), .strong([.text(record.title)]), .text(score + ".")]
    }

    private var score: String {
        guard record.passed == true, let scaled = record.scaled else { return "" }
        let share = language.percentage(scaled)
        return Words(nl: ", met \(share) van de punten", en: ", with \(share) of the points")[language]
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
}
