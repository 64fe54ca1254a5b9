package import Assessment
package import Dates
package import Text

/// What happens to a player.
package enum PlayerInput: Sendable {
    case begin
    /// What the learner typed, without the line break.
    case line(String)
    /// An empty line with more behind it, where several lines are an answer: it was pasted.
    case pastedBlankLine
    /// Nothing more will be typed: the end of the input, or a signal to end.
    case endOfInput
    /// The program was stopped and goes on; the screen may show something else by now.
    case returned
    /// A command was carried out and is on the disk.
    case recorded(Recorded)
    /// A response could not be read; nothing was recorded.
    case refused(InvalidResponse)
    /// The time limit of the check comes near; what was typed is still there.
    case timeRunsShort
    /// The time limit of the check is reached; with what was typed and not ended yet.
    case timeIsUp(typed: String)
}

/// What a command led to.
package struct Recorded: Sendable {
    package let events: [AttemptEvent]
    /// The attempt with those events.
    package let attempt: Attempt
    package let moment: Moment
    package let activeMilliseconds: Int64

    package init(events: [AttemptEvent], attempt: Attempt, moment: Moment, activeMilliseconds: Int64) {
        self.events = events
        self.attempt = attempt
        self.moment = moment
        self.activeMilliseconds = activeMilliseconds
    }
}

/// What a player wants done, in this order.
package enum Effect: Equatable, Sendable {
    case show([CleanText])
    /// Throw away what was typed ahead: a question that counts comes next.
    case dropTypedAhead
    case ask(Asking)
    /// Commit this, then tell the player.
    case perform(AttemptCommand)
    case end(Ending)
}

/// What is wanted of the learner now.
package struct Asking: Equatable, Sendable {
    /// Stands before what is typed.
    package let prompt: CleanText
    /// Whether a single key is enough, without Enter.
    package let takesKey: Bool
    /// Whether an empty line ends an answer, so that one within a paste does not.
    package let takesLines: Bool
}

package enum Ending: Equatable, Sendable {
    case finished
    /// The learner left, or the input ended; the attempt stays open.
    case suspended
    /// The learner wants a new attempt at the same module.
    case retake
}
