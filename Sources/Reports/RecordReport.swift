internal import Dates
package import Localization
package import Results
package import Text

/// Completion records as HR wants them: a table, or a file for another program.
package struct RecordReport {
    private let records: [CompletionRecord]
    private let language: Language

    package init(_ records: [CompletionRecord], language: Language) {
        self.records = records
        self.language = language
    }

    package enum Format: String, CaseIterable, Sendable {
        case table, csv, excel, json, jsonl
    }

    package func table(width: Int) -> [CleanText] {
        guard !records.isEmpty else { return [CleanText(line: Self.nothing[language])] }
        var table = TextTable(
            heading: Self.headings[language].split(separator: "|").map { CleanText(line: String($0)) })
        for record in records {
            table.append([
                CleanText(line: record.name ?? String(record.learner.prefix(8))),
                CleanText(line: record.title),
                CleanText(line: record.version), passed(record),
                record.scaled.map { CleanText(line: language.percentage($0)) } ?? "-",
                day(record.finished.date),
                record.validUntil.map(day) ?? "-",
            ])
        }
        return table.lines(width: width) + ["", total]
    }

    /// A file: the whole text, with its line breaks.
    package func file(_ format: Format) -> String {
        switch format {
        case .table, .json: "[" + records.map { "\n" + json($0).line }.joined(separator: ",") + "\n]\n"
        case .jsonl: records.map { json($0).line + "\n" }.joined()
        case .csv: spreadsheet(.standard, Self.columns)
        case .excel:
            CSVText.byteOrderMark
                + spreadsheet(.dutchExcel, language == .dutch ? Self.dutchColumns : Self.columns)
        }
    }

    private var total: CleanText {
        let passed = records.count { $0.passed == true }
        return language == .dutch
            ? "\(language.count(records.count, "afronding", "afrondingen")), \(passed) gehaald. Eigen opgave van wie ze nam."
            : "\(language.count(records.count, "completion", "completions")), \(passed) passed. Self-reported."
    }

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

    private func json(_ record: CompletionRecord) -> JSONText {
        .object([
            ("learner", .string(record.learner)), ("name", .optional(record.name)),
            ("staff_number", .optional(record.staffNumber)), ("module", .string(record.module)),
            ("title", .string(record.title)), ("version", .string(record.version)),
            ("attempt", .integer(record.ordinal)), ("started", .string(record.started.iso8601)),
            ("finished", .string(record.finished.iso8601)), ("completed", .bool(record.completed)),
            ("passed", .optional(record.passed)), ("scaled", .optional(record.scaled)),
            ("points", .number(record.points)), ("maximum", .number(record.maximum)),
            ("valid_until", .optional(record.validUntil?.iso8601)), ("left_out", .integer(record.leftOut)),
            ("origin", .string("self-reported")), ("intact", .bool(record.isIntact)),
        ])
    }

    private func spreadsheet(_ csv: CSVText, _ columns: [String]) -> String {
        csv.row(columns.map(CSVText.Cell.text)) + records.map { csv.row(cells($0)) }.joined()
    }

    private func cells(_ record: CompletionRecord) -> [CSVText.Cell] {
        [
            .text(record.learner), record.name.map(CSVText.Cell.text) ?? .empty,
            record.staffNumber.map(CSVText.Cell.text) ?? .empty, .text(record.module), .text(record.title),
            .text(record.version), .number(Double(record.ordinal)), .text(record.started.iso8601),
            .text(record.finished.iso8601), .text(truth(record.completed)),
            record.passed.map { .text(truth($0)) } ?? .empty,
            record.scaled.map(CSVText.Cell.number) ?? .empty,
            .number(record.points), .number(record.maximum),
            record.validUntil.map { .text($0.iso8601) } ?? .empty, .number(Double(record.leftOut)),
        ]
    }

    private func truth(_ value: Bool) -> String { value ? "true" : "false" }

    private static let headings = Words(
        nl: "naam|module|versie|gehaald|score|afgerond|geldig tot",
        en: "name|module|version|passed|score|finished|valid until")

    private static let nothing = Words(
        nl: "Er zijn nog geen afrondingen.", en: "There are no completions yet.")

    private static let columns = [
        "learner", "name", "staff_number", "module", "title", "version", "attempt", "started", "finished",
        "completed", "passed", "scaled", "points", "maximum", "valid_until", "left_out",
    ]

    private static let dutchColumns = [
        "code", "naam", "personeelsnummer", "module", "titel", "versie", "poging", "begonnen", "afgerond",
        "voltooid", "gehaald", "score", "punten", "maximum", "geldig tot", "weggelaten vragen",
    ]
}
