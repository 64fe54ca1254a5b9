internal import Courseware
package import Dates
package import Localization
package import Results

/// What a learner completed, to take along: to another school, to the yearly talk.
package struct Dossier {
    /// Of each module the best record, the latest first.
    private let records: [CompletionRecord]
    private let today: CalendarDate
    private let language: Language

    /// - Parameter records: the completion records of one learner, the latest first.
    package init(_ records: [CompletionRecord], today: CalendarDate, language: Language) {
        let modules = Dictionary(grouping: records, by: \.module)
        self.records = modules.values.compactMap(\.best).filter(\.isIntact)
            .sorted { ($1.finished.utcMilliseconds, $0.module) < ($0.finished.utcMilliseconds, $1.module) }
        self.today = today
        self.language = language
    }

    package var isEmpty: Bool { records.isEmpty }

    package var document: Document {
        Document(
            title: Words(nl: "Dossier", en: "Record of learning")[language], language: language,
            sections: [
                Document.Section(blocks: [
                    .paragraph([.strong([.text(person)])]), .paragraph([.text(count)]), table,
                    .paragraph([.text(CompletionRecord.selfReported[language])]),
                ])
            ])
    }

    private var person: String {
        let name = records.lazy.compactMap(\.name).first
        let code = records.first.map { String($0.learner.prefix(8)) } ?? ""
        return name ?? Words(nl: "Deelnemer ", en: "Learner ")[language] + code
    }

    private var count: String {
        let modules = language.count(
            records.count, "module", Words(nl: "modules", en: "modules")[language])
        let day = long(today)
        return Words(nl: "\(modules), op \(day).", en: "\(modules), on \(day).")[language]
    }

    private var table: Block {
        let headings = Words(
            nl: "module|versie|wanneer|uitkomst|geldig tot en met",
            en: "module|version|when|outcome|valid through")[language]
        let rows = records.map { record in
            TableRow(
                isHeading: false,
                cells: [
                    record.title, record.version, short(record.finished.date), outcome(record),
                    record.validUntil.map(validity) ?? "-",
                ].map { [.text($0)] })
        }
        let heading = TableRow(
            isHeading: true, cells: headings.split(separator: "|").map { [.text(String($0))] })
        return .table([heading] + rows)
    }

    /// Passed, and with what; or completed, where there is nothing to pass.
    private func outcome(_ record: CompletionRecord) -> String {
        guard record.passed == true else { return Words(nl: "afgerond", en: "completed")[language] }
        let passed = Words(nl: "gehaald", en: "passed")[language]
        return record.scaled.map { "\(passed), \(language.percentage($0))" } ?? passed
    }

    private func validity(_ day: CalendarDate) -> String {
        day < today ? short(day) + Words(nl: " (verlopen)", en: " (expired)")[language] : short(day)
    }

    private func short(_ day: CalendarDate) -> String {
        language.shortDate(year: day.year, month: day.month, day: day.day)
    }

    private func long(_ day: CalendarDate) -> String {
        language.longDate(year: day.year, month: day.month, day: day.day)
    }
}

extension Dossier {
    /// The same for an e-portfolio that reads Leap2A, such as Mahara: a zip with one feed in it.
    package var leap2A: [UInt8] {
        let feed = LeapFeed(records, person: person, title: document.title, language: language)
        return StoredZip(name: "leap2a.xml", content: Array(feed.xml.utf8)).bytes
    }

    /// Whether bytes are such a file that opfris made.
    package static func isLeap2A(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B]) && bytes.suffix(StoredZip.comment.count) == StoredZip.comment[...]
    }
}
