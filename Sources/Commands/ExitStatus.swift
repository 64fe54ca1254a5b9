/// How a run ended.
package enum ExitStatus: Int32, Sendable {
    case done = 0
    /// There are findings, or the output could not be written.
    case findings = 1
    case usage = 2
    /// A module, a file of responses or a setting cannot be used.
    case input = 3
    case store = 4
}
