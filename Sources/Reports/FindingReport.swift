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

    /// - Parameter line: gives a line of the file, from 1.
    package func lines(_ finding: Diagnostic, path: String, line: (Int) -> String) -> [CleanText] {
        let place = "\(path):\(finding.position.line):\(finding.position.column)"
        let severity =
            switch finding.severity {
            case .error: Words(nl: "fout", en: "error")
            case .warning: Words(nl: "waarschuwing", en: "warning")
            }
        let head: CleanText = "\(place)  \(severity[language]) \(finding.code)  \(finding.summary[language])"
        var lines = head.wrapped(to: width, indent: "    ", first: "")
        lines += excerpt(finding, line(finding.position.line))
        if let remedy = finding.remedy {
            let words = language == .dutch ? "doe dit: " : "do this: "
            lines += CleanText(line: words + remedy[language]).wrapped(to: width, indent: "    ", first: "  ")
        }
        return lines + [""]
    }

    /// The line, and a mark under what is meant; cut to the part that fits.
    private func excerpt(_ finding: Diagnostic, _ line: String) -> [CleanText] {
        guard !line.isEmpty else { return [] }
        let number = String(finding.position.line)
        let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number + " | "
        let room = width - gutter.count
        let scalars = Array(line.unicodeScalars)
        let column = min(finding.position.column - 1, scalars.count)
        let start = CleanText(line: string(scalars[..<column])).width < room - 12 ? 0 : max(0, column - 8)
        let shown = fitting(string(scalars[start...]), room)
        let before = CleanText(line: string(scalars[start..<column])).width
        let marked = CleanText(line: string(scalars[column...].prefix(min(finding.length, room)))).width
        let mark =
            String(repeating: " ", count: gutter.count - 2) + "| " + String(repeating: " ", count: before)
            + String(repeating: "^", count: max(1, min(marked, room - before)))
        return [CleanText(line: gutter + shown), CleanText(line: mark)]
    }

    /// As much of a text as takes so many cells.
    private func fitting(_ text: String, _ room: Int) -> String {
        var width = 0
        return String(
            text.prefix { character in
                width += CleanText(line: String(character)).width
                return width <= room
            })
    }

    private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
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
