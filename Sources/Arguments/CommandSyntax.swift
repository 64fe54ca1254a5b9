package import Localization
internal import Text

/// What may be typed after a command, as one table: parsing, help and suggestions follow from it.
package struct CommandSyntax<Options> {
    package let name: String
    package let summary: Words
    package let examples: [CommandExample]
    package let arguments: Arguments
    package let options: [Option<Options>]

    package init(
        name: String, summary: Words, examples: [CommandExample], arguments: Arguments,
        options: [Option<Options>]
    ) {
        self.name = name
        self.summary = summary
        self.examples = examples
        self.arguments = arguments
        self.options = options
    }

    /// The words that are no options.
    package struct Arguments {
        /// As the help shows them.
        package let names: [String]
        package let count: ClosedRange<Int>
        let place: WritableKeyPath<Options, [String]>?
        /// What the first one can be, where that is known.
        let values: [String]

        package static var none: Arguments { Arguments(names: [], count: 0...0, place: nil, values: []) }

        package static func words(
            _ names: String..., count: ClosedRange<Int>, to place: WritableKeyPath<Options, [String]>,
            values: [String] = []
        ) -> Arguments {
            Arguments(names: names, count: count, place: place, values: values)
        }
    }

    /// Reads the words after the command into options that begin with their defaults.
    package func parse(_ words: [String], into initial: Options) throws(UsageError) -> Options {
        var options = initial
        var rest = words[...]
        var arguments: [String] = []
        while let word = rest.popFirst() {
            if word == "--" {
                arguments += rest
                break
            }
            guard word.hasPrefix("-"), word != "-" else {
                arguments.append(word)
                continue
            }
            try parseOption(word, &rest, &options)
        }
        if arguments.count > self.arguments.count.upperBound {
            throw .tooManyArguments(arguments[self.arguments.count.upperBound])
        }
        if arguments.count < self.arguments.count.lowerBound {
            throw .missingArgument(self.arguments.names[arguments.count])
        }
        if let place = self.arguments.place { options[keyPath: place] = arguments }
        return options
    }

    private func parseOption(
        _ word: String, _ rest: inout ArraySlice<String>, _ options: inout Options
    ) throws(UsageError) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        guard let option = self.options.first(where: { $0.name == parts[0] }) else {
            throw .unknownOption(
                parts[0], nearest: Spelling.nearest(to: parts[0], among: self.options.map(\.name)))
        }
        guard let placeholder = option.placeholder else {
            guard parts.count == 1 else { throw .valueNotWanted(option: option.name) }
            return try option.set(&options, "")
        }
        guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else {
            throw .missingValue(option: option.name, placeholder: placeholder)
        }
        try option.set(&options, value)
    }
}
