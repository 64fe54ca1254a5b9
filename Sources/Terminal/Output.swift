internal import Glibc
package import Text

/// Where text goes: standard output, standard error, or a list of lines in a test.
package protocol Output: AnyObject {
    /// Whether somebody looks at a terminal.
    var isTerminal: Bool { get }

    /// What it shows of a text's styles and letters.
    var look: TerminalLook { get set }

    /// Writes text that is safe to show.
    func write(_ text: CleanText) throws(OutputClosed)

    /// Writes bytes of a format with an escaping of its own: JSON, CSV.
    func write(encoded text: String) throws(OutputClosed)
}

/// Nobody reads any more: the pipe is closed, or the disk behind it is full.
package struct OutputClosed: Error, Equatable {
    /// Whether there was no room: then what was written so far is cut off.
    package let isFull: Bool
}

extension Output {
    package func line(_ text: CleanText = "") throws(OutputClosed) {
        try write(text + "\n")
    }
}

/// An open descriptor of this process.
package final class DescriptorOutput: Output {
    private let descriptor: Int32
    package let isTerminal: Bool
    package var look = TerminalLook()

    package init(descriptor: Int32) {
        self.descriptor = descriptor
        isTerminal = isatty(descriptor) == 1
    }

    package static var standardOutput: DescriptorOutput { DescriptorOutput(descriptor: STDOUT_FILENO) }
    package static var standardError: DescriptorOutput { DescriptorOutput(descriptor: STDERR_FILENO) }

    package func write(_ text: CleanText) throws(OutputClosed) {
        try write(encoded: text.shown(with: look))
    }

    package func write(encoded text: String) throws(OutputClosed) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR || TerminalSignals.ending != nil {
                throw OutputClosed(isFull: [ENOSPC, EDQUOT, EFBIG].contains(errno))
            }
        }
    }
}

extension CleanText {
    /// With the codes of its styles where colour is shown, and in the letters that the screen has.
    func shown(with look: TerminalLook) -> String {
        guard look.usesColor else { return look.isASCII ? string.asciiOnly : string }
        return segments.reduce(into: "") { result, segment in
            let text = look.isASCII ? segment.text.asciiOnly : segment.text
            result += segment.style.map { "\u{1B}[\($0.code)m\(text)\u{1B}[0m" } ?? text
        }
    }
}

extension Style {
    /// Select Graphic Rendition of ECMA-48.
    fileprivate var code: String {
        switch self {
        case .accent: "36"
        case .right: "32"
        case .partial: "33"
        case .wrong: "31"
        case .dim: "2"
        case .strong: "1"
        }
    }
}
