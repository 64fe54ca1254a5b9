internal import Assessment
internal import Courseware
internal import JSON
internal import Localization
internal import Player
internal import Text

/// What one line of responses says that a learner did at a question: tries, and hints taken before the last.
struct ScoredLine {
    private let question: Question
    private let responses: [Response]
    private let hints: Int

    /// Why a line cannot be scored, in both languages.
    struct Unusable: Error {
        let reason: Words
    }

    /// Reads `{"response": …}` or `{"responses": […]}`, and `"hints": n`.
    init(_ line: JSONValue?, of question: Question) throws(Unusable) {
        self.question = question
        let given = line?["responses"]?.array ?? line?["response"].map { [$0] } ?? []
        if line?["responses"] != nil, line?["response"] != nil { throw Unusable(reason: Self.both) }
        responses = given.compactMap(Response.init)
        guard !given.isEmpty, responses.count == given.count else { throw Unusable(reason: Self.missing) }
        guard responses.count <= question.tries else { throw Unusable(reason: Self.tooMany(question.tries)) }
        let hints = line?["hints"].map { $0.integer ?? -1 } ?? 0
        guard (0...question.hints.count).contains(hints) else {
            throw Unusable(reason: Self.noSuchHints(question.hints.count))
        }
        self.hints = hints
    }

    /// The grade of the last response, and the mark that all together leave.
    func score() throws(Unusable) -> (grade: Grade, mark: Double) {
        var last: Grade?
        for response in responses {
            if last?.state == .correct { throw Unusable(reason: Self.alreadyRight) }
            do {
                last = try question.grade(response)
            } catch {
                throw Unusable(
                    reason: Words(
                        nl: error.sentence(in: .dutch).string, en: error.sentence(in: .english).string))
            }
        }
        guard let last else { throw Unusable(reason: Self.missing) }
        return (last, question.mark(fraction: last.fraction, tries: responses.count, hints: hints))
    }

    private static let both = Words(
        nl: "Geef \"response\" of \"responses\", niet allebei.",
        en: "Give \"response\" or \"responses\", not both.")

    private static let missing = Words(
        nl: "De \"response\" ontbreekt of heeft een vorm die geen vraag kent.",
        en: "The \"response\" is missing or has a form that no question reads.")

    private static let alreadyRight = Words(
        nl: "Na een antwoord dat al goed is, komt er geen ander.",
        en: "After a response that is right there is no other.")

    private static func tooMany(_ tries: Int) -> Words {
        Words(
            nl:
                "Deze vraag heeft \(Language.dutch.count(tries, "poging", "pogingen")); er zijn meer antwoorden.",
            en:
                "This question has \(Language.english.count(tries, "try", "tries")); there are more responses."
        )
    }

    private static func noSuchHints(_ count: Int) -> Words {
        Words(
            nl:
                "\"hints\" is een getal van 0 tot \(count): deze vraag heeft \(Language.dutch.count(count, "hint", "hints")).",
            en:
                "\"hints\" is a number from 0 to \(count): this question has \(Language.english.count(count, "hint", "hints"))."
        )
    }
}
