package import Terminal

/// The streams of a run: the real ones, or those of a test.
package struct Console {
    package let input: any LineInput
    /// Results.
    package let output: any Output
    /// Everything else.
    package let errors: any Output
    package let environment: [String: String]

    package init(input: any LineInput, output: any Output, errors: any Output, environment: [String: String])
    {
        self.input = input
        self.output = output
        self.errors = errors
        self.environment = environment
    }

    var width: Int { TerminalSize.columns(environment: environment) }
}
