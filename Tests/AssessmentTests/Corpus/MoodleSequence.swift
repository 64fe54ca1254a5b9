import Assessment
import Courseware
import JSON
import TestSupport
import Testing

/// A walk through one question, as a learner of this program would take it.
struct MoodleSequence {
    enum Behaviour: String {
        case deferredFeedback = "deferredfeedback"
        case immediateFeedback = "immediatefeedback"
        case interactive
        /// With pairs and gaps, where Moodle counts the tries of each part.
        case interactiveCountback = "interactivecountback"
        case deferredConfidence = "deferredcbm"
        case immediateConfidence = "immediatecbm"

        var isDeferred: Bool { self == .deferredFeedback || self == .deferredConfidence }
        var asksConfidence: Bool { self == .deferredConfidence || self == .immediateConfidence }
        var isInteractive: Bool { self == .interactive || self == .interactiveCountback }
    }

    let question: MoodleQuestion
    let behaviour: Behaviour
    let points: Double
    let steps: [JSONValue]
    /// How many steps Moodle has kept.
    var kept: Int
    /// The attempt with the check begun, and nothing answered.
    let blank: Attempt
    var attempt: Attempt
    /// What could be read of what the learner submitted.
    var submitted: [Response] = []
    /// What the learner filled in and did not submit.
    var saved: (response: Response, confidence: Confidence?)?

    /// - Throws: `NotNative` where the format has no such question, or no such way of asking it.
    init(_ row: JSONValue) throws {
        behaviour = try Self.behaviour(try #require(row["behaviour"]?.string))
        question = try MoodleQuestion(try #require(row["question"]))
        points = try #require(row["maxmark"]?.double)
        guard points > 0 else { throw NotNative.worthNothing }
        steps = try #require(row["steps"]?.array)
        kept = try #require(row["initial"]?["numsteps"]?.integer)
        let asked = try Self.asked(question, behaviour, points: points)
        var begun = Attempt(
            module: .sample(
                .check(
                    Check(
                        id: "c", feedbackTiming: behaviour.isDeferred ? .end : .each, timeLimit: 3600,
                        asksConfidence: behaviour.asksConfidence, questions: [asked]))))
        begun.apply(try begun.decide(.start(seed: 1)))
        begun.apply(try begun.decide(.startCheck("c")))
        blank = begun
        attempt = begun
    }

    private static func behaviour(_ name: String) throws -> Behaviour {
        if let behaviour = Behaviour(rawValue: name) { return behaviour }
        throw name.hasPrefix("adaptive") ? NotNative.adaptive : NotNative.byHand
    }

    /// Tries, hints and penalties only count where the learner may try again; where certainty counts, the
    /// engine must see to that itself.
    private static func asked(
        _ question: MoodleQuestion, _ behaviour: Behaviour, points: Double
    ) throws -> Question {
        let mayRepeat = behaviour.isInteractive || behaviour.asksConfidence
        let hints = mayRepeat ? question.hintCount : 0
        return .sample(
            question.interaction, points: points, tries: hints + 1,
            penalty: mayRepeat ? try #require(question.json["penalty"]?.amount) : 0,
            hints: Array(repeating: 0, count: hints))
    }

    mutating func play(_ command: AttemptCommand) throws {
        attempt.apply(try attempt.decide(command))
    }
}
