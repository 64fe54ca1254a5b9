internal import Localization
package import Terminal
internal import Text

/// The streams of a run: the real ones, or those of a test.
package struct Console {
    package let input: any Input
    /// Results.
    package let output: any Output
    /// Everything else.
    package let errors: any Output
    package let environment: [String: String]

    package init(input: any Input, output: any Output, errors: any Output, environment: [String: String]) {
        self.input = input
        self.output = output
        self.errors = errors
        self.environment = environment
    }

    var width: Int { TerminalSize.columns(environment: environment) }

    /// Whether somebody sits at a terminal.
    var isInteractive: Bool { input.isTerminal && output.isTerminal }

    /// Shows text as the environment, or who runs the program, wants it.
    func look(_ color: TerminalLook.ColorWish?) {
        for stream in [output, errors] {
            stream.look = TerminalLook(isTerminal: stream.isTerminal, environment: environment, color: color)
        }
    }

    func show(_ lines: [CleanText]) throws {
        for line in lines { try output.line(line) }
    }

    /// Says something beside the results, wrapped to the width.
    func tell(_ text: CleanText) throws {
        for line in text.wrapped(to: width) { try errors.line(line) }
    }

    func tell(_ words: Words, _ language: Language) throws { try tell(CleanText(line: words[language])) }

    /// Asks for a line, or a key. A key, and what comes from a pipe, is written behind the prompt.
    ///
    /// - Parameter limit: milliseconds after which it waits no longer.
    func ask(_ prompt: CleanText, takesKey: Bool, within limit: Int64? = nil) throws -> InputReading {
        input.prepare()
        try output.write(prompt)
        let reading = input.read(takesKey ? .key : .line, within: limit)
        switch reading {
        case .line(let line) where takesKey || !isInteractive:
            try output.line(CleanText(line: line).cut(to: 200))
        case .returned, .timedOut: try output.line()
        // At the end there may be nobody left to see a line break; what is to be saved goes first.
        case .line, .end, .interrupted: break
        }
        return reading
    }
}
