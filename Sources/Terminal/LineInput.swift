internal import Glibc

/// Lines that somebody types or a pipe brings.
package protocol LineInput: AnyObject {
    /// Whether somebody types at a terminal.
    var isTerminal: Bool { get }

    /// The next line without its line break; nil at the end of the input.
    func nextLine() -> String?
}

/// The lines of an open descriptor. Bytes that are no UTF-8 become U+FFFD; what goes beyond 64 kB on one
/// line is dropped.
package final class DescriptorInput: LineInput {
    private let descriptor: Int32
    package let isTerminal: Bool
    private var buffer: [UInt8] = []
    private var isAtEnd = false

    private static let longestLine = 1 << 16

    package init(descriptor: Int32) {
        self.descriptor = descriptor
        isTerminal = isatty(descriptor) == 1
    }

    package static var standardInput: DescriptorInput { DescriptorInput(descriptor: STDIN_FILENO) }

    package func nextLine() -> String? {
        var line: [UInt8] = []
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                line += buffer[..<end].prefix(Self.longestLine - line.count)
                buffer.removeSubrange(...end)
                if line.last == UInt8(ascii: "\r") { line.removeLast() }
                return String(decoding: line, as: UTF8.self)
            }
            line += buffer.prefix(Self.longestLine - line.count)
            buffer.removeAll(keepingCapacity: true)
            guard !isAtEnd, fill() else {
                // A pipe may leave out the last line break; at a terminal it means that Enter was not pressed.
                return line.isEmpty || isTerminal ? nil : String(decoding: line, as: UTF8.self)
            }
        }
    }

    private func fill() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes {
                unsafe read(descriptor, $0.baseAddress, $0.count)
            }
            if count > 0 {
                buffer = Array(chunk[..<count])
                return true
            }
            if count < 0, errno == EINTR { continue }
            isAtEnd = true
            return false
        }
    }
}
