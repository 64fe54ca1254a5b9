internal import Arguments

/// One verb of the command line.
protocol Command {
    /// Begin as their defaults.
    init()

    /// The verb, known without its table.
    static var name: String { get }

    var globals: GlobalOptions { get set }

    static var syntax: CommandSyntax<Self> { get }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus
}

extension Command {
    /// The table of a command's own options, with the global ones behind them.
    static func options(_ own: Option<Self>...) -> [Option<Self>] {
        own + GlobalOptions.table.map { $0.within(\.globals) }
    }
}

/// How a list is printed.
enum ListFormat: String, CaseIterable {
    case table, json
    /// The names alone, for completions.
    case ids
}
