internal import Arguments
internal import Courseware
internal import Documents
internal import Localization
internal import Results
internal import Terminal

/// `opfris preview`: a module as its author wants to read it, with the key.
struct PreviewCommand: Command {
    static let name = "preview"

    var globals = GlobalOptions()
    var targets: [String] = []
    var html: String?

    static var syntax: CommandSyntax<Self> {
        CommandSyntax(
            name: name,
            summary: Words(
                nl: "toont een hele module met de goede antwoorden",
                en: "shows all of a module with the right answers"),
            examples: [
                .init(
                    "opfris preview ./mijn.xml",
                    Words(nl: "alles onder elkaar, om na te lezen", en: "all of it in a row, to read through")
                ),
                .init(
                    "opfris preview avg-in-de-klas --html avg.html",
                    Words(
                        nl: "een bladzijde voor een collega of de printer",
                        en: "a page for a colleague or the printer")),
            ],
            arguments: .words("MODULE", count: 1...1, to: \.targets),
            options: options(.html(\.html)))
    }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        let file = try ModuleTarget(targets[0], in: setup.catalogue).file
        let module = try file.loadPlayable(setup.language, console).module
        // A page goes to readers of the module, and a screen reader takes one voice for all of it.
        let own = Language(rawValue: String(module.language.prefix { $0 != "-" }))
        let language = html == nil ? setup.language : own ?? setup.language
        let document = ModulePreview(module, language: language).document
        return try DocumentOutput(document, html: html).write(setup, console)
    }
}
