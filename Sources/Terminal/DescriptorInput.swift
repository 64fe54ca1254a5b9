internal import Glibc
internal import Text

/// The lines and keys of an open descriptor.
///
/// A terminal is read key by key and shows nothing by itself; `TerminalMode.restore()` gives it back as it was.
/// Bytes that are no UTF-8 become U+FFFD; what goes beyond 64 kB on one line is dropped.
package final class DescriptorInput: Input {
    private let descriptor: Int32
    package let isTerminal: Bool
    private var buffer: [UInt8] = []
    private var line: [UInt8] = []
    private var isAtEnd = false
    /// When waiting ends, by the clock of `TerminalSignals`.
    private var deadline: Int64?
    private var editor = LineEditor()
    /// Where a typed line appears.
    private let echo: DescriptorOutput

    private static let longestLine = 1 << 16

    package init(descriptor: Int32, echo: DescriptorOutput) {
        self.descriptor = descriptor
        self.echo = echo
        isTerminal = isatty(descriptor) == 1
    }

    package static func standardInput(echo: DescriptorOutput) -> DescriptorInput {
        DescriptorInput(descriptor: STDIN_FILENO, echo: echo)
    }

    package var holdsMore: Bool { !buffer.isEmpty || TerminalSignals.isReady(descriptor) }

    package func dropTypedAhead() {
        guard isTerminal else { return }
        buffer = []
        editor = LineEditor(isLatin1: echo.look.isASCII)
        TerminalMode.dropTypedAhead()
    }

    /// Keys are read one by one where what is typed is seen; else the terminal shows it, line by line.
    private var readsKeys: Bool { isTerminal && echo.isTerminal }

    package func prepare() {
        if readsKeys { TerminalMode.readKeys() }
    }

    package func read(_ unit: InputUnit, within limit: Int64?) -> InputReading {
        deadline = limit.map { TerminalSignals.now + $0 }
        guard readsKeys else { return readLine() }
        return unit == .key ? readKey() : readTypedLine()
    }

    /// A line as somebody types it.
    private func readTypedLine() -> InputReading {
        if editor.text.isEmpty { editor = LineEditor(isLatin1: echo.look.isASCII) }
        // After a stop, what was typed so far is still there.
        guard show(editor.shown) else { return .end }
        while true {
            if buffer.isEmpty, !isAtEnd, let other = fill() { return other }
            if isAtEnd { return .end }
            let outcome = editor.take(buffer[...])
            switch outcome {
            case .end:
                buffer = []
                return .end
            case .shown(let text):
                buffer = []
                guard show(text) else { return .end }
            case .line(let line, let shown, let count):
                buffer.removeFirst(count)
                return show(shown + "\n") ? .line(line) : .end
            }
        }
    }

    /// False where nobody sees it any more.
    private func show(_ text: String) -> Bool {
        let text = echo.look.isASCII ? text.asciiOnly : text
        return text.isEmpty || (try? echo.write(encoded: text)) != nil
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
                // A pipe may leave out the last line break.
                return line.isEmpty ? .end : takeLine()
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
            // A key that erases has nothing to erase.
            var bytes = buffer.filter { $0 != 8 && $0 != 127 }[...]
            buffer = []
            if bytes.isEmpty || bytes.first == UInt8(ascii: "\u{1B}") { continue }
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
            switch TerminalSignals.wait(for: descriptor, until: deadline) {
            case .ending(let signal): return .interrupted(signal: signal)
            case .returned(let stopped): return .returned(after: stopped)
            case .timedOut:
                return .timedOut(
                    typed: readsKeys ? String(editor.text) : String(decoding: line, as: UTF8.self))
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
