internal import Dates
internal import JSON
package import Localization
package import Results
package import Text

/// Completion records as HR wants them: a table, or a file for another program.
package struct RecordReport {
    private let records: [CompletionRecord]
    private let language: Language
    private let isFiltered: Bool
    private let place: String

    /// - Parameters:
    ///   - place: where they were looked for.
    ///   - isFiltered: whether there may be others that were not asked for.
    package init(_ records: [CompletionRecord], language: Language, place: String, isFiltered: Bool = false) {
        self.records = records
        self.place = place
        self.isFiltered = isFiltered
        self.language = language
    }

    package enum Format: String, CaseIterable, Sendable {
        case table, csv, excel, json, jsonl
    }

    /// - Parameter inWords: without columns, for a screen reader.
    package func table(width: Int, inWords: Bool = false) -> [CleanText] {
        guard !records.isEmpty else { return CleanText(line: nothing[language]).wrapped(to: width) }
        // The line below the table says it where all come from one place.
        let hasOrigins = Set(records.map(\.origin)).count > 1
        let headings = Self.headings[language] + (hasOrigins ? Self.originHeading[language] : "")
        var table = TextTable(
            heading: headings.split(separator: "|").map { CleanText(line: String($0)) })
        for record in records {
            let origin = hasOrigins ? [CleanText(line: record.origin ?? selfReported)] : []
            table.append(
                [
                    CleanText(line: record.name ?? String(record.learner.prefix(8))),
                    CleanText(line: record.title),
                    CleanText(line: record.version), passed(record),
                    record.scaled.map { CleanText(line: language.percentage($0)) } ?? "-",
                    day(record.finished.date),
                    record.validUntil.map(day) ?? "-",
                ] + origin)
        }
        return table.lines(width: width, inWords: inWords) + [""] + total.wrapped(to: width)
    }

    /// A file: the whole text, with its line breaks.
    package func file(_ format: Format) -> String {
        switch format {
        case .table, .json: "[" + records.map { "\n" + json($0).line }.joined(separator: ",") + "\n]\n"
        case .jsonl: records.map { json($0).line + "\n" }.joined()
        case .csv: RecordSpreadsheet.forPrograms.text(records)
        case .excel: RecordSpreadsheet.forExcel(language).text(records)
        }
    }

    private var total: CleanText {
        let passed = records.count { $0.passed == true }
        let own = records.count { $0.origin == nil }
        let count =
            language == .dutch
            ? "\(language.count(records.count, "afronding", "afrondingen")), \(passed) gehaald."
            : "\(language.count(records.count, "completion", "completions")), \(passed) passed."
        let others = Set(records.compactMap(\.origin)).sorted().joined(separator: ", ")
        let elsewhere = records.count - own
        let origin =
            switch (own, elsewhere) {
            case (_, 0): Words(nl: "Door de deelnemer zelf opgegeven.", en: "Self-reported.")
            case (0, _): Words(nl: "Gelezen uit \(others).", en: "Read from \(others).")
            default:
                Words(
                    nl: "\(elsewhere) uit \(others); \(own) door de deelnemer zelf opgegeven.",
                    en: "\(elsewhere) from \(others); \(own) self-reported.")
            }
        return CleanText(line: "\(count) \(origin[language])")
    }

    private var selfReported: String { Words(nl: "zelf", en: "own")[language] }

    private func passed(_ record: CompletionRecord) -> CleanText {
        switch record.passed {
        case true?: language == .dutch ? "ja" : "yes"
        case false?: language == .dutch ? "nee" : "no"
        case nil: "-"
        }
    }

    private func day(_ date: CalendarDate) -> CleanText {
        CleanText(line: language.shortDate(year: date.year, month: date.month, day: date.day))
    }

    private func json(_ record: CompletionRecord) -> JSONValue {
        .object([
            ("learner", .string(record.learner)), ("name", .optional(record.name)),
            ("staff_number", .optional(record.staffNumber)), ("module", .string(record.module)),
            ("title", .string(record.title)), ("version", .string(record.version)),
            ("attempt", .integer(record.ordinal)), ("started", .string(record.started.iso8601)),
            ("finished", .string(record.finished.iso8601)), ("completed", .bool(record.completed)),
            ("passed", .optional(record.passed)),
            ("scaled", .optional(record.scaled.map { ($0 * 1e7).rounded() / 1e7 })),
            ("points", .optional(record.isScoreTold ? record.points : nil)),
            ("maximum", .optional(record.isScoreTold ? record.maximum : nil)),
            ("valid_until", .optional(record.validUntil?.iso8601)), ("left_out", .integer(record.leftOut)),
            ("origin", .string(record.origin ?? "self-reported")), ("intact", .bool(record.isIntact)),
        ])
    }

    private static let headings = Words(
        nl: "naam|module|versie|gehaald|score|afgerond|geldig t/m",
        en: "name|module|version|passed|score|finished|valid until")

    private static let originHeading = Words(nl: "|herkomst", en: "|origin")

    private var nothing: Words {
        isFiltered
            ? Words(
                nl: "Niets gevonden in \(place) met dit filter.",
                en: "Nothing was found in \(place) with this filter.")
            : Words(
                nl: "Er zijn nog geen afrondingen in \(place).",
                en: "There are no completions in \(place) yet.")
    }
}
