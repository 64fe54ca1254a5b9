internal import Catalogue
internal import Localization
internal import ModuleFormat
internal import Reports
internal import Terminal
internal import XMLTree

/// Prints the findings of files.
struct FindingPrinter {
    private let report: FindingReport
    private let output: any Output

    init(_ language: Language, to output: any Output, width: Int) {
        report = FindingReport(language: language, width: width)
        self.output = output
    }

    /// - Parameter limit: at most so many, the first ones.
    func print(_ loaded: LoadedModule, limit: Int = .max) throws {
        for finding in loaded.reading.findings.prefix(limit) {
            let lines = report.lines(finding, path: loaded.file.path) {
                loaded.reading.source.text(line: $0, from: $1, count: $2)
            }
            for line in lines { try output.line(line) }
        }
    }
}
