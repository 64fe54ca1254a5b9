internal import Arguments
internal import Catalogue
internal import Localization
internal import Results
internal import Terminal
internal import Text

/// `opfris` alone: what is in progress, what is new, what is done. At a terminal a number takes it.
struct HomeCommand {
    /// Global options that were given, as they were typed.
    let leading: [String]

    func run(_ console: Console) throws -> ExitStatus {
        let options = try ModulesCommand.syntax.parse(leading, into: ModulesCommand())
        let setup = Setup(globals: options.globals, environment: console.environment)
        try SettingsNotice(setup.settings.problems).write(to: console.errors, in: setup.language)
        let store = try setup.openStore()
        let learner = try setup.learner(in: store)
        if learner.isNew { try FirstStart(setup, path: store.path).write(to: console) }
        let shelf = try Shelf(setup.catalogue, store, learner)
        let items = try list(shelf, setup, learner, console)
        guard !items.isEmpty, console.input.isTerminal, console.output.isTerminal else { return .done }
        guard let item = try choose(items, setup, console) else { return .done }
        // The same store goes on: a file that is opened twice in one process loses its locks with the first.
        let taking = Taking(setup: setup, console: console, trace: nil)
        return try taking.take(item.file, restarting: false, learner, store)
    }

    private func list(
        _ shelf: Shelf, _ setup: Setup, _ learner: Learner, _ console: Console
    ) throws -> [Shelf.Item] {
        let language = setup.language
        try console.output.line(learner.name.map { "opfris   \($0)" } ?? "opfris")
        var number = 0
        for group in Shelf.Group.allCases {
            let items = shelf.items.filter { $0.group == group }
            if items.isEmpty { continue }
            try console.output.line()
            try console.output.line(CleanText(line: "  " + group.title[language]))
            for item in items {
                number += 1
                for line in item.lines(number: number, language: language, width: console.width) {
                    try console.output.line(line)
                }
            }
        }
        if shelf.items.isEmpty {
            try console.output.line(CleanText(line: setup.noModules))
        }
        for broken in shelf.broken {
            let words = Words(
                nl: "\(broken) heeft een fout en staat er niet bij: opfris validate \(broken)",
                en: "\(broken) has an error and is not listed: opfris validate \(broken)")
            try console.errors.line(CleanText(line: words[language]))
        }
        try console.output.line()
        return shelf.sorted
    }

    /// The module that was picked by its number; nil where the learner leaves.
    private func choose(_ items: [Shelf.Item], _ setup: Setup, _ console: Console) throws -> Shelf.Item? {
        let range = items.count == 1 ? "1" : "1-\(items.count)"
        let prompt = Words(nl: "Kies \(range)   q stoppen", en: "Choose \(range)   q quit")[setup.language]
        while true {
            try console.output.line(CleanText(line: prompt))
            try console.output.write("> ")
            guard let line = console.input.nextLine() else {
                try console.output.line()
                return nil
            }
            let word = line.filter { !$0.isWhitespace }
            if ["q", "/q", "stop", "stoppen", "quit"].contains(word.lowercased()) { return nil }
            if let number = Int(word), items.indices.contains(number - 1) {
                try console.output.line()
                return items[number - 1]
            }
        }
    }
}
