internal import Arguments
internal import Localization
internal import Results
internal import System
internal import Terminal
internal import Text

/// The program: finds the command, runs it, and says in one sentence what went wrong.
package struct Program {
    /// `N.N.N`.
    package static let version = "0.1.0"

    private let console: Console

    package init(console: Console) {
        self.console = console
    }

    /// Runs the real thing, on the streams of this process.
    package static func main(_ arguments: [String]) -> Int32 {
        Process.occupyStandardDescriptors()
        Process.ignoreWriteSignals()
        let output = DescriptorOutput.standardOutput
        let console = Console(
            input: DescriptorInput.standardInput(echo: output), output: output,
            errors: DescriptorOutput.standardError, environment: Process.environment)
        defer { TerminalMode.restore() }
        console.look(nil)
        return Program(console: console).run(arguments).code
    }

    /// - Parameter arguments: without the name of the program.
    package func run(_ arguments: [String]) -> ExitStatus {
        let language = languageOfErrors(arguments)
        let lastWords = Words(
            nl: "Opfris is door een fout van het programma gestopt. Wat bewaard was, is bewaard.",
            en: "Opfris was ended by a fault of its own. What was saved is saved.")
        TerminalMode.catchFaults(sentence: lastWords[language])
        do {
            return try dispatch(arguments, language)
        } catch let error as UsageError {
            say(error.sentence[language], hint(arguments, language))
            return .usage
        } catch let error as InputFailure {
            say(error.sentence[language])
            return error.status
        } catch let error as FeedFailure {
            say(error.sentence[language])
            return error.status
        } catch let error as StoreFailure {
            say(error.sentence[language])
            return .store
        } catch let closed as OutputClosed {
            if closed.isFull {
                let words = Words(
                    nl: "De uitvoer past niet: de schijf is vol, en wat er staat is afgebroken.",
                    en: "The output does not fit: the disk is full, and what is there is cut off.")
                say(words[language])
            }
            return TerminalSignals.ending.map(ExitStatus.signal) ?? .findings
        } catch {
            say(Words(nl: "Er ging iets mis: \(error).", en: "Something went wrong: \(error).")[language])
            return .store
        }
    }

    private func dispatch(_ arguments: [String], _ language: Language) throws -> ExitStatus {
        var words = arguments
        var globals = GlobalOptions()
        let leading = try takeGlobals(&words, &globals)
        if words.first == "--version" {
            try console.output.line("opfris \(Self.version)")
            return .done
        }
        guard let name = words.first else {
            return globals.wantsHelp ? try showHelp(language) : try HomeCommand(globals: globals).run(console)
        }
        if name == "help" || name == "-h" { return try showHelp(language) }
        guard let entry = CommandTable.entries.first(where: { $0.name == name }) else {
            if name.hasPrefix("-") {
                throw UsageError.unknownOption(
                    name, nearest: Spelling.nearest(to: name, among: GlobalOptions.outlines.map(\.name)))
            }
            throw UsageError.unknownCommand(
                name, nearest: Spelling.nearest(to: name, among: CommandTable.entries.map(\.name)))
        }
        return try entry.run(leading + words.dropFirst(), language, console)
    }

    /// The global options before the command, which are read again with it.
    private func takeGlobals(_ words: inout [String], _ globals: inout GlobalOptions) throws(UsageError)
        -> [String]
    {
        var leading: [String] = []
        while let word = words.first, let option = Self.global(word) {
            let count = option.placeholder == nil || word.contains("=") ? 1 : 2
            leading += words.prefix(count)
            words.removeFirst(min(count, words.count))
        }
        let syntax = CommandSyntax<GlobalOptions>(
            name: "", summary: Words(nl: "", en: ""), examples: [], arguments: .none,
            options: GlobalOptions.table)
        globals = try syntax.parse(leading, into: globals)
        return leading
    }

    private static func global(_ word: String) -> Option<GlobalOptions>? {
        let name = word.prefix { $0 != "=" }
        return GlobalOptions.table.first { $0.name == name }
    }

    private func showHelp(_ language: Language) throws -> ExitStatus {
        try console.show(CommandTable.help(in: language, width: console.width))
        return .done
    }

    /// Errors of the command line are told before it is understood, so the language is looked up ahead.
    private func languageOfErrors(_ arguments: [String]) -> Language {
        var globals = GlobalOptions()
        for (word, next) in zip(arguments, arguments.dropFirst() + [""]) {
            if word == "--language" { globals.language = Language(rawValue: next) ?? globals.language }
            if word.hasPrefix("--language=") {
                globals.language = Language(rawValue: String(word.dropFirst(11)))
            }
        }
        return Setup(globals: globals, environment: console.environment).language
    }

    private func hint(_ arguments: [String], _ language: Language) -> String {
        let verb = arguments.first { word in CommandTable.entries.contains { $0.name == word } }
        let help = verb.map { "opfris \($0) --help" } ?? "opfris --help"
        return Words(nl: "Alles wat kan: \(help)", en: "All there is: \(help)")[language]
    }

    /// One sentence on standard error, and perhaps a second one. Where nobody reads it, nothing can be done.
    private func say(_ sentences: String...) {
        for sentence in sentences {
            try? console.tell(CleanText(line: sentence))
        }
    }
}
