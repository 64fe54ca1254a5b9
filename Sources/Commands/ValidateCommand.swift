internal import Arguments
internal import Catalogue
internal import Diagnostics
internal import Localization
internal import ModuleFormat
internal import Reports
internal import System
internal import Terminal

/// `opfris validate`: what an author should mend.
struct ValidateCommand: Command {
    static let name = "validate"

    var globals = GlobalOptions()
    var paths: [String] = []

    static var syntax: CommandSyntax<Self> {
        CommandSyntax(
            name: name,
            summary: Words(
                nl: "kijkt modules na en zegt wat er beter moet", en: "checks modules and says what to mend"),
            examples: [
                .init("opfris validate mijn.xml", Words(nl: "één module", en: "one module")),
                .init(
                    "opfris validate Modules",
                    Words(nl: "alle modules in een map", en: "all modules in a folder")),
            ],
            arguments: .words("PATH", count: 1...100_000, to: \.paths), options: options())
    }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        let printer = FindingPrinter(setup.language, to: console.output, width: console.width)
        var findings: [Diagnostic] = []
        var count = 0
        for path in paths {
            for file in try files(at: path) {
                let loaded = file.load()
                try printer.print(loaded)
                findings += loaded.reading.findings
                count += 1
            }
        }
        let report = FindingReport(language: setup.language, width: console.width)
        try console.output.line(report.summary(files: count, findings: findings))
        return findings.contains { $0.severity == .error } ? .findings : .done
    }

    private func files(at path: String) throws -> [ModuleFile] {
        switch FileIdentity(of: path)?.kind {
        case nil: throw InputFailure.unreadable(path: path)
        case .folder:
            guard (try? Folder.names(in: path)) != nil else { throw InputFailure.unreadable(path: path) }
            return Catalogue.files(in: path)
        default: return [ModuleFile(path: path)]
        }
    }
}
