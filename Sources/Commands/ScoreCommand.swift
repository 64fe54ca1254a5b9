internal import Arguments
internal import Assessment
internal import Courseware
internal import FoundationEssentials
internal import Localization
internal import Player
internal import Reports
internal import Results
internal import System
internal import Terminal
internal import Text

/// `opfris score`: what would these responses earn? Nothing is recorded.
struct ScoreCommand: Command {
    var globals = GlobalOptions()
    var targets: [String] = []
    var responses: String?

    static var syntax: CommandSyntax<Self> {
        CommandSyntax(
            name: "score",
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
        for line in try lines(of: responses) where !line.allSatisfy(\.isWhitespace) {
            try console.output.write(encoded: scorer.score(line: line).line + "\n")
        }
        return .done
    }

    private func lines(of path: String) throws -> [Substring] {
        let limit = 64 << 20
        do {
            let bytes =
                path == "-"
                ? try FileReader.bytesOfStandardInput(limit: limit)
                : try FileReader.bytes(of: path, limit: limit)
            return bytes.split(separator: UInt8(ascii: "\n")).map { Substring(decoding: $0, as: UTF8.self) }
        } catch {
            throw InputFailure.unreadable(path: path)
        }
    }
}

/// Scores lines of JSON against one module.
struct ResponseScorer {
    private let questions: [String: Question]
    private let leftOut: [String: LeftOutQuestion]
    private let language: Language

    init(_ module: Module, language: Language) {
        questions = Dictionary(module.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        leftOut = Dictionary(module.leftOut.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.language = language
    }

    private struct Line: Decodable {
        let question: String
        let response: Response
    }

    private struct Head: Decodable {
        let question: String
    }

    func score(line text: some StringProtocol) -> JSONText {
        let data = Data(text.utf8)
        let decoder = JSONDecoder()
        guard let head = try? decoder.decode(Head.self, from: data) else {
            return invalid(
                nil, nil,
                Words(
                    nl: "Deze regel is geen JSON met een \"question\".",
                    en: "This line is not JSON with a \"question\"."))
        }
        guard let question = questions[head.question] else {
            return invalid(head.question, nil, reasonMissing(head.question))
        }
        guard let line = try? decoder.decode(Line.self, from: data) else {
            return invalid(
                question.id, question.points,
                Words(
                    nl: "De \"response\" ontbreekt of heeft een vorm die geen vraag kent.",
                    en: "The \"response\" is missing or has a form that no question reads."))
        }
        do {
            let grade = try question.grade(line.response)
            return .object([
                ("question", .string(question.id)),
                ("score", .number(question.mark(fraction: grade.fraction, tries: 1, hints: 0))),
                ("max", .number(question.points)), ("state", .string(grade.state.rawValue)),
                ("feedback", .array(grade.feedback.map { .string($0.plainText) })),
            ])
        } catch {
            let reason = error.sentence(in: language).string
            return invalid(question.id, question.points, Words(nl: reason, en: reason))
        }
    }

    private func reasonMissing(_ id: String) -> Words {
        guard let broken = leftOut[id] else {
            return Words(
                nl: "De module heeft geen vraag \"\(id)\".", en: "The module has no question \"\(id)\".")
        }
        return Words(
            nl: "Vraag \"\(id)\" (regel \(broken.line)) heeft een fout, \(broken.code), en is weggelaten.",
            en: "Question \"\(id)\" (line \(broken.line)) has an error, \(broken.code), and is left out.")
    }

    private func invalid(_ question: String?, _ points: Double?, _ reason: Words) -> JSONText {
        .object([
            ("question", .optional(question)), ("score", .integer(0)), ("max", .optional(points)),
            ("state", .string(ResponseState.invalid.rawValue)), ("feedback", .array([])),
            ("reason", .string(reason[language])),
        ])
    }
}
