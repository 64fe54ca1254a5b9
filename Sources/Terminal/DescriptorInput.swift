internal import Glibc

/// The lines and keys of an open descriptor.
///
/// Bytes that are no UTF-8 become U+FFFD; what goes beyond 64 kB on one line is dropped.
package final class DescriptorInput: Input {
    private let descriptor: Int32
    package let isTerminal: Bool
    private var buffer: [UInt8] = []
    private var line: [UInt8] = []
    private var isAtEnd = false

    private static let longestLine = 1 << 16

    package init(descriptor: Int32) {
        self.descriptor = descriptor
        isTerminal = isatty(descriptor) == 1
    }

    package static var standardInput: DescriptorInput { DescriptorInput(descriptor: STDIN_FILENO) }

    package func dropTypedAhead() {
        guard isTerminal else { return }
        buffer = []
        TerminalMode.dropTypedAhead()
    }

    package func prepare(for unit: InputUnit) {
        if unit == .key, isTerminal { TerminalMode.readKeys() }
    }

    package func read(_ unit: InputUnit) -> InputReading {
        defer { TerminalMode.restore() }
        return unit == .key && isTerminal ? readKey() : readLine()
    }

    private func readLine() -> InputReading {
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                add(buffer[..<end])
                buffer.removeSubrange(...end)
                if line.last == UInt8(ascii: "\r") { line.removeLast() }
                return takeLine()
            }
            add(buffer[...])
            buffer.removeAll(keepingCapacity: true)
            if isAtEnd {
                // A pipe may leave out the last line break; at a terminal it means that Enter was not pressed.
                return line.isEmpty || isTerminal ? .end : takeLine()
            }
            if let other = fill() { return other }
        }
    }

    private func add(_ bytes: ArraySlice<UInt8>) {
        line += bytes.prefix(max(0, Self.longestLine - line.count))
    }

    private func takeLine() -> InputReading {
        defer { line = [] }
        return .line(String(decoding: line, as: UTF8.self))
    }

    /// One key. Several at once are a paste, or a line with its Enter; the keys that send an escape sequence
    /// mean nothing here.
    private func readKey() -> InputReading {
        while true {
            if buffer.isEmpty, !isAtEnd, let other = fill() { return other }
            if isAtEnd { return .end }
            var bytes = buffer[...]
            buffer = []
            if bytes.first == UInt8(ascii: "\u{1B}") { continue }
            if let end = bytes.firstIndex(of: 4) {
                if end == bytes.startIndex { return .end }
                bytes = bytes[..<end]
            }
            if bytes.count > 1, bytes.last == UInt8(ascii: "\n") { bytes = bytes.dropLast() }
            if bytes.count > 16 { TerminalMode.dropTypedAhead() }
            let text = String(decoding: bytes.prefix(Self.longestLine), as: UTF8.self)
            if text == "/" { continue }
            return .line(text == "\n" ? "" : text)
        }
    }

    /// Reads what is there; nil where that went well, or at the end.
    private func fill() -> InputReading? {
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            switch TerminalSignals.wait(for: descriptor) {
            case .ending(let signal): return .interrupted(signal: signal)
            case .returned: return .returned
            case .input: break
            }
            let count = unsafe chunk.withUnsafeMutableBytes {
                unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count > 0 {
                buffer = Array(chunk[..<count])
                return nil
            }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            isAtEnd = true
            return nil
        }
    }
}
