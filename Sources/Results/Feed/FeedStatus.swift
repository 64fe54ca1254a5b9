/// How a target stands.
package struct FeedStatus: Equatable, Sendable {
    package let name: String
    /// How many statements wait, are there, and were refused for good.
    package let waiting: Int
    package let sent: Int
    package let dead: Int
    /// How many attempts those that wait and those that are there tell of.
    package let attemptsWaiting: Int
    package let attemptsSent: Int
    /// Milliseconds UTC since which the first one waits.
    package let oldest: Int64?
    /// Why the last try failed, in words of the target where it gave some.
    package let trouble: FeedTrouble?
    package let detail: String?
    /// Milliseconds UTC before which nothing is tried; 0: now.
    package let nextTry: Int64

    /// Whether somebody has to mend something first.
    package var isParked: Bool { trouble?.needsMending ?? false }

    /// A target to which nothing was ever fed.
    package init(unusedTarget name: String) {
        self.init(
            name: name, waiting: 0, sent: 0, dead: 0, attemptsWaiting: 0, attemptsSent: 0, oldest: nil,
            trouble: nil, detail: nil, nextTry: 0)
    }

    init(
        name: String, waiting: Int, sent: Int, dead: Int, attemptsWaiting: Int, attemptsSent: Int,
        oldest: Int64?, trouble: FeedTrouble?, detail: String?, nextTry: Int64
    ) {
        self.name = name
        self.waiting = waiting
        self.sent = sent
        self.dead = dead
        self.attemptsWaiting = attemptsWaiting
        self.attemptsSent = attemptsSent
        self.oldest = oldest
        self.trouble = trouble
        self.detail = detail
        self.nextTry = nextTry
    }
}
