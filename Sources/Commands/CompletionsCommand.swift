internal import Arguments
internal import Localization
internal import Terminal

/// `opfris completions`: a script for the shell.
struct CompletionsCommand: Command {
    static let name = "completions"

    var globals = GlobalOptions()
    var shells: [String] = []

    static var syntax: CommandSyntax<Self> {
        let names = Completions.Shell.allCases.map(\.rawValue)
        return CommandSyntax(
            name: name,
            summary: Words(
                nl: "geeft een script waarmee Tab opdrachten en modules aanvult",
                en: "gives a script with which Tab completes commands and modules"),
            examples: [
                .init(
                    "source <(opfris completions bash)", Words(nl: "voor nu, in bash", en: "for now, in bash")
                ),
                .init(
                    "opfris completions bash > ~/.local/share/bash-completion/completions/opfris",
                    Words(nl: "voortaan, in bash", en: "from now on, in bash")),
                .init("source <(opfris completions zsh)", Words(nl: "in .zshrc", en: "in .zshrc")),
                .init(
                    "opfris completions fish > ~/.config/fish/completions/opfris.fish",
                    Words(nl: "voortaan, in fish", en: "from now on, in fish")),
            ],
            arguments: .words(names.joined(separator: "|"), count: 1...1, to: \.shells, values: names),
            options: options())
    }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        guard let shell = Completions.Shell(rawValue: shells[0]) else {
            let names = Completions.Shell.allCases.map(\.rawValue).joined(separator: ", ")
            throw UsageError.badValue(
                option: "completions", value: shells[0], expected: Words(nl: names, en: names))
        }
        let script = Completions(
            commands: CommandTable.entries.map(\.outline), globals: GlobalOptions.outlines,
            language: setup.language)
        try console.output.write(encoded: script.script(for: shell))
        return .done
    }
}
