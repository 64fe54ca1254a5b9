internal import Assessment
internal import Courseware
internal import JSON
internal import Localization
internal import Player
internal import Text

/// What one line of responses says that a learner did at a question: tries, and hints taken before the last.
struct ScoredLine {
    private let question: Question
    private let responses: [ScoredResponse]
    private let tries: Int
    private let hints: Int
    private let confidence: Confidence?
    private let level: Int?

    /// Why a line cannot be scored, in both languages.
    struct Unusable: Error {
        let reason: Words
    }

    /// Reads `{"response": …}` or `{"responses": […]}`, `"hints": n`, `"confidence": [n]` and `"level": n`.
    ///
    /// - Parameter check: the check that the question counts in; nil for a practice question.
    init(_ line: JSONValue?, of question: Question, in check: Check?) throws(Unusable) {
        self.question = question
        tries = check.map { $0.tries(of: question) } ?? question.tries
        let given = line?["responses"]?.array ?? line?["response"].map { [$0] }
        if line?["responses"] != nil, line?["response"] != nil { throw Unusable(reason: Self.both) }
        responses = given?.compactMap { ScoredResponse($0, to: question) } ?? []
        guard let given, responses.count == given.count else { throw Unusable(reason: Self.missing) }
        let hints = line?["hints"].flatMap { $0 == .null ? nil : $0.integer ?? -1 } ?? 0
        guard (0...question.hints.count).contains(hints) else {
            throw Unusable(reason: Self.noSuchHints(question.hints.count))
        }
        self.hints = hints
        level = line?["level"].map { $0.integer ?? 0 }
        if let level, question.level(level) == nil {
            throw Unusable(reason: Self.noSuchLevel(question.rubric.count))
        }
        confidence = try Self.confidence(
            line?["confidence"], isAsked: check?.asksConfidence(at: question) == true)
    }

    /// One number 1…3, alone or in a list; where none is given, the lowest: whoever says nothing is not sure.
    private static func confidence(
        _ json: JSONValue?, isAsked: Bool
    ) throws(Unusable) -> Confidence? {
        guard let json, json != .null, json != .array([]) else { return isAsked ? .low : nil }
        guard isAsked else { throw Unusable(reason: notAsked) }
        let only = json.array.flatMap { $0.count == 1 ? $0[0] : nil } ?? json
        guard let number = only.integer ?? only.string.flatMap({ Int($0) }),
            let confidence = Confidence(rawValue: number)
        else { throw Unusable(reason: noConfidence) }
        return confidence
    }

    /// What all tries together earn.
    struct Result {
        let state: ResponseState
        let mark: Double
        let feedback: [[Block]]
    }

    /// The mark that all tries leave, by the engine that a learner plays with. As on the screen what is empty is
    /// no try, and what cannot be read is asked again at no cost, but for the last.
    func score() throws(Unusable) -> Result {
        var attempt = Attempt(module: alone)
        let id = question.id
        let hintsTaken = [AttemptCommand](repeating: .takeHint(question: id), count: hints)
        for command in [.start(seed: 0)] + hintsTaken { attempt.apply((try? attempt.decide(command)) ?? []) }
        for (index, response) in responses.enumerated() {
            guard case .given(let response) = response else { continue }
            do {
                attempt.apply(try attempt.decide(.answer(question: id, response, confidence)))
            } catch {
                let isLast = index == responses.count - 1
                if let reason = reason(error, at: attempt, isLast: isLast) { throw Unusable(reason: reason) }
            }
        }
        if let level { attempt.apply((try? attempt.decide(.rate(question: id, level: level))) ?? []) }
        guard let progress = attempt.progress(of: id), let last = progress.response,
            let state = progress.state
        else { return Result(state: .skipped, mark: 0, feedback: []) }
        return Result(
            state: state, mark: progress.mark, feedback: (try? question.grade(last))?.feedback ?? [])
    }

    /// Why a response that was refused spoils the line; nil where it would only be asked again.
    private func reason(_ refusal: CommandRefusal, at attempt: Attempt, isLast: Bool) -> Words? {
        switch refusal {
        case .invalid(.empty): return nil
        case .invalid(let reason):
            guard isLast else { return nil }
            return Words(nl: reason.sentence(in: .dutch).string, en: reason.sentence(in: .english).string)
        case .outOfTurn:
            let isRight = attempt.progress(of: question.id)?.state == .correct
            return isRight ? Self.alreadyRight : Self.tooMany(tries)
        }
    }

    /// A module with this question alone, in a check as its own one.
    private var alone: Module {
        let check = Check(
            id: "check", passMark: nil, asksConfidence: confidence != nil, items: [.question(question)])
        return Module(id: "alone", version: "1.0.0", language: "nl", title: "", sections: [.check(check)])
    }

    private static let both = Words(
        nl: "Geef \"response\" of \"responses\", niet allebei.",
        en: "Give \"response\" or \"responses\", not both.")

    private static let missing = Words(
        nl:
            "De \"response\" ontbreekt of heeft een vorm die geen vraag kent. Een getal staat tussen aanhalingstekens.",
        en:
            "The \"response\" is missing or has a form that no question reads. A number stands between quotation marks."
    )

    private static let alreadyRight = Words(
        nl: "Na een antwoord dat al goed is, komt er geen ander.",
        en: "After a response that is right there is no other.")

    private static let notAsked = Words(
        nl: "Bij deze vraag wordt geen zekerheid gevraagd: laat \"confidence\" weg.",
        en: "This question asks for no certainty: leave \"confidence\" out.")

    private static let noConfidence = Words(
        nl: "\"confidence\" is 1, 2 of 3: één getal per antwoord.",
        en: "\"confidence\" is 1, 2 or 3: one number for each response.")

    private static func noSuchLevel(_ count: Int) -> Words {
        guard count > 0 else {
            return Words(
                nl: "Deze vraag heeft geen niveaus: laat \"level\" weg.",
                en: "This question has no levels: leave \"level\" out.")
        }
        return Words(
            nl: "\"level\" is een getal van 1 tot \(count): zoveel niveaus heeft deze vraag.",
            en: "\"level\" is a number from 1 to \(count): so many levels this question has.")
    }

    private static func tooMany(_ tries: Int) -> Words {
        Words(
            nl:
                "Deze vraag heeft \(Language.dutch.count(tries, "poging", "pogingen")); er zijn meer antwoorden.",
            en:
                "This question has \(Language.english.count(tries, "try", "tries")); there are more responses."
        )
    }

    private static func noSuchHints(_ count: Int) -> Words {
        guard count > 0 else {
            return Words(
                nl: "Deze vraag heeft geen hints: laat \"hints\" weg.",
                en: "This question has no hints: leave \"hints\" out.")
        }
        return Words(
            nl:
                "\"hints\" is een getal van 0 tot \(count): deze vraag heeft \(Language.dutch.count(count, "hint", "hints")).",
            en:
                "\"hints\" is a number from 0 to \(count): this question has \(Language.english.count(count, "hint", "hints"))."
        )
    }
}
