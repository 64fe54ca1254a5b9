package import Localization

/// What can be typed after a command, without where it goes: for completions and the manual page.
package struct CommandOutline: Sendable {
    package let name: String
    package let summary: Words
    package let examples: [CommandExample]
    /// As the help shows them: `MODULE`, `[KEY]`.
    package let arguments: [String]
    /// The words that an argument can be, where they are known.
    package let argumentValues: [String]
    package let options: [OptionOutline]

    /// The options that are not those of every command.
    func own(besides globals: [OptionOutline]) -> [OptionOutline] {
        options.filter { option in !globals.contains { $0.name == option.name } }
    }

    /// What can stand for the first argument.
    var completion: Completion {
        if !argumentValues.isEmpty { return .words(argumentValues) }
        return arguments.first.map(Completion.init(placeholder:)) ?? .nothing
    }

    /// What can stand behind one of the words that the first argument can be.
    var secondCompletion: Completion {
        guard !argumentValues.isEmpty, arguments.count > 1 else { return .nothing }
        return Completion(placeholder: arguments[1])
    }
}

package struct OptionOutline: Equatable, Sendable {
    /// With its hyphens.
    package let name: String
    package let placeholder: String?
    package let help: Words

    package init(name: String, placeholder: String?, help: Words) {
        self.name = name
        self.placeholder = placeholder
        self.help = help
    }

    var completion: Completion { placeholder.map(Completion.init(placeholder:)) ?? .nothing }
}

/// What a shell can offer for a value.
enum Completion: Equatable {
    case nothing
    case words([String])
    case files
    case folders
    /// The ids of the modules that there are, and files.
    case modules

    /// `nl|en` are the words themselves; `DIR`, `FILE` and `MODULE` say what they are.
    init(placeholder: String) {
        switch placeholder {
        case "DIR": self = .folders
        case "FILE", "FILE|-", "PATH": self = .files
        case "MODULE": self = .modules
        default:
            self =
                placeholder.contains("|")
                ? .words(placeholder.split(separator: "|").map(String.init)) : .nothing
        }
    }
}

extension CommandSyntax {
    package var outline: CommandOutline {
        CommandOutline(
            name: name, summary: summary, examples: examples, arguments: arguments.names,
            argumentValues: arguments.values,
            options: options.map(\.outline))
    }
}

extension Option {
    package var outline: OptionOutline { OptionOutline(name: name, placeholder: placeholder, help: help) }
}
