package import Diagnostics
package import Localization
package import Text

/// Findings as an author reads them: place, words, the line itself, what to do.
package struct FindingReport {
    private let language: Language
    private let width: Int

    package init(language: Language, width: Int) {
        self.language = language
        self.width = max(40, width)
    }

    /// The text of a file: so many scalars of a line, from a column on.
    package typealias Source = (_ line: Int, _ column: Int, _ count: Int) -> String

    package func lines(_ finding: Diagnostic, path: String, source: Source) -> [CleanText] {
        let place = "\(path):\(finding.position.line):\(finding.position.column)"
        let severity =
            switch finding.severity {
            case .error: Words(nl: "fout", en: "error")
            case .warning: Words(nl: "waarschuwing", en: "warning")
            }
        let head: CleanText = "\(place)  \(severity[language]) \(finding.code)  \(finding.summary[language])"
        var lines = head.wrapped(to: width, indent: "    ", first: "")
        lines += excerpt(finding, source)
        if let remedy = finding.remedy {
            let words = language == .dutch ? "doe dit: " : "do this: "
            lines += CleanText(line: words + remedy[language]).wrapped(to: width, indent: "    ", first: "  ")
        }
        return lines + [""]
    }

    /// The line, and a mark under what is meant; cut to the part that fits.
    private func excerpt(_ finding: Diagnostic, _ source: Source) -> [CleanText] {
        let (line, column) = (finding.position.line, finding.position.column)
        let gutter = String(repeating: " ", count: max(0, 5 - String(line).count)) + String(line) + " | "
        let room = width - gutter.count
        let lead = CleanText(line: source(line, 1, min(column - 1, room))).width
        let start = lead < room - 12 ? 1 : max(1, column - 8)
        let shown = CleanText(line: source(line, start, room))
        guard !shown.isEmpty else { return [] }
        let before = CleanText(line: source(line, start, column - start)).width
        let marked = CleanText(line: source(line, column, min(finding.length, room))).width
        let mark =
            String(repeating: " ", count: gutter.count - 2) + "| " + String(repeating: " ", count: before)
            + String(repeating: "^", count: max(1, min(marked, room - before)))
        return [CleanText(line: gutter) + shown.prefix(cells: room), CleanText(line: mark)]
    }

    /// "8 modules bekeken: 1 fout, 0 waarschuwingen."
    package func summary(files: Int, findings: [Diagnostic]) -> CleanText {
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count - errors
        return language == .dutch
            ? "\(language.count(files, "module", "modules")) bekeken: \(language.count(errors, "fout", "fouten")), \(language.count(warnings, "waarschuwing", "waarschuwingen"))."
            : "\(language.count(files, "module", "modules")) checked: \(language.count(errors, "error", "errors")), \(language.count(warnings, "warning", "warnings"))."
    }
}
