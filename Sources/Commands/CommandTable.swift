internal import Arguments
internal import Catalogue
internal import Localization
internal import Terminal
internal import Text

/// The verbs, in the order of the help.
enum CommandTable {
    struct Entry {
        let name: String
        private let makeOutline: () -> CommandOutline

        /// Made when it is asked for: a run needs the table of one command only.
        var outline: CommandOutline { makeOutline() }
        /// The words behind the verb, and the language for its help.
        let run: ([String], Language, Console) throws -> ExitStatus

        init<Verb: Command>(_ verb: Verb.Type) {
            name = Verb.name
            makeOutline = { Verb.syntax.outline }
            run = { words, language, console in try Self.run(verb, words, language, console) }
        }

        private static func run<Verb: Command>(
            _ verb: Verb.Type, _ words: [String], _ language: Language, _ console: Console
        ) throws -> ExitStatus {
            if words.contains("--help") || words.contains("-h") {
                try console.show(Verb.syntax.help(in: language, width: console.width))
                return .done
            }
            let options = try Verb.syntax.parse(words, into: Verb())
            return try options.run(in: try Setup(options.globals, for: console), console)
        }
    }

    static var entries: [Entry] {
        [
            Entry(TakeCommand.self), Entry(ModulesCommand.self), Entry(CertificateCommand.self),
            Entry(DossierCommand.self), Entry(BadgesCommand.self),
            Entry(NewCommand.self), Entry(ValidateCommand.self), Entry(PreviewCommand.self),
            Entry(ScoreCommand.self), Entry(RecordsCommand.self), Entry(PeopleCommand.self),
            Entry(FeedCommand.self), Entry(GuideCommand.self),
            Entry(SettingsCommand.self), Entry(CompletionsCommand.self), Entry(ManualCommand.self),
        ]
    }

    static let summary = Words(
        nl: "Korte modules om kennis op te frissen, in de terminal",
        en: "Short modules to refresh what you know, in the terminal")

    /// The help of the program: examples first.
    static func help(in language: Language, width: Int) -> [CleanText] {
        let examples = [
            ("opfris", Words(nl: "wat er te doen is", en: "what there is to do")),
            (
                "opfris take avg-in-de-klas",
                Words(nl: "neem een module, of ga ermee verder", en: "take a module, or go on with it")
            ),
            (
                "opfris validate mijn.xml",
                Words(nl: "kijk een eigen module na", en: "check a module of your own")
            ),
            (
                "opfris records --format excel > af.csv",
                Words(nl: "wie wat heeft afgerond, voor Excel", en: "who completed what, for Excel")
            ),
            (
                "opfris guide",
                Words(nl: "uitleg voor jouw rol", en: "explanations for your role")
            ),
        ]
        var lines = CleanText(line: summary[language] + ".").wrapped(to: width) + [""]
        lines += examples.flatMap { example -> [CleanText] in
            ["  \(example.0)"] + CleanText(line: example.1[language]).wrapped(to: width, indent: "      ")
        }
        lines += ["", CleanText(line: Words(nl: "Opdrachten:", en: "Commands:")[language])]
        let longest = entries.map(\.name.count).max() ?? 0
        for entry in entries {
            let name = "  " + entry.name + String(repeating: " ", count: longest - entry.name.count + 2)
            let indent = CleanText(line: String(repeating: " ", count: name.count))
            lines += CleanText(line: entry.outline.summary[language]).wrapped(
                to: width, indent: indent, first: CleanText(line: name))
        }
        lines += [""]
        lines += CleanText(
            line: Words(
                nl:
                    "Meer over een opdracht: opfris take --help. Altijd mogelijk: --modules DIR, --results DIR, --language nl|en, --accessible, --color, --version.",
                en:
                    "More about a command: opfris take --help. Always possible: --modules DIR, --results DIR, --language nl|en, --accessible, --color, --version."
            )[language]
        ).wrapped(to: width)
        return lines
    }
}
