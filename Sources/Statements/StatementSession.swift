package import Assessment
package import Courseware
internal import Dates
internal import Digest

/// An attempt that ended, as a cmi5-shaped session of statements: initialized, answered, completed, passed or
/// failed, terminated; or abandoned.
///
/// An attempt that is still open tells nothing, nor does one at checks alone: that is the learner's own. Pure:
/// the same events make the same bytes.
///
/// Source: xAPI 1.0.3 (ADL), cmi5 (AICC, sections 9 and 10).
package struct StatementSession {
    private let module: Module
    private let events: [EventEnvelope]
    private let state: AttemptState
    private let target: FeedTarget
    private let words: StatementWords
    /// By their ids.
    private let questions: [String: Asked]

    /// A question, with the points that it earns at most; nil where it earns none.
    private struct Asked {
        let question: Question
        let maximum: Double?
    }

    /// - Parameters:
    ///   - learner: an opaque id, never a name.
    ///   - events: all of one attempt, in order.
    package init(_ module: Module, learner: String, events: [EventEnvelope], target: FeedTarget) {
        self.module = module
        self.events = events
        self.target = target
        state = AttemptState(events: events.map(\.event))
        words = StatementWords(module, learner: learner, last: events.last, home: target.home)
        questions = target.detail == .answers ? Self.questions(of: module) : [:]
    }

    private static func questions(of module: Module) -> [String: Asked] {
        var questions: [String: Asked] = [:]
        let checks = module.checks.map { ($0, $0.allQuestions) }
        questions.reserveCapacity(checks.reduce(0) { $0 + $1.1.count })
        for page in module.pages {
            for question in page.questions {
                questions[question.id] = Asked(question: question, maximum: nil)
            }
        }
        for (check, all) in checks {
            for question in all {
                questions[question.id] = Asked(question: question, maximum: check.maximum(of: question))
            }
        }
        return questions
    }

    /// In the order in which they are sent.
    package var statements: [Statement] {
        guard let first = events.first, let last = events.last, state.plan?.scope == .module, target.isFed
        else { return [] }
        let end: Draft
        if state.isAbandoned {
            guard target.detail == .answers else { return [] }
            end = Draft(.abandoned, last)
        } else if state.outcome != nil {
            end = Draft(.terminated, last)
        } else {
            return []
        }
        var drafts = [Draft(.initialized, first)]
        var before: Int64 = 0
        for envelope in events {
            if let verb = verb(of: envelope.event) { drafts.append(Draft(verb, envelope, before: before)) }
            before = envelope.activeMilliseconds
        }
        drafts.append(end)
        return zip(drafts, times(of: drafts)).map(statement)
    }

    private struct Draft {
        let verb: Verb
        let envelope: EventEnvelope
        /// The active milliseconds of the event before.
        let before: Int64

        init(_ verb: Verb, _ envelope: EventEnvelope, before: Int64 = 0) {
            self.verb = verb
            self.envelope = envelope
            self.before = before
        }
    }

    /// nil for what is not told.
    private func verb(of event: AttemptEvent) -> Verb? {
        switch event {
        case .completed: .completed
        case .passed: .passed
        case .failed: .failed
        case .answered: target.detail == .answers ? .answered : nil
        default: nil
        }
    }

    /// The moments of the events, in milliseconds UTC, each at least one before the next: facts of one moment keep
    /// their order, and a clock that was put back makes no order of its own. The last one is never moved, so that
    /// nothing lies in the future.
    private func times(of drafts: [Draft]) -> [Int64] {
        var next = Int64.max
        let backwards = drafts.reversed().map { draft in
            next = min(draft.envelope.moment.utcMilliseconds, next - 1)
            return next
        }
        return backwards.reversed()
    }

    /// The namespace of the ids of statements: a random UUID, fixed for good.
    private static let namespace: [UInt8] = [
        173, 102, 1, 92, 160, 122, 73, 198, 132, 87, 18, 135, 211, 199, 241, 101,
    ]

    private func statement(_ draft: Draft, at time: Int64) -> Statement {
        let (verb, envelope) = (draft.verb, draft.envelope)
        let id = NamedUUID.make("\(envelope.id) \(verb.rawValue) \(target.address)", in: Self.namespace)
        var json = JSONBytes(capacity: 4096)
        json.object { json in
            json.string("id", id)
            json.members(words.actor)
            words.verb(verb, &json)
            if case .answered(let answer) = envelope.event, let asked = questions[answer.question] {
                words.object(asked.question, &json)
                result(of: answer, asked, draft, &json)
                words.context(asked.question, &json)
            } else {
                json.members(words.module)
                result(of: draft, &json)
                words.context(verb, mastery: mastery(draft), &json)
            }
            json.string("timestamp", Moment(utcMilliseconds: time, offsetMinutes: 0).iso8601)
        }
        return Statement(id: id, event: envelope.id, verb: verb, body: json.bytes)
    }

    private func result(of draft: Draft, _ json: inout JSONBytes) {
        guard draft.verb != .initialized else { return }
        json.object("result") { json in
            switch (draft.verb, draft.envelope.event) {
            case (.completed, _): json.bool("completion", true)
            case (.passed, .passed(let score)), (.failed, .failed(let score)):
                json.bool("success", draft.verb == .passed)
                if target.detail >= .score { self.score(score, mastery: mastery(draft), draft.verb, &json) }
            default: break
            }
            json.string("duration", Self.duration(draft.envelope.activeMilliseconds))
            extensions(draft, &json)
        }
    }

    /// What HR has to know of a completion and the specification has no place for.
    private func extensions(_ draft: Draft, _ json: inout JSONBytes) {
        let isEnd = draft.verb == .passed || draft.verb == .completed && state.outcome?.passed == nil
        let day = module.about.validity.flatMap { validity in
            isEnd ? events.last?.moment.date.adding(validity).iso8601 : nil
        }
        let leftOut = draft.verb == .completed ? state.plan?.leftOut.count ?? 0 : 0
        guard day != nil || leftOut > 0 else { return }
        json.object("extensions") { json in
            if let day { json.string(named: StatementTerms.validUntil, day) }
            if leftOut > 0 { json.number(named: StatementTerms.leftOut, Double(leftOut)) }
        }
    }

    private func result(of answer: Answered, _ asked: Asked, _ draft: Draft, _ json: inout JSONBytes) {
        // What is said to oneself stays with oneself: that it was done is all.
        guard !draft.envelope.event.isForOneself else { return }
        json.object("result") { json in
            if let response = asked.question.interaction.told.told(answer.response) {
                json.string("response", response)
            }
            json.bool("success", answer.state == .correct)
            if let maximum = asked.maximum, maximum > 0 {
                json.object("score") {
                    $0.number("scaled", Self.rounded(min(1, max(-1, answer.mark / maximum))))
                }
            }
            json.string(
                "duration", Self.duration(max(0, draft.envelope.activeMilliseconds - draft.before)))
        }
    }

    private func score(_ score: Score, mastery: Double?, _ verb: Verb, _ json: inout JSONBytes) {
        guard let exact = score.scaled else { return }
        // What passed reaches the mark, and what failed does not, also after rounding.
        let scaled = verb == .passed ? max(Self.rounded(exact), mastery ?? 0) : Self.rounded(exact)
        json.object("score") { json in
            json.number("scaled", scaled)
            guard Int(exactly: score.points) != nil, Int(exactly: score.maximum) != nil,
                0...score.maximum ~= score.points
            else { return }
            json.number("raw", score.points)
            json.number("min", 0)
            json.number("max", score.maximum)
        }
    }

    /// The mark that all checks have in common, where it agrees with how the module ended; nil where the checks
    /// have several, or one of more than four decimals (cmi5, 9.6.3.2).
    private func mastery(_ draft: Draft) -> Double? {
        let isPassed: Bool
        let total: Score
        switch draft.envelope.event {
        case .passed(let score) where draft.verb == .passed: (isPassed, total) = (true, score)
        case .failed(let score) where draft.verb == .failed: (isPassed, total) = (false, score)
        default: return nil
        }
        let marks = Set(
            module.checks.filter { (state.submittedChecks[$0.id]?.maximum ?? 0) > 0 }.compactMap(\.passMark))
        guard marks.count == 1, let mark = marks.first, (mark * 10_000).rounded() / 10_000 == mark,
            total.reaches(mark) == isPassed
        else { return nil }
        return mark
    }

    /// To six decimals, downwards.
    private static func rounded(_ value: Double) -> Double { (value * 1e6 + 1e-6).rounded(.down) / 1e6 }

    /// ISO 8601 to a hundredth of a second: `PT1H2M3.45S`.
    static func duration(_ milliseconds: Int64) -> String {
        let hundredths = max(0, milliseconds) / 10
        let (hours, minutes) = (hundredths / 360_000, hundredths / 6000 % 60)
        let (seconds, rest) = (hundredths / 100 % 60, hundredths % 100)
        let fraction =
            rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        let time = (hours > 0 ? "\(hours)H" : "") + (minutes > 0 ? "\(minutes)M" : "")
        return "PT" + time + (seconds > 0 || rest > 0 || time.isEmpty ? "\(seconds)\(fraction)S" : "")
    }
}
