internal import Arguments
internal import Catalogue
internal import Localization
internal import Terminal

/// `opfris manual`: the page of man(1).
struct ManualCommand: Command {
    static let name = "manual"

    var globals = GlobalOptions()

    static var syntax: CommandSyntax<Self> {
        CommandSyntax(
            name: name,
            summary: Words(nl: "geeft de handleiding voor man", en: "gives the manual page for man"),
            examples: [
                .init("opfris manual | man -l -", Words(nl: "om te lezen", en: "to read it")),
                .init(
                    "opfris manual > /usr/local/share/man/man1/opfris.1",
                    Words(nl: "om te installeren", en: "to install it")),
            ],
            arguments: .none, options: options())
    }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        let page = ManualPage(
            summary: CommandTable.summary, commands: CommandTable.entries.map(\.outline),
            globals: GlobalOptions.outlines, sections: [Self.settings, Self.statuses],
            version: Program.version, language: setup.language)
        try console.output.write(encoded: page.roff)
        return .done
    }

    private static var settings: ManualPage.Section {
        let keys = SettingKey.allCases.map {
            (term: "\($0.rawValue), \($0.variable)", meaning: $0.expectation)
        }
        let others = [
            (
                term: "NO_COLOR, CLICOLOR, CLICOLOR_FORCE",
                meaning: Words(nl: "kleur, voor alle programma's", en: "colour, for all programs")
            ),
            (
                term: "ACCESSIBLE",
                meaning: Words(
                    nl: "de toegankelijke weergave, voor alle programma's",
                    en: "the accessible view, for all programs")
            ),
        ]
        return .init(
            Words(nl: "INSTELLINGEN EN OMGEVING", en: "SETTINGS AND ENVIRONMENT"), keys + others)
    }

    private static var statuses: ManualPage.Section {
        .init(
            Words(nl: "EINDSTATUS", en: "EXIT STATUS"),
            [
                ("0", Words(nl: "gedaan", en: "done")), ("1", Words(nl: "bevindingen", en: "findings")),
                ("2", Words(nl: "verkeerd gebruik", en: "wrong usage")),
                ("3", Words(nl: "een invoer kan niet worden gebruikt", en: "an input cannot be used")),
                ("4", Words(nl: "de opslag kan niet worden gebruikt", en: "the store cannot be used")),
                (
                    "128+n",
                    Words(
                        nl: "beëindigd door signaal n; alles is bewaard",
                        en: "ended by signal n; all is saved")
                ),
            ].map { (term: $0.0, meaning: $0.1) })
    }
}
