package import Localization

/// Scripts that complete what is typed in a shell, made from the same tables as the help.
package struct Completions {
    package enum Shell: String, CaseIterable, Sendable {
        case bash, zsh, fish
    }

    let commands: [CommandOutline]
    let language: Language
    /// Options that every command has.
    let globals: [OptionOutline]

    package init(commands: [CommandOutline], globals: [OptionOutline], language: Language) {
        self.commands = commands
        self.globals = globals
        self.language = language
    }

    package func script(for shell: Shell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: zsh
        case .fish: fish
        }
    }

    /// Asks the program itself which modules there are.
    static let moduleList = "opfris modules --format ids 2>/dev/null"
}

extension String {
    /// Within single quotes of a POSIX shell.
    var shellQuoted: String { "'" + replacing("'", with: "'\\''") + "'" }
}
