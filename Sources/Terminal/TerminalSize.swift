internal import Glibc

/// How wide the learner's terminal is.
package enum TerminalSize {
    /// Cells in a line: of the terminal on standard output, else `COLUMNS`, else 80. At most 80, for text
    /// that reads well, and at least 20.
    package static func columns(environment: [String: String]) -> Int {
        var size = winsize()
        let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        let columns = isKnown ? Int(size.ws_col) : environment["COLUMNS"].flatMap { Int($0) } ?? 80
        return min(max(columns, 20), 80)
    }
}
