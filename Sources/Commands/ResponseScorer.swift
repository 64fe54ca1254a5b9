internal import Assessment
internal import Courseware
internal import JSON
internal import Localization
internal import Player
internal import Text

/// Scores lines of JSON against one module.
struct ResponseScorer {
    private let attempt: Attempt
    private let leftOut: [String: LeftOutQuestion]
    private let language: Language

    init(_ module: Module, language: Language) {
        attempt = Attempt(module: module)
        leftOut = Dictionary(module.leftOut.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.language = language
    }

    /// - Parameter text: nil for a line that is not UTF-8.
    func score(line text: String?) -> JSONValue {
        guard let text else {
            return invalid(
                nil, nil,
                Words(
                    nl: "Deze regel is geen UTF-8. Bewaar het bestand als UTF-8.",
                    en: "This line is not UTF-8. Save the file as UTF-8.")[language])
        }
        let line = JSONValue(parsing: text)
        guard let line else {
            return invalid(
                nil, nil, Words(nl: "Deze regel is geen JSON.", en: "This line is not JSON.")[language])
        }
        guard let id = line["question"]?.string else {
            return invalid(
                nil, nil,
                Words(
                    nl: "Deze regel noemt geen vraag: zet er \"question\" met een id in.",
                    en: "This line names no question: put \"question\" with an id in it.")[language])
        }
        guard let question = attempt.question(id) else {
            return invalid(id, nil, reasonMissing(id)[language])
        }
        let check = attempt.check(of: id)
        let maximum = check?.maximum(of: question) ?? (question.isScored ? question.points : 0)
        do {
            let result = try ScoredLine(line, of: question, in: check).score()
            return .object([
                ("question", .string(question.id)), ("score", .number(result.mark.roundedOff)),
                ("max", .number(maximum)), ("state", .string(result.state.rawValue)),
                ("feedback", .array(result.feedback.map { .string($0.plainText) })),
            ])
        } catch {
            return invalid(question.id, maximum, error.reason[language])
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

    private func invalid(_ question: String?, _ points: Double?, _ reason: String) -> JSONValue {
        .object([
            ("question", .optional(question)), ("score", .integer(0)), ("max", .optional(points)),
            ("state", .string(ResponseState.invalid.rawValue)), ("feedback", .array([])),
            ("reason", .string(reason)),
        ])
    }
}

extension Double {
    /// Without what binary arithmetic adds far behind the point.
    fileprivate var roundedOff: Double { (self * 1e9).rounded() / 1e9 }
}
