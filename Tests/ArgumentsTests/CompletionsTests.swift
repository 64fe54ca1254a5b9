import Arguments
import Localization
import TestSupport
import Testing

@Suite("Completions and the manual page, from the tables")
struct CompletionsTests {
    struct Choices {
        var isQuiet = false
        var folder: String?
        var module: String?
        var words: [String] = []
    }

    private static var global: Option<Choices> {
        .text("--folder", "DIR", \.folder, Words(nl: "de map: 'hier'", en: "the folder: 'here' [now]"))
    }

    private static var commands: [CommandOutline] {
        [
            CommandSyntax<Choices>(
                name: "lees", summary: Words(nl: "leest", en: "reads"),
                examples: [
                    .init("lees \\n -q", Words(nl: ".begint met een punt", en: ".begins with a point"))
                ],
                arguments: .words("MODULE", count: 1...1, to: \.words),
                options: [.flag("--quiet", \.isQuiet, Words(nl: "stil", en: "silent")), global]
            ).outline,
            CommandSyntax<Choices>(
                name: "kies", summary: Words(nl: "kiest", en: "picks"), examples: [],
                arguments: .words("nl|en", "FILE", count: 1...2, to: \.words, values: ["een", "twee"]),
                options: [.text("--module", "MODULE", \.module, Words(nl: "welke", en: "which")), global]
            ).outline,
        ]
    }

    @Test("Each script is as it was approved", arguments: Completions.Shell.allCases)
    func scripts(shell: Completions.Shell) throws {
        let script = Completions(commands: Self.commands, globals: [Self.global.outline], language: .english)
            .script(for: shell)
        #expect(try script == Snapshot.approved("completions.\(shell.rawValue)", for: script))
    }

    @Test("The manual page is as it was approved, with nothing that roff would take for its own")
    func manual() throws {
        let page = ManualPage(
            summary: Words(nl: "Korte \"modules\"", en: "Short \"modules\""), commands: Self.commands,
            globals: [Self.global.outline],
            sections: [
                .init(
                    Words(nl: "EINDSTATUS", en: "EXIT STATUS"), [("0", Words(nl: "'gedaan'", en: "'done'"))])
            ], version: "1.2.3", language: .dutch
        ).roff
        #expect(try page == Snapshot.approved("manual.roff", for: page))
        #expect(page.contains("\\&.begint") && page.contains("\\en \\-q") && page.contains("\\&'gedaan'"))
    }
}
