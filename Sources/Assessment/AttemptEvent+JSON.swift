package import JSON

/// Events as JSON, and back: what the store keeps of them. The kind stands beside the payload.
extension AttemptEvent {
    package var payload: JSONValue {
        switch self {
        case .started(let plan): plan.json
        case .pageRead(let page): .object([("page", .string(page.page))])
        case .practiceAnswered(let answer), .answered(let answer): answer.json
        case .checkStarted(let check): .object([("check", .string(check.check))])
        case .hintTaken(let hint):
            .object([("number", .integer(hint.number)), ("question", .string(hint.question))])
        case .skipped(let skip):
            .object([("question", .string(skip.question))] + (skip.keeps ? [("keeps", .bool(true))] : []))
        case .drafted(let drafted): drafted.json
        case .selfRated(let rating): rating.json
        case .prioritised(let picked): picked.json
        case .timeRanOut(let check): .object([("check", .string(check.check))])
        case .checkSubmitted(let check):
            .object([("check", .string(check.check)), ("score", check.score.json)])
        case .clockJumped(let jump): .object([("milliseconds", .integer(Int(jump.milliseconds)))])
        case .completed(let score), .passed(let score), .failed(let score), .measured(let score): score.json
        case .suspended, .resumed, .abandoned: .object([])
        }
    }

    /// nil for a payload that is not of its kind.
    package init?(_ kind: Kind, payload: JSONValue) {
        let event: AttemptEvent? =
            switch kind {
            case .started: Plan(payload).map(AttemptEvent.started)
            case .pageRead: payload["page"]?.string.map { .pageRead(PageRead(page: $0)) }
            case .practiceAnswered: Answered(payload).map(AttemptEvent.practiceAnswered)
            case .checkStarted: payload["check"]?.string.map { .checkStarted(CheckStarted(check: $0)) }
            case .answered: Answered(payload).map(AttemptEvent.answered)
            case .hintTaken: HintTaken(payload).map(AttemptEvent.hintTaken)
            case .skipped:
                payload["question"]?.string.map {
                    .skipped(Skipped(question: $0, keeps: payload["keeps"]?.bool == true))
                }
            case .drafted: Drafted(payload).map(AttemptEvent.drafted)
            case .checkSubmitted: CheckSubmitted(payload).map(AttemptEvent.checkSubmitted)
            case .clockJumped:
                payload["milliseconds"]?.integer.map { .clockJumped(ClockJumped(milliseconds: Int64($0))) }
            case .completed: Score(payload).map(AttemptEvent.completed)
            case .passed: Score(payload).map(AttemptEvent.passed)
            case .failed: Score(payload).map(AttemptEvent.failed)
            case .measured: Score(payload).map(AttemptEvent.measured)
            case .selfRated: SelfRated(payload).map(AttemptEvent.selfRated)
            case .prioritised: Prioritised(payload).map(AttemptEvent.prioritised)
            case .timeRanOut: payload["check"]?.string.map { .timeRanOut(TimeRanOut(check: $0)) }
            case .suspended: .suspended
            case .resumed: .resumed
            case .abandoned: .abandoned
            }
        guard let event else { return nil }
        self = event
    }
}

extension Score {
    var json: JSONValue { .object([("maximum", .number(maximum)), ("points", .number(points))]) }

    init?(_ json: JSONValue) {
        guard let points = json["points"]?.double, let maximum = json["maximum"]?.double else { return nil }
        self.init(points: points, maximum: maximum)
    }
}

extension HintTaken {
    init?(_ json: JSONValue) {
        guard let question = json["question"]?.string, let number = json["number"]?.integer else {
            return nil
        }
        self.init(question: question, number: number)
    }
}

extension CheckSubmitted {
    init?(_ json: JSONValue) {
        guard let check = json["check"]?.string, let score = json["score"].flatMap(Score.init) else {
            return nil
        }
        self.init(check: check, score: score)
    }
}

extension Answered {
    var json: JSONValue {
        .object(
            [
                ("fraction", .number(fraction)), ("hints", .integer(hints)), ("isFinal", .bool(isFinal)),
                ("mark", .number(mark)), ("question", .string(question)), ("response", response.json),
                ("state", .string(state.rawValue)), ("tries", .integer(tries)),
            ] + (confidence.map { [("confidence", .integer($0.rawValue))] } ?? []))
    }

    init?(_ json: JSONValue) {
        guard let question = json["question"]?.string, let response = json["response"].flatMap(Response.init),
            let tries = json["tries"]?.integer, let hints = json["hints"]?.integer,
            let fraction = json["fraction"]?.double, let mark = json["mark"]?.double,
            let state = json["state"]?.string.flatMap(ResponseState.init), let isFinal = json["isFinal"]?.bool
        else { return nil }
        self.init(
            question: question, response: response, tries: tries, hints: hints, fraction: fraction,
            mark: mark, state: state, isFinal: isFinal,
            confidence: json["confidence"]?.integer.flatMap(Confidence.init))
    }
}

extension SelfRated {
    var json: JSONValue {
        .object([
            ("fraction", .number(fraction)), ("level", .integer(level)), ("mark", .number(mark)),
            ("question", .string(question)),
        ])
    }

    init?(_ json: JSONValue) {
        guard let question = json["question"]?.string, let level = json["level"]?.integer,
            let fraction = json["fraction"]?.double, let mark = json["mark"]?.double
        else { return nil }
        self.init(question: question, level: level, fraction: fraction, mark: mark)
    }
}

extension Prioritised {
    var json: JSONValue {
        .object([
            ("cards", .array(cards.map(JSONValue.string))), ("nextStep", .optional(nextStep)),
            ("question", .string(question)),
        ])
    }

    init?(_ json: JSONValue) {
        guard let question = json["question"]?.string, let cards = json["cards"]?.strings else { return nil }
        self.init(question: question, cards: cards, nextStep: json["nextStep"]?.string)
    }
}
