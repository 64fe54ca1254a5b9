internal import Text

/// A line as it is typed, key by key, in a terminal that shows nothing by itself.
///
/// Text is only added at the end; erasing steps back over it. What is shown passes the cleaning function, so a
/// paste cannot steer the terminal, and the keys that send escape sequences (arrows, function keys) do nothing.
package struct LineEditor {
    private(set) var text: [Character] = []
    private var partial: [UInt8] = []
    private var escape = EscapeSequence.none

    /// At most so many characters; what is typed beyond is dropped.
    private static let most = 1 << 14

    /// Whether each byte is a letter of ISO 8859-1: in a locale without UTF-8.
    private let isLatin1: Bool

    package init(isLatin1: Bool = false) {
        self.isLatin1 = isLatin1
    }

    package enum Outcome: Equatable {
        /// What to show; the line goes on.
        case shown(String)
        /// Enter: the line, what to show before the line break, and how many bytes it took.
        case line(String, shown: String, count: Int)
        /// Ctrl-D on an empty line.
        case end
    }

    /// Takes what came from the terminal, as far as the end of the line.
    package mutating func take(_ bytes: ArraySlice<UInt8>) -> Outcome {
        var shown = ""
        for (index, byte) in bytes.enumerated() {
            if escape.takes(byte) { continue }
            switch byte {
            case 0x0A, 0x0D:
                let line = String(text)
                self = LineEditor(isLatin1: isLatin1)
                return .line(line, shown: shown, count: index + 1)
            case 0x04:
                if text.isEmpty { return .end }
            case 0x08, 0x7F: shown += erase(1)
            case 0x15: shown += erase(text.count)
            case 0x17: shown += eraseWord()
            default: shown += add(byte)
            }
        }
        escape.endsWithChunk()
        return .shown(shown)
    }

    /// What stands on the line, to show it anew.
    package var shown: String { CleanText(line: String(text)).string }

    private mutating func add(_ byte: UInt8) -> String {
        guard text.count < Self.most else { return "" }
        if byte < 0x80 {
            // A tab is as good as a space; other control characters are keys without a meaning here.
            guard byte >= 0x20 || byte == 0x09 else { return "" }
            partial = []
            return append(byte == 0x09 ? " " : Character(Unicode.Scalar(byte)))
        }
        if isLatin1 { return append(Character(Unicode.Scalar(byte))) }
        partial.append(byte)
        guard partial.count >= Self.length(from: partial[0]) else { return "" }
        defer { partial = [] }
        return String(decoding: partial, as: UTF8.self).map { append($0) }.joined()
    }

    /// How many bytes a scalar has that begins with this one.
    private static func length(from first: UInt8) -> Int {
        switch first {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private mutating func append(_ character: Character) -> String {
        text.append(character)
        return CleanText(line: String(character)).string
    }

    private mutating func erase(_ count: Int) -> String {
        let cells = text.suffix(count).reduce(0) { $0 + CleanText(line: String($1)).width }
        text.removeLast(min(count, text.count))
        return String(repeating: "\u{8} \u{8}", count: cells)
    }

    private mutating func eraseWord() -> String {
        let spaces = text.reversed().prefix { $0 == " " }.count
        let word = text.dropLast(spaces).reversed().prefix { $0 != " " }.count
        return erase(spaces + word)
    }
}

/// Where in an escape sequence the input stands (ECMA-48, and the SS3 and OSC forms of xterm).
enum EscapeSequence {
    case none, begun, control, single, string

    /// Whether a byte belongs to a sequence.
    mutating func takes(_ byte: UInt8) -> Bool {
        switch (self, byte) {
        case (.none, 0x1B): self = .begun
        case (.none, _): return false
        case (.string, 0x07): self = .none
        case (.string, 0x1B): self = .begun
        case (.string, _): break
        case (.begun, UInt8(ascii: "[")): self = .control
        case (.begun, UInt8(ascii: "O")): self = .single
        case (.begun, UInt8(ascii: "]")), (.begun, UInt8(ascii: "P")): self = .string
        case (.begun, 0x1B): break
        case (.control, 0x20...0x3F): break
        default: self = .none
        }
        return true
    }

    /// The Esc key alone is no sequence, and an endless string is none either.
    mutating func endsWithChunk() {
        if self == .begun || self == .string { self = .none }
    }
}
