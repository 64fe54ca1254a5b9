internal import Arguments
internal import Catalogue
internal import Guides
internal import Localization
internal import ModuleFormat
internal import System
internal import Terminal
internal import Text

/// `opfris new`: a small module to start from.
struct NewCommand: Command {
    static let name = "new"

    var globals = GlobalOptions()
    var paths: [String] = []

    static var syntax: CommandSyntax<Self> {
        CommandSyntax(
            name: name,
            summary: Words(
                nl: "maakt een kleine module om mee te beginnen", en: "makes a small module to start from"),
            examples: [
                .init(
                    "opfris new mijn-module.xml",
                    Words(nl: "met uitleg in het bestand zelf", en: "with explanations in the file itself")),
                .init(
                    "opfris new my-module.xml --language en",
                    Words(nl: "een module in het Engels", en: "a module in English")),
            ],
            arguments: .words("FILE", count: 1...1, to: \.paths), options: options())
    }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        let path = paths[0]
        let id = ModuleFile(path: path).id
        guard path.hasSuffix(".xml"), ModuleReading.isID(id) else { throw InputFailure.notAnID(id) }
        let bytes = StarterModule.bytes(id: id, language: setup.language)
        do {
            try FileWriter.writeNew(bytes, to: path, access: .shared)
        } catch .exists {
            throw InputFailure.exists(path: path)
        } catch {
            throw InputFailure.notWritten(path: path)
        }
        // A bare name would be looked for among the modules.
        let file = path.contains("/") ? path : "./" + path
        let made = Words(
            nl: "\(path) is gemaakt. Open het in een teksteditor. Spelen en nakijken:",
            en: "\(path) was made. Open it in a text editor. To play and to check it:")
        try console.show(CleanText(line: made[setup.language]).wrapped(to: console.width))
        for command in ["take \(file.forShell)", "validate \(path.forShell)", "preview \(file.forShell)"] {
            try console.output.line(CleanText(line: "  opfris " + command))
        }
        return .done
    }
}

extension String {
    /// As a shell reads it as one word.
    fileprivate var forShell: String {
        allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || "./_-".contains($0) }
            ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
