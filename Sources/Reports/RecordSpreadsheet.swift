internal import Dates
internal import Localization
internal import Results

/// Completion records as rows for a spreadsheet.
struct RecordSpreadsheet {
    private let csv: CSVText
    private let start: String
    private let columns: [String]
    private let yes: String
    private let no: String
    private let moment: (Moment) -> String
    private let selfReported: String

    /// Names, times and truth values that do not depend on a language.
    static var forPrograms: RecordSpreadsheet {
        RecordSpreadsheet(
            csv: .standard, start: "", columns: names, yes: "true", no: "false", moment: \.iso8601,
            selfReported: "self-reported")
    }

    /// For the eyes of somebody in Excel: local times without a zone, yes and no in words.
    static func forExcel(_ language: Language) -> RecordSpreadsheet {
        let isDutch = language == .dutch
        return RecordSpreadsheet(
            csv: .dutchExcel, start: CSVText.byteOrderMark, columns: isDutch ? dutchNames : names,
            yes: isDutch ? "ja" : "yes", no: isDutch ? "nee" : "no", moment: \.plainText,
            selfReported: isDutch ? "zelf opgegeven" : "self-reported")
    }

    func text(_ records: [CompletionRecord]) -> String {
        start + csv.row(columns.map(CSVText.Cell.text)) + records.map { csv.row(cells($0)) }.joined()
    }

    private func cells(_ record: CompletionRecord) -> [CSVText.Cell] {
        [
            .text(record.learner), record.name.map(CSVText.Cell.text) ?? .empty,
            record.staffNumber.map(CSVText.Cell.text) ?? .empty, .text(record.module), .text(record.title),
            .text(record.version), .number(Double(record.ordinal)), .text(moment(record.started)),
            .text(moment(record.finished)), truth(record.completed), record.passed.map(truth) ?? .empty,
            record.scaled.map(rounded) ?? .empty, record.isScoreTold ? rounded(record.points) : .empty,
            record.isScoreTold ? rounded(record.maximum) : .empty,
            record.validUntil.map { .text($0.iso8601) } ?? .empty, .number(Double(record.leftOut)),
            .text(record.origin ?? selfReported), truth(record.isIntact),
        ]
    }

    private func truth(_ value: Bool) -> CSVText.Cell { .text(value ? yes : no) }

    /// To four decimals.
    private func rounded(_ number: Double) -> CSVText.Cell { .number((number * 10_000).rounded() / 10_000) }

    private static let names = [
        "learner", "name", "staff_number", "module", "title", "version", "attempt", "started", "finished",
        "completed", "passed", "scaled", "points", "maximum", "valid_until", "left_out", "origin", "intact",
    ]

    private static let dutchNames = [
        "code", "naam", "personeelsnummer", "module", "titel", "versie", "poging", "begonnen", "afgerond",
        "voltooid", "gehaald", "score", "punten", "maximum", "geldig tot en met", "weggelaten vragen",
        "herkomst",
        "ongewijzigd",
    ]
}

extension Moment {
    /// `2026-11-22 14:05`, by the learner's clock.
    fileprivate var plainText: String {
        let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
        return "\(date.iso8601) \(two(hour)):\(two(minute))"
    }
}
