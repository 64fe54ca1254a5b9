internal import Localization

extension Completions {
    var fish: String {
        let noVerb = "not __fish_seen_subcommand_from " + commands.map(\.name).joined(separator: " ")
        let verbs = commands.map {
            "complete -c opfris -n \(quoted(noVerb)) -a \($0.name) -d \(quoted($0.summary[language]))"
        }
        let shared = globals.map { option($0, of: nil) }
        let own = commands.flatMap { command in
            argument(command) + second(command)
                + command.own(besides: globals).map { option($0, of: command.name) }
        }
        return (["# fish: opfris completions fish | source", "complete -c opfris -f"] + verbs + shared + own)
            .joined(separator: "\n") + "\n"
    }

    private func argument(_ command: CommandOutline) -> [String] {
        offer(command.completion, "__fish_seen_subcommand_from \(command.name)")
    }

    /// What follows an argument that is a known word.
    private func second(_ command: CommandOutline) -> [String] {
        let values = command.argumentValues.joined(separator: " ")
        return offer(
            command.secondCompletion,
            "__fish_seen_subcommand_from \(command.name); and __fish_seen_subcommand_from \(values)")
    }

    private func offer(_ completion: Completion, _ condition: String) -> [String] {
        let place = "complete -c opfris -n '\(condition)'"
        return switch completion {
        case .nothing: []
        case .words(let values): ["\(place) -a \(quoted(values.joined(separator: " ")))"]
        case .files: ["\(place) -F"]
        case .folders: ["\(place) -a '(__fish_complete_directories)'"]
        case .modules: ["\(place) -F -a '(\(Self.moduleList))'"]
        }
    }

    private func option(_ option: OptionOutline, of command: String?) -> String {
        let place = command.map { " -n '__fish_seen_subcommand_from \($0)'" } ?? ""
        let value =
            switch option.completion {
            case .nothing: option.placeholder == nil ? "" : " -x"
            case .words(let values): " -x -a \(quoted(values.joined(separator: " ")))"
            case .files: " -r -F"
            case .folders: " -x -a '(__fish_complete_directories)'"
            case .modules: " -x -a '(\(Self.moduleList))'"
            }
        return
            "complete -c opfris\(place) -l \(option.name.dropFirst(2))\(value) -d \(quoted(option.help[language]))"
    }

    private func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
}
