/// Lines and keys that somebody types, or lines that a pipe brings.
package protocol Input: AnyObject {
    /// Whether somebody types at a terminal.
    var isTerminal: Bool { get }

    /// Whether more was typed, or pasted, than was read.
    var holdsMore: Bool { get }

    /// At a terminal: what was typed ahead is gone.
    func dropTypedAhead()

    /// Makes ready to read, before the prompt is on the screen: keys that answer it are not lost.
    func prepare()

    /// Waits for what is typed.
    ///
    /// - Parameter limit: milliseconds after which it waits no longer; what was typed so far is kept for the
    ///   next reading.
    func read(_ unit: InputUnit, within limit: Int64?) -> InputReading
}

/// How much is read at once.
package enum InputUnit: Equatable, Sendable {
    /// As far as the next Enter. At a terminal it appears as it is typed.
    case line
    /// A single key, which does not appear by itself; where nobody types, a line.
    case key
}

/// What came of waiting for input.
package enum InputReading: Equatable, Sendable {
    /// A line without its line break; a key is a line of one character, Enter an empty one.
    case line(String)
    case end
    /// A signal asks the program to end.
    case interrupted(signal: Int32)
    /// Nothing was typed, or only this and not its end, in the time that there was.
    case timedOut(typed: String)
    /// The program was stopped for so many milliseconds, and goes on: what was on the screen has to be shown
    /// again.
    case returned(after: Int64)
}
