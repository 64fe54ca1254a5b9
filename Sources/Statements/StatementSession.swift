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

    /// - Parameters:
    ///   - learner: an opaque id, never a name.
    ///   - events: all of one attempt, in order.
    package init(_ module: Module, learner: String, events: [EventEnvelope], target: FeedTarget) {
        self.module = module
        self.events = events
        self.target = target
        state = AttemptState(events: events.map(\.event))
        words = StatementWords(module, learner: learner, last: events.last, home: target.home)
    }

    /// In the order in which they are sent.
    package var statements: [Statement] {
        guard let first = events.first, let last = events.last, state.plan?.scope == .module else {
            return []
        }
        let told = events.filter(isTold)
        let drafts: [Draft]
        if state.isAbandoned {
            guard target.detail == .answers else { return [] }
            drafts = [Draft(.initialized, first)] + told.compactMap(draft) + [Draft(.abandoned, last)]
        } else if state.outcome != nil {
            drafts = [Draft(.initialized, first)] + told.compactMap(draft) + [Draft(.terminated, last)]
        } else {
            return []
        }
        return zip(drafts, times(of: drafts)).map(statement)
    }

    private struct Draft {
        let verb: Verb
        let envelope: EventEnvelope

        init(_ verb: Verb, _ envelope: EventEnvelope) {
            self.verb = verb
            self.envelope = envelope
        }
    }

    private func isTold(_ envelope: EventEnvelope) -> Bool {
        switch envelope.event {
        case .completed, .passed, .failed: true
        case .answered: target.detail == .answers
        default: false
        }
    }

    private func draft(_ envelope: EventEnvelope) -> Draft? {
        switch envelope.event {
        case .completed: Draft(.completed, envelope)
        case .passed: Draft(.passed, envelope)
        case .failed: Draft(.failed, envelope)
        case .answered: Draft(.answered, envelope)
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
        var json = JSONBytes()
        json.object { json in
            json.string("id", id)
            json.members(words.actor)
            json.members(words.verb(verb))
            if case .answered(let answer) = envelope.event, let question = question(answer.question) {
                json.members(words.object(question))
                result(of: answer, question, envelope, &json)
                json.members(words.context(question))
            } else {
                json.members(words.module)
                result(of: draft, &json)
                json.members(words.context(verb, mastery: mastery(draft)))
            }
            json.string("timestamp", Moment(utcMilliseconds: time, offsetMinutes: 0).iso8601)
        }
        return Statement(id: id, event: envelope.id, verb: verb, body: json.bytes)
    }

    private func question(_ id: String) -> Question? { module.questions.first { $0.id == id } }

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

    private func result(
        of answer: Answered, _ question: Question, _ envelope: EventEnvelope, _ json: inout JSONBytes
    ) {
        json.object("result") { json in
            // What is said to oneself stays with oneself.
            if !envelope.event.isForOneself {
                if let response = question.interaction.told.told(answer.response) {
                    json.string("response", response)
                }
                json.bool("success", answer.state == .correct)
                let maximum = module.checks.first { $0.allQuestions.contains { $0.id == question.id } }?
                    .maximum(of: question)
                if let maximum, maximum > 0 {
                    json.object("score") {
                        $0.number("scaled", Self.rounded(min(1, max(-1, answer.mark / maximum))))
                    }
                }
            }
            let before = events.last { $0.sequence < envelope.sequence }?.activeMilliseconds ?? 0
            json.string("duration", Self.duration(max(0, envelope.activeMilliseconds - before)))
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
