internal import Assessment
internal import Catalogue
internal import Localization
internal import Player
internal import Reports
internal import Results
internal import Terminal
internal import Text

/// `opfris` alone: what is due, in progress, new and done. At a terminal a number takes it.
struct HomeCommand {
    let globals: GlobalOptions

    func run(_ console: Console) throws -> ExitStatus {
        let setup = try Setup(globals, for: console)
        try setup.announceAccessibleView(console)
        return console.isInteractive ? try choose(setup, console) : try list(setup, console)
    }

    /// The list alone: who only looks makes no store.
    private func list(_ setup: Setup, _ console: Console) throws -> ExitStatus {
        let store = try setup.openExistingStore()
        let learner = try setup.knownLearner(in: store)
        let shelf = try Shelf(setup.catalogue, store, learner)
        try console.show(screen(shelf, learner, setup, console).lines(all: true))
        try tellProblems(shelf, setup, console)
        return .done
    }

    private func choose(_ setup: Setup, _ console: Console) throws -> ExitStatus {
        TerminalSignals.listen()
        let store = try setup.openStore()
        let learner = try setup.learner(in: store)
        if learner.isNew { try FirstStart(setup, path: store.path).write(to: console) }
        try FeedHandover(setup, console).passOnWaiting(in: store)
        let shelf = try Shelf(setup.catalogue, store, learner)
        let screen = screen(shelf, learner, setup, console)
        try console.show(screen.lines(all: false))
        try tellProblems(shelf, setup, console)
        guard !shelf.items.isEmpty else { return .done }
        switch try pick(from: screen, shelf, setup, console, store, learner) {
        case .module(let item):
            try console.output.line()
            // The same store goes on: a file that is opened twice in one process loses its locks with the first.
            let taking = Taking(setup: setup, console: console, trace: nil, scope: .module)
            return try taking.take(item.file, restarting: false, learner, store)
        case .leave: return .done
        case .interrupted(let signal): return .signal(signal)
        }
    }

    private func screen(
        _ shelf: Shelf, _ learner: Learner?, _ setup: Setup, _ console: Console
    ) -> HomeScreen {
        HomeScreen(
            items: shelf.sorted, tasks: shelf.tasks, language: setup.language, style: setup.style(console),
            learner: learner?.name)
    }

    private func tellProblems(_ shelf: Shelf, _ setup: Setup, _ console: Console) throws {
        if shelf.items.isEmpty { try console.output.line(CleanText(line: setup.noModules)) }
        for broken in shelf.broken {
            let words = Words(
                nl: "\(broken) heeft een fout en staat er niet bij: opfris validate \(broken)",
                en: "\(broken) has an error and is not listed: opfris validate \(broken)")
            try console.tell(words, setup.language)
        }
    }

    private enum Choice {
        case module(ShelfItem)
        case leave
        case interrupted(Int32)
    }

    /// Asks until a module is picked, or the learner leaves.
    private func pick(
        from first: HomeScreen, _ shelf: Shelf, _ setup: Setup, _ console: Console, _ store: Store,
        _ learner: Learner
    ) throws -> Choice {
        let prompt = first.style.isAccessible ? Words(nl: "Keuze: ", en: "Choice: ")[setup.language] : "> "
        var (screen, all) = (first, false)
        while true {
            // The window may have another size by now.
            screen.style.width = console.width
            try console.show(screen.keys(all: all))
            let takesKey = screen.style.takesKeys && !all
            switch try console.ask(CleanText(line: prompt), takesKey: takesKey) {
            case .end:
                try console.output.line()
                return .leave
            case .interrupted(let signal):
                try console.output.line()
                return .interrupted(signal)
            case .returned, .timedOut: try console.show(screen.lines(all: all))
            case .line(let line):
                let shown = screen.shown(all: all)
                if let number = Int(line.filter { !$0.isWhitespace }),
                    (1...max(1, shown.count)).contains(number),
                    shown.indices.contains(number - 1)
                {
                    return .module(shown[number - 1])
                }
                if PlayerCommand(line, among: [.quit]) != nil { return .leave }
                if screen.isLong, Self.names("m", line) {
                    all = true
                    try console.show(screen.lines(all: true))
                    continue
                }
                if !screen.tasks.isEmpty, Self.names("t", line) {
                    let review = TaskReview(setup: setup, console: console, store: store, learner: learner)
                    if let signal = try review.run(screen.tasks) { return .interrupted(signal) }
                    screen.tasks = try shelf.pendingTasks(store, learner)
                    try console.show(screen.lines(all: all))
                    continue
                }
                if Self.names("d", line) {
                    try showRecords(of: learner, in: store, shelf, setup, console)
                    continue
                }
                try answer(line, screen, all: all, setup, console)
            }
        }
    }

    /// What can be typed at home and opens no module.
    private func answer(
        _ line: String, _ screen: HomeScreen, all: Bool, _ setup: Setup, _ console: Console
    ) throws {
        switch PlayerCommand(line, among: [.again, .help, .hint]) {
        case .again?: try console.show(screen.lines(all: all))
        case .some: try console.show(screen.help.wrapped(to: console.width))
        case nil where line.allSatisfy(\.isWhitespace): break
        case nil:
            let words = Words(nl: "Dat staat er niet bij.", en: "That is not on the list.")
            try console.output.line(CleanText(line: words[setup.language]))
        }
    }

    private static func names(_ key: String, _ line: String) -> Bool {
        line.lowercased().filter { !$0.isWhitespace && $0 != "/" } == key
    }

    /// What the learner completed, the same records that HR sees; then what is kept for the learner alone.
    private func showRecords(
        of learner: Learner, in store: Store, _ shelf: Shelf, _ setup: Setup, _ console: Console
    ) throws {
        let records = try store.records(RecordFilter(learnerID: learner.id))
        let report = RecordReport(records, language: setup.language, place: setup.places.resultsFolder)
        try console.show([""] + report.table(width: console.width, inWords: setup.isAccessible) + [""])
        let layout = TextLayout(
            width: console.width, isAccessible: setup.isAccessible, language: setup.language)
        let notes = try OwnNotes(store, learner, shelf.items, language: setup.language)
        try console.show(notes.lines(layout, setup.language))
    }
}
