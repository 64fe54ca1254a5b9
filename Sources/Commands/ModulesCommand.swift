internal import Arguments
internal import Catalogue
internal import Courseware
internal import Dates
internal import JSON
internal import Localization
internal import ModuleFormat
internal import Reports
internal import Terminal
internal import Text

/// `opfris modules`: the modules that were found.
struct ModulesCommand: Command {
    static let name = "modules"

    var globals = GlobalOptions()
    var format: ListFormat?
    var wantsJSON = false

    static var syntax: CommandSyntax<Self> {
        CommandSyntax(
            name: name,
            summary: Words(
                nl: "toont de modules en hoe je ervoor staat", en: "lists the modules and how you stand"),
            examples: [
                .init("opfris modules", Words(nl: "alle modules", en: "all modules")),
                .init(
                    "opfris modules --json", Words(nl: "voor een ander programma", en: "for another program")),
            ],
            arguments: .none,
            options: options(
                .oneOf("--format", \.format, Words(nl: "hoe de lijst eruitziet", en: "how the list looks")),
                .flag(
                    "--json", \.wantsJSON, Words(nl: "kort voor --format json", en: "short for --format json")
                )))
    }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        if format == .ids, !wantsJSON {
            // For shells, some of which run what stands in a word: a name that is no id is none for them.
            let ids = setup.catalogue.files.map(\.id).filter(ModuleReading.isID)
            for id in ids { try console.output.line(CleanText(line: id)) }
            return .done
        }
        let store = try setup.openExistingStore()
        let shelf = try Shelf(setup.catalogue, store, try setup.knownLearner(in: store))
        if wantsJSON || format == .json {
            let list = shelf.items.map { json($0).line }.joined(separator: ",\n")
            try console.output.write(encoded: "[\n" + list + "\n]\n")
        } else {
            let table = table(shelf, setup.language)
            try console.show(table.lines(width: console.width, inWords: setup.isAccessible))
        }
        if shelf.items.isEmpty { try console.tell(CleanText(line: setup.noModules)) }
        for path in shelf.broken {
            let words = Words(
                nl: "\(path) heeft een fout: opfris validate \(path)",
                en: "\(path) has an error: opfris validate \(path)")
            try console.errors.line(CleanText(line: words[setup.language]))
        }
        return .done
    }

    private func table(_ shelf: Shelf, _ language: Language) -> TextTable {
        let heading = Words(
            nl: "id|titel|duur|vragen|taal|status", en: "id|title|time|questions|language|status")
        var table = TextTable(
            heading: heading[language].split(separator: "|").map { CleanText(line: String($0)) })
        for item in shelf.items {
            table.append([
                CleanText(line: item.file.id), CleanText(line: item.module.title),
                CleanText(line: item.time(language) ?? "-"),
                "\(Self.questionCount(item.module))", CleanText(line: item.module.language),
                CleanText(line: item.status(language)),
            ])
        }
        return table
    }

    private func json(_ item: ShelfItem) -> JSONValue {
        .object([
            ("id", .string(item.file.id)), ("version", .string(item.module.version)),
            ("title", .string(item.module.title)), ("language", .string(item.module.language)),
            ("seconds", (item.module.about.duration?.seconds).map(JSONValue.integer) ?? .null),
            ("questions", .integer(Self.questionCount(item.module))), ("path", .string(item.file.path)),
            ("status", .string(item.statusName)),
            ("left_out", .integer(item.module.leftOut.count)),
        ])
    }

    /// How many questions count in one attempt.
    private static func questionCount(_ module: Module) -> Int {
        module.checks.reduce(0) { $0 + $1.questionCount }
    }
}
