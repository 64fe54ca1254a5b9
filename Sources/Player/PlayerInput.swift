package import Assessment
package import Dates
package import Text

/// What happens to a player.
package enum PlayerInput: Sendable {
    case begin
    /// What the learner typed, without the line break.
    case line(String)
    case endOfInput
    /// A command was carried out and is on the disk.
    case recorded(Recorded)
    /// A response could not be read; nothing was recorded.
    case refused(InvalidResponse)
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
    /// Read a line.
    case ask
    /// Commit this, then tell the player.
    case perform(AttemptCommand)
    case end(Ending)
}

package enum Ending: Equatable, Sendable {
    case finished
    /// The learner left, or the input ended; the attempt stays open.
    case suspended
}

/// How the player shows and asks.
package struct PlayerStyle: Sendable {
    /// Cells in a line.
    package let width: Int
    /// Whether a page waits for Enter: at a terminal, never in a pipe.
    package let pausesAtPages: Bool
    /// Whether what happens is kept.
    package let isPractice: Bool

    package init(width: Int, pausesAtPages: Bool, isPractice: Bool) {
        self.width = width
        self.pausesAtPages = pausesAtPages
        self.isPractice = isPractice
    }
}
