package import Localization
package import Text

extension CommandSyntax {
    /// The help of a command: what it does, examples first, then its options.
    package func help(in language: Language, width: Int) -> [CleanText] {
        let words = (["opfris", name] + arguments.names + (options.isEmpty ? [] : ["[…]"]))
            .filter { !$0.isEmpty }.joined(separator: " ")
        var lines = CleanText(line: summary[language]).wrapped(to: width) + [""]
        for example in examples {
            lines.append("  \(example.line)")
            lines += CleanText(line: example.meaning[language]).wrapped(to: width, indent: "      ")
        }
        lines += ["", "\(language == .dutch ? "Gebruik" : "Usage"): \(words)", ""]
        for option in options {
            lines.append("  \(option.name)\(option.placeholder.map { " " + $0 } ?? "")")
            lines += CleanText(line: option.help[language]).wrapped(to: width, indent: "      ")
        }
        return lines
    }
}
