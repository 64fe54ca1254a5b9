import Assessment
import Courseware
import Dates
import Statements
import TestSupport

/// An attempt that was played to its end, as the store would have its events.
struct Played {
    let module: Module
    let events: [EventEnvelope]

    /// - Parameters:
    ///   - steps: after so many it is left for good.
    ///   - clock: the milliseconds at which each event happens, by its number from 0.
    init(
        _ module: Module, right: Bool = true, steps: Int = .max, scope: AttemptScope = .module,
        clock: (Int) -> Int64 = { 1_780_000_000_000 + Int64($0) * 12_340 }
    ) throws {
        self.module = module
        var attempt = Attempt(module: module)
        var events: [AttemptEvent] = []
        func perform(_ command: AttemptCommand) throws {
            let new = try attempt.decide(command)
            attempt.apply(new)
            events += new
        }
        try perform(.start(seed: 7, scope: scope))
        var left = steps
        while attempt.state.isOpen, left > 0 {
            left -= 1
            switch attempt.step {
            case .end: left = 0
            case .page(let page): try perform(.readPage(page.id))
            case .timedCheck(let check): try perform(.startCheck(check.id))
            case .question(let turn):
                if attempt.state.answers[turn.question.id]?.state == .ungraded {
                    try perform(.rate(question: turn.question.id, level: 1))
                } else {
                    let asks = turn.check.asksConfidence(at: turn.question)
                    try perform(
                        .answer(
                            question: turn.question.id, turn.question.response(right: right),
                            asks ? .high : nil))
                }
            }
        }
        if attempt.state.isOpen { try perform(.abandon) }
        self.events = events.enumerated().map { index, event in
            EventEnvelope(
                id: "event-\(index)", attempt: Self.attempt, session: Self.session, sequence: index + 1,
                moment: Moment(utcMilliseconds: clock(index), offsetMinutes: 60),
                activeMilliseconds: Int64(index) * 5_250, event: event)
        }
    }

    static let attempt = "5b1a2c3d-0000-4000-8000-00000000000a"
    static let session = "5b1a2c3d-0000-4000-8000-00000000000b"
    static let now: Int64 = 1_790_000_000_000

    static func target(_ detail: Detail, address: String = "https://lrs.example.nl/xapi") -> FeedTarget {
        FeedTarget(
            name: "school", place: .lrs(LRSAccess(address: address)), home: "https://bestuur.example.nl",
            detail: detail)
    }

    func statements(_ detail: Detail, address: String = "https://lrs.example.nl/xapi") -> [Statement] {
        StatementSession(
            module, learner: "7f3a1c", events: events, target: Self.target(detail, address: address)
        ).statements
    }
}
