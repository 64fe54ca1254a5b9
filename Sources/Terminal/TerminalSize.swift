internal import Glibc

/// How wide the learner's terminal is.
package enum TerminalSize {
    /// Cells in a line: of the terminal on standard output, else `COLUMNS`, else 80. At most 80, for text
    /// that reads well, and at least 20.
    package static func columns(environment: [String: String]) -> Int {
        let columns = window.map { Int($0.ws_col) } ?? environment["COLUMNS"].flatMap { Int($0) } ?? 80
        return min(max(columns, 20), 80)
    }

    /// Lines of the terminal on standard output; nil where that is none, or does not tell.
    package static var rows: Int? {
        window.flatMap { $0.ws_row > 0 ? Int($0.ws_row) : nil }
    }

    private static var window: winsize? {
        var size = winsize()
        return unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? size : nil
    }
}
