internal import Arguments
internal import JSON
internal import Localization
internal import Reports
internal import Results
internal import System
internal import Terminal

/// `opfris score`: what would these responses earn? Nothing is recorded.
struct ScoreCommand: Command {
    static let name = "score"

    var globals = GlobalOptions()
    var targets: [String] = []
    var responses: String?

    static var syntax: CommandSyntax<Self> {
        CommandSyntax(
            name: name,
            summary: Words(
                nl: "rekent uit wat antwoorden opleveren, zonder iets te bewaren",
                en: "works out what responses earn, and keeps nothing"),
            examples: [
                .init(
                    "opfris score mijn.xml --responses antwoorden.jsonl",
                    Words(
                        nl: "een regel JSON per antwoord: {\"question\": \"q1\", \"response\": \"a\"}",
                        en: "a line of JSON for each response: {\"question\": \"q1\", \"response\": \"a\"}")),
                .init(
                    "opfris score avg-in-de-klas --responses -",
                    Words(nl: "leest van de standaardinvoer", en: "reads standard input")),
            ],
            arguments: .words("MODULE", count: 1...1, to: \.targets),
            options: options(
                .text(
                    "--responses", "FILE|-", \.responses,
                    Words(nl: "de antwoorden, als regels JSON", en: "the responses, as lines of JSON"))))
    }

    func run(in setup: Setup, _ console: Console) throws -> ExitStatus {
        guard let responses else { throw UsageError.missingArgument("--responses FILE|-") }
        let target = try ModuleTarget(targets[0], in: setup.catalogue)
        let module = try target.file.loadPlayable(setup.language, console).module
        let scorer = ResponseScorer(module, language: setup.language)
        for line in try lines(of: responses) where line?.allSatisfy(\.isWhitespace) != true {
            try console.output.write(encoded: scorer.score(line: line).line + "\n")
        }
        return .done
    }

    /// nil for a line that is not UTF-8.
    private func lines(of path: String) throws -> [String?] {
        let limit = 64 << 20
        do {
            let bytes =
                path == "-"
                ? try FileReader.bytesOfStandardInput(limit: limit)
                : try FileReader.bytes(ofStream: path, limit: limit)
            // A file that Windows wrote may begin with a mark that is no part of it.
            let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
            return text.split(separator: UInt8(ascii: "\n")).map { String(validating: $0, as: UTF8.self) }
        } catch {
            throw InputFailure.unreadable(path: path)
        }
    }
}
