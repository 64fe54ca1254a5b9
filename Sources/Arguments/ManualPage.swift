package import Localization

/// The page of `man`, made from the same tables as the help.
package struct ManualPage {
    /// A heading, and terms with what they mean.
    package struct Section {
        let title: Words
        let entries: [(term: String, meaning: Words)]

        package init(_ title: Words, _ entries: [(term: String, meaning: Words)]) {
            self.title = title
            self.entries = entries
        }
    }

    private let commands: [CommandOutline]
    private let sections: [Section]
    private let globals: [OptionOutline]
    private let summary: Words
    private let version: String
    private let language: Language

    /// - Parameter sections: what comes after the commands and the options.
    package init(
        summary: Words, commands: [CommandOutline], globals: [OptionOutline], sections: [Section],
        version: String, language: Language
    ) {
        self.summary = summary
        self.commands = commands
        self.globals = globals
        self.sections = sections
        self.version = version
        self.language = language
    }

    /// The page as roff, with the macros of man(7).
    package var roff: String {
        var lines = [
            ".TH OPFRIS 1 \"\" \"opfris \(version)\"", ".nh", ".ad l", ".SH \(title(nl: "NAAM", en: "NAME"))",
        ]
        lines.append("opfris \\- \(Self.escaped(summary[language]))")
        lines += [
            ".SH \(title(nl: "GEBRUIK", en: "SYNOPSIS"))", ".B opfris", "[\\fICOMMAND\\fR] [\\fIoptions\\fR]",
        ]
        lines.append(".SH \(title(nl: "OPDRACHTEN", en: "COMMANDS"))")
        for command in commands { lines += text(of: command) }
        lines.append(".SH \(title(nl: "OPTIES BIJ ELKE OPDRACHT", en: "OPTIONS OF EVERY COMMAND"))")
        lines += globals.flatMap(entry)
        for section in sections {
            lines.append(".SH \"\(Self.escaped(section.title[language]))\"")
            lines += section.entries.flatMap { Self.entry($0.term, $0.meaning[language]) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func text(of command: CommandOutline) -> [String] {
        let usage = (["opfris", command.name] + command.arguments).joined(separator: " ")
        return [".SS \"\(Self.escaped(usage))\"", Self.escaped(command.summary[language]) + "."]
            + command.examples.flatMap { Self.entry($0.line, $0.meaning[language]) }
            + command.own(besides: globals).flatMap(entry)
    }

    private func entry(_ option: OptionOutline) -> [String] {
        Self.entry(option.name + (option.placeholder.map { " " + $0 } ?? ""), option.help[language])
    }

    private static func entry(_ term: String, _ meaning: String) -> [String] {
        [".TP", ".B \(escaped(term))", escaped(meaning)]
    }

    private func title(nl dutch: String, en english: String) -> String {
        "\"\(Words(nl: dutch, en: english)[language])\""
    }

    /// Text as roff shows it: no backslash, hyphen, quote or leading point means anything else.
    private static func escaped(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing(
            "\"", with: "\\(dq")
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }
}
