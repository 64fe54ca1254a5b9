extension Completions {
    var bash: String {
        """
        # bash: source <(opfris completions bash)
        _opfris() {
            local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} verb= i
            [ "$cur" = = ] && cur=
            [ "$prev" = = ] && prev=${COMP_WORDS[COMP_CWORD-2]}
            for ((i = 1; i < COMP_CWORD; i++)); do
                case ${COMP_WORDS[i]} in
                    \(valued.joined(separator: "|"))) ((i++)); [ "${COMP_WORDS[i]}" = = ] && ((i++)) ;;
                    -* | =) ;;
                    *) [ -n "$verb" ] || verb=${COMP_WORDS[i]} ;;
                esac
            done
            COMPREPLY=()
            case "$verb $prev" in
        \(values.joined(separator: "\n"))
            esac
            case $verb in
                '') mapfile -t COMPREPLY < <(compgen -W '\((commands.map(\.name) + names(globals)).joined(separator: " "))' -- "$cur") ;;
        \(commands.map(arguments).joined(separator: "\n"))
            esac
        }
        complete -F _opfris opfris

        """
    }

    /// Options with a value, which is not a verb.
    private var valued: [String] {
        Set((globals + commands.flatMap(\.options)).filter { $0.placeholder != nil }.map(\.name)).sorted()
    }

    /// What follows an option with a value, or an argument that is a known word.
    private var values: [String] {
        let own = commands.flatMap { command in
            command.own(besides: globals).filter { $0.placeholder != nil }.map {
                ("'\(command.name) \($0.name)'", $0)
            }
        }
        let shared = globals.filter { $0.placeholder != nil }.map { ("*' \($0.name)'", $0) }
        let behind = (own + shared).map { ($0, $1.completion) } + seconds
        return behind.map { pattern, completion in
            "        \(pattern)) \(offer(completion, and: [])); return ;;"
        }
    }

    /// What follows a word that is an argument.
    private var seconds: [(pattern: String, completion: Completion)] {
        commands.filter { $0.secondCompletion != .nothing }.flatMap { command in
            command.argumentValues.map { ("'\(command.name) \($0)'", command.secondCompletion) }
        }
    }

    private func arguments(_ command: CommandOutline) -> String {
        "        \(command.name)) \(offer(command.completion, and: names(command.options))) ;;"
    }

    private func names(_ options: [OptionOutline]) -> [String] { options.map(\.name) }

    private func offer(_ completion: Completion, and others: [String]) -> String {
        let words = others.joined(separator: " ")
        func reply(_ command: String) -> String { "mapfile -t COMPREPLY < <(\(command))" }
        let list = "compgen -W '\(words)' -- \"$cur\""
        switch completion {
        case .nothing: return reply(list)
        case .words(let values):
            return reply("compgen -W '\((values + others).joined(separator: " "))' -- \"$cur\"")
        case .files: return "compopt -o filenames; " + reply(list + "; compgen -f -- \"$cur\"")
        case .folders: return "compopt -o filenames; " + reply("compgen -d -- \"$cur\"")
        case .modules:
            return "compopt -o filenames; "
                + reply("compgen -W '\(words)'\" $(\(Self.moduleList))\" -- \"$cur\"; compgen -f -- \"$cur\"")
        }
    }
}
