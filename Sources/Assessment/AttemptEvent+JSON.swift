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
        case .skipped(let skip): .object([("question", .string(skip.question))])
        case .checkSubmitted(let check):
            .object([("check", .string(check.check)), ("score", check.score.json)])
        case .clockJumped(let jump): .object([("milliseconds", .integer(Int(jump.milliseconds)))])
        case .completed(let score), .passed(let score), .failed(let score): score.json
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
            case .skipped: payload["question"]?.string.map { .skipped(Skipped(question: $0)) }
            case .checkSubmitted: CheckSubmitted(payload).map(AttemptEvent.checkSubmitted)
            case .clockJumped:
                payload["milliseconds"]?.integer.map { .clockJumped(ClockJumped(milliseconds: Int64($0))) }
            case .completed: Score(payload).map(AttemptEvent.completed)
            case .passed: Score(payload).map(AttemptEvent.passed)
            case .failed: Score(payload).map(AttemptEvent.failed)
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
        .object([
            ("fraction", .number(fraction)), ("hints", .integer(hints)), ("isFinal", .bool(isFinal)),
            ("mark", .number(mark)), ("question", .string(question)), ("response", response.json),
            ("state", .string(state.rawValue)), ("tries", .integer(tries)),
        ])
    }

    init?(_ json: JSONValue) {
        guard let question = json["question"]?.string, let response = json["response"].flatMap(Response.init),
            let tries = json["tries"]?.integer, let hints = json["hints"]?.integer,
            let fraction = json["fraction"]?.double, let mark = json["mark"]?.double,
            let state = json["state"]?.string.flatMap(ResponseState.init), let isFinal = json["isFinal"]?.bool
        else { return nil }
        self.init(
            question: question, response: response, tries: tries, hints: hints, fraction: fraction,
            mark: mark,
            state: state, isFinal: isFinal)
    }
}

extension Plan {
    var json: JSONValue {
        .object([
            (
                "leftOut",
                .array(leftOut.map { .object([("code", .string($0.code)), ("id", .string($0.id))]) })
            ),
            (
                "orders",
                .object(
                    orders.sorted { $0.key < $1.key }.map { ($0.key, .array($0.value.map(JSONValue.string))) }
                )
            ),
            ("sections", .array(sections.map(\.json))),
        ])
    }

    init?(_ json: JSONValue) {
        guard let sections = json["sections"]?.array, case .object(let orders)? = json["orders"],
            let leftOut = json["leftOut"]?.array
        else { return nil }
        self.sections = sections.compactMap(PlannedSection.init)
        self.leftOut = leftOut.compactMap { item in
            guard let id = item["id"]?.string, let code = item["code"]?.string else { return nil }
            return LeftOut(id: id, code: code)
        }
        self.orders = Dictionary(orders.compactMap { name, ids in ids.strings.map { (name, $0) } }) {
            first, _ in
            first
        }
        guard self.sections.count == sections.count, self.leftOut.count == leftOut.count,
            self.orders.count == orders.count
        else { return nil }
    }
}

extension PlannedSection {
    var json: JSONValue {
        switch self {
        case .page(let id): .object([("page", .string(id))])
        case .check(let id, let questions):
            .object([("check", .string(id)), ("questions", .array(questions.map(JSONValue.string)))])
        }
    }

    init?(_ json: JSONValue) {
        // Early stores hold {"page":{"_0":"p"}} and {"check":{"_0":"c","questions":[…]}}.
        if let page = json["page"]?.string ?? json["page"]?["_0"]?.string {
            self = .page(page)
        } else if let check = json["check"]?.string ?? json["check"]?["_0"]?.string,
            let questions = (json["questions"] ?? json["check"]?["questions"])?.strings
        {
            self = .check(check, questions: questions)
        } else {
            return nil
        }
    }
}
