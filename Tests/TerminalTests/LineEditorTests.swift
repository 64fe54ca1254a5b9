import Terminal
import Testing

@Suite("A line as it is typed")
struct LineEditorTests {
    /// What a row of chunks makes: the lines, and all that was shown.
    private func type(_ chunks: [[UInt8]], isLatin1: Bool = false) -> (
        lines: [String], shown: String, ended: Bool
    ) {
        var editor = LineEditor(isLatin1: isLatin1)
        var lines: [String] = []
        var shown = ""
        for chunk in chunks {
            var rest = chunk[...]
            while !rest.isEmpty {
                switch editor.take(rest) {
                case .end: return (lines, shown, true)
                case .shown(let text):
                    shown += text
                    rest = []
                case .line(let line, let text, let count):
                    lines.append(line)
                    shown += text + "\n"
                    rest = rest.dropFirst(count)
                }
            }
        }
        return (lines, shown, false)
    }

    private func type(_ text: String) -> (lines: [String], shown: String, ended: Bool) {
        type([Array(text.utf8)])
    }

    @Test(
        "It is what was typed and not erased",
        arguments: [
            ("1 3\n", "1 3"), ("één\n", "één"), ("ab\u{7F}c\r", "ac"), ("\u{8}\u{7F}a\n", "a"),
            ("een twee  \u{17}drie\n", "een drie"), ("weg\u{15}nieuw\n", "nieuw"), ("日本\u{7F}\n", "日"),
            ("a\tb\n", "a b"), ("a\u{1}\u{C}b\n", "ab"), ("\n", ""), ("a\u{4}b\n", "ab"),
            ("a\u{1B}[A\u{1B}[1;5Cb\n", "ab"), ("\u{1B}[200~plak\u{1B}[201~\n", "plak"), ("\u{1B}OPa\n", "a"),
            ("\u{1B}]52;c;QQ==\u{7}a\n", "a"), ("\u{1B}P>|x\u{1B}\\a\n", "a"),
        ])
    func lines(typed: String, line: String) {
        #expect(type(typed).lines == [line])
        // The same, byte by byte, but for the keys that send a sequence in one piece.
        if !typed.contains("\u{1B}") { #expect(type(typed.utf8.map { [$0] }).lines == [line]) }
    }

    @Test("Erasing steps back over the cells of a character, and never before the first")
    func erasing() {
        #expect(type("日\u{7F}\u{7F}").shown == "日\u{8} \u{8}\u{8} \u{8}")
        #expect(type("a\u{15}\u{15}").shown == "a\u{8} \u{8}")
    }

    @Test("What is shown cannot steer the terminal")
    func clean() {
        #expect(type("\u{9B}31mrood\u{202E}x").shown == "\u{FFFD}31mrood\u{FFFD}x")
        let noise = type([[0xFF, 0xFE, 0x9B, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5, 0x41]]).shown
        #expect(!noise.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
        #expect(noise.hasSuffix("A"))
    }

    @Test("Ctrl-D ends on an empty line; the Esc key alone swallows nothing of the next chunk")
    func control() {
        #expect(type("\u{4}").ended && type("a\n\u{4}").ended && !type("a\u{4}").ended)
        #expect(type([[0x1B], Array("a\n".utf8)]).lines == ["a"])
    }

    @Test("Without UTF-8 each byte is a letter")
    func latin1() {
        #expect(type([[0x65, 0xE9, 0xE9, 0x6E, 0x0A]], isLatin1: true).lines == ["eéén"])
    }

    @Test("A line has an end, whatever is pasted")
    func long() {
        let result = type(String(repeating: "a", count: 1 << 17) + "\n")
        #expect(result.lines.first?.count == 1 << 14)
    }
}
