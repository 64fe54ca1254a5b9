internal import Glibc
package import Text

/// Where text goes: standard output, standard error, or a list of lines in a test.
package protocol Output: AnyObject {
    /// Whether somebody looks at a terminal.
    var isTerminal: Bool { get }

    /// Writes text that is safe to show.
    func write(_ text: CleanText) throws(OutputClosed)

    /// Writes bytes of a format with an escaping of its own: JSON, CSV.
    func write(encoded text: String) throws(OutputClosed)
}

/// Nobody reads any more: the pipe is closed, or the disk behind it is full.
package struct OutputClosed: Error, Equatable {
    package init() {}
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

    package init(descriptor: Int32) {
        self.descriptor = descriptor
        isTerminal = isatty(descriptor) == 1
    }

    package static var standardOutput: DescriptorOutput { DescriptorOutput(descriptor: STDOUT_FILENO) }
    package static var standardError: DescriptorOutput { DescriptorOutput(descriptor: STDERR_FILENO) }

    package func write(_ text: CleanText) throws(OutputClosed) {
        try write(encoded: text.string)
    }

    package func write(encoded text: String) throws(OutputClosed) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw OutputClosed()
            }
        }
    }
}
