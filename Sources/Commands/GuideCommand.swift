internal import Arguments
internal import Documents
internal import Guides
internal import Localization
internal import Terminal
internal import Text

/// `opfris guide`: how it all works, for one of its people.
struct GuideCommand: Command {
    static let name = "guide"

    var globals = GlobalOptions()
    var names: [String] = []
    var html: String?

    static var syntax: CommandSyntax<Self> {
        CommandSyntax(
            name: name,
            summary: Words(
                nl: "legt uit hoe het werkt, voor jouw rol", en: "explains how it works, for your role"),
            examples: [
                .init("opfris guide", Words(nl: "welke gidsen er zijn", en: "which guides there are")),
                .init(
                    "opfris guide auteur",
                    Words(nl: "voor wie modules schrijft", en: "for authors of modules")),
                .init(
                    "opfris guide privacy --language en",
                    Words(nl: "een gids in het Engels", en: "a guide in English")),
            ],
            arguments: .words(
                "NAME", count: 0...1, to: \.names, values: allNames),
            options: options(.html(\.html)))
    }

    /// In both languages, each once.
    private static var allNames: [String] {
        let dutch = guideNames(in: .dutch)
        return dutch + guideNames(in: .english).filter { !dutch.contains($0) }
    }

    private static func guideNames(in language: Language) -> [String] {
        Guide.allCases.map { $0.name(in: language) }
    }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        guard let name = names.first else {
            if html != nil { throw UsageError.missingArgument("NAME") }
            try console.show(Self.list(setup.language, width: console.width))
            return .done
        }
        guard let guide = Guide(name: name) else {
            let known = Self.guideNames(in: setup.language)
            throw InputFailure.noSuchGuide(
                name, nearest: Spelling.nearest(to: name, among: Self.allNames),
                known: known)
        }
        let document = Document(markdown: guide.text(in: setup.language), language: setup.language)
        return try DocumentOutput(document, html: html).write(setup, console)
    }

    private static func list(_ language: Language, width: Int) -> [CleanText] {
        let names = guideNames(in: language)
        let column = (names.map(\.count).max() ?? 0) + 2
        return Guide.allCases.flatMap { guide in
            let name = guide.name(in: language)
            let title = Document(markdown: guide.text(in: language), language: language).title
            return CleanText(line: title).wrapped(
                to: width, indent: CleanText(line: String(repeating: " ", count: column)),
                first: CleanText(line: name + String(repeating: " ", count: column - name.count)))
        } + [
            "",
            CleanText(
                line: Words(
                    nl: "Lees er een: opfris guide \(names[0])", en: "Read one: opfris guide \(names[0])")[
                        language]),
        ]
    }
}
