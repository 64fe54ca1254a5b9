/// How a run ended.
package enum ExitStatus: Equatable, Sendable {
    case done
    /// There are findings, or the output could not be written.
    case findings
    case usage
    /// A module, a file of responses or a setting cannot be used.
    case input
    case store
    /// A signal asked the program to end; everything was saved.
    case signal(Int32)

    /// For the shell.
    package var code: Int32 {
        switch self {
        case .done: 0
        case .findings: 1
        case .usage: 2
        case .input: 3
        case .store: 4
        case .signal(let number): 128 + number
        }
    }
}
