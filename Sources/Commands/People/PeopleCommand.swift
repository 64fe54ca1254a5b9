internal import Arguments
internal import Catalogue
internal import Localization
internal import Reports
internal import System
internal import Terminal
internal import Text

/// `opfris people new`: HR's names get codes, in a file that stays with HR.
struct PeopleCommand: Command {
    static let name = "people"

    var globals = GlobalOptions()
    var words: [String] = []
    var out: String?

    private static let verb = "new"

    static var syntax: CommandSyntax<Self> {
        CommandSyntax(
            name: name,
            summary: Words(
                nl: "geeft mensen een code, in een bestand van HR",
                en: "gives people a code, in a file of HR's"),
            examples: [
                .init(
                    "opfris people new namen.csv --out people.csv",
                    Words(
                        nl:
                            "ieder in namen.csv krijgt een code in people.csv; wie er al een heeft, houdt die",
                        en: "everybody in namen.csv gets a code in people.csv; who has one keeps it")),
                .init(
                    "opfris people new namen.csv",
                    Words(
                        nl: "in het bestand van de instelling people", en: "in the file of the setting people"
                    )),
            ],
            arguments: .words(verb, "FILE", count: 2...2, to: \.words, values: [verb]),
            options: options(
                .text(
                    "--out", "FILE", \.out,
                    Words(
                        nl:
                            "het bestand met code, naam en personeelsnummer, op een plek die alleen HR kan lezen; zonder --out en zonder instelling people wordt er niets gemaakt",
                        en:
                            "the file with code, name and staff number, in a place that only HR can read; without --out and without the setting people nothing is made"
                    ))))
    }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        guard words[0] == Self.verb else {
            throw UsageError.unknownCommand("people \(words[0])", nearest: "people \(Self.verb)")
        }
        guard let path = out ?? setup.settings[.people] else { throw InputFailure.noPeopleFile }
        let (names, file) = (try names(in: words[1]), PeopleFile(path: path))
        let isNew = FileIdentity(of: path) == nil
        let before = isNew ? PeopleList(separator: names.separator) : try existing(file)
        let addition = PeopleAddition(of: names, to: before, newCode: Process.randomUUID)
        if addition.hasChanges { _ = try file.write(addition.people) }
        let report = PeopleAdditionReport(addition, path: path, isNew: isNew, language: setup.language)
        if !names.hasHeading, let first = names.entries.first {
            try console.tell(report.noHeading(names: words[1], first: first.name))
        }
        try console.show(report.summary.wrapped(to: console.width))
        for note in addition.notes { try console.tell(report.sentence(note)) }
        if addition.newPeople > 0 { try console.show(report.nextStep(width: console.width)) }
        return names.nameless.isEmpty ? .done : .findings
    }

    private func names(in path: String) throws(InputFailure) -> NameList {
        guard let bytes = try? FileReader.bytes(ofStream: path, limit: PeopleFile.limit) else {
            throw .unreadable(path: path)
        }
        do {
            return try NameList(bytes)
        } catch {
            throw .people(error, path: path)
        }
    }

    /// A file of another kind stays as it is.
    private func existing(_ file: PeopleFile) throws -> PeopleList {
        do {
            return try file.read()
        } catch .people(.notPeople, let path) {
            throw InputFailure.exists(path: path)
        }
    }
}
