internal import Localization

extension Completions {
    var zsh: String {
        """
        #compdef opfris
        # zsh: source <(opfris completions zsh), or a file _opfris in a folder of $fpath
        _opfris_modules() {
            local -a ids
            ids=(${(f)"$(\(Self.moduleList))"})
            compadd -a ids
            _files
        }
        _opfris() {
            local curcontext=$curcontext state line
            typeset -A opt_args
            local -a verbs
            verbs=(
        \(commands.map { "        " + "\($0.name):\($0.summary[language])".shellQuoted }.joined(separator: "\n"))
            )
            _arguments -C \(globals.map(argument).joined(separator: " ")) '1:verb:->verb' '*::argument:->rest'
            case $state in
                verb) _describe verb verbs ;;
                rest)
                    case $words[1] in
        \(commands.map(arguments).joined(separator: "\n"))
                    esac ;;
            esac
        }
        if [ "$funcstack[1]" = _opfris ]; then _opfris "$@"; else compdef _opfris opfris; fi

        """
    }

    private func arguments(_ command: CommandOutline) -> String {
        let names = command.arguments
        let first = names.isEmpty ? "" : ":\(names[0]):\(action(command.completion))"
        let rest =
            if names.isEmpty {
                [String]()
            } else if command.secondCompletion == .nothing {
                ["'*\(first)'"]
            } else {
                ["'1\(first)'", "'2:\(names[1]):\(action(command.secondCompletion))'"]
            }
        return "                \(command.name)) _arguments "
            + (command.options.map(argument) + rest).joined(separator: " ") + " ;;"
    }

    private func argument(_ option: OptionOutline) -> String {
        let help = option.help[language].replacing("[", with: "(").replacing("]", with: ")").replacing(
            ":", with: "\\:")
        let value = option.placeholder.map { _ in ":value:" + action(option.completion) } ?? ""
        let equals = option.placeholder == nil ? "" : "="
        return (option.name + equals + "[\(help)]" + value).shellQuoted
    }

    private func action(_ completion: Completion) -> String {
        switch completion {
        case .nothing: " "
        case .words(let values): "(\(values.joined(separator: " ")))"
        case .files: "_files"
        case .folders: "_files -/"
        case .modules: "_opfris_modules"
        }
    }
}
