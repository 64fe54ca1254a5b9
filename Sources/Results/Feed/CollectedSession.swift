internal import Dates
internal import Statements
internal import System

/// What is known so far of one attempt from elsewhere.
struct CollectedSession {
    private var began: Moment?
    private var completed: ToldCompletion?
    private var passed: ToldCompletion?
    private var failed: ToldCompletion?

    /// Of two that say the same the first one counts.
    mutating func add(_ told: ToldCompletion) {
        switch told.verb {
        case .initialized: began = began ?? told.moment
        case .completed: completed = completed ?? told
        case .passed: passed = passed ?? told
        case .failed: failed = failed ?? told
        case .answered, .terminated, .abandoned: break
        }
    }

    /// nil where nothing says that it ended.
    func record(attempt: String, learner: String, origin: String?) -> CompletionRecord? {
        let outcome = passed ?? failed
        guard let last = outcome ?? completed else { return nil }
        return CompletionRecord(
            attempt: attempt, origin: origin, learner: learner, name: nil, staffNumber: nil,
            module: last.module, version: last.version, title: last.title, ordinal: 1,
            started: Self.local(began ?? last.moment), finished: Self.local(last.moment),
            completed: completed != nil, passed: outcome.map { _ in passed != nil }, scaled: outcome?.scaled,
            points: outcome?.points ?? 0, maximum: outcome?.maximum ?? 0,
            validUntil: passed?.validUntil ?? completed?.validUntil, leftOut: completed?.leftOut ?? 0,
            isIntact: true)
    }

    /// By the clock of whoever reads it.
    private static func local(_ moment: Moment) -> Moment {
        Moment(
            utcMilliseconds: moment.utcMilliseconds,
            offsetMinutes: Clock.offsetMinutes(at: moment.utcMilliseconds))
    }
}
