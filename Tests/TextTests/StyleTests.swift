import TestSupport
import Testing
import Text

@Suite("Styles within a text")
struct StyleTests {
    private func pieces(_ text: CleanText) -> [String] {
        text.segments.map { "\($0.style.map { "\($0)" } ?? "-"):\($0.text)" }
    }

    @Test("A style is there for who asks, takes no cells and is no part of the words")
    func segments() {
        let text: CleanText =
            CleanText(line: "1").styled(.accent) + "  Ja" + CleanText(line: "!").styled(.right)
        #expect(pieces(text) == ["accent:1", "-:  Ja", "right:!"])
        #expect(text.string == "1  Ja!" && text.width == 6)
        #expect(CleanText("").styled(.dim) == "")
        #expect(pieces("gewoon") == ["-:gewoon"])
        let inner: CleanText = "a \(CleanText(line: "b").styled(.strong)) c"
        #expect(pieces(inner) == ["-:a ", "strong:b", "-: c"])
    }

    @Test("Text from outside brings no style along")
    func outside() {
        for mark in ["\u{E000}", "\u{E001}", "\u{E006}", "\u{E00F}"] {
            for text in [CleanText(line: mark + "rood"), CleanText(lines: mark + "rood"), "\(mark + "rood")"]
            {
                #expect(pieces(text) == ["-:\u{FFFD}rood"])
            }
        }
    }

    @Test("A style goes on over the lines of a wrapped text, and ends with each")
    func wrapped() {
        let text: CleanText = "een " + CleanText(line: "twee drie vier").styled(.dim) + " vijf"
        let lines = text.wrapped(to: 9, indent: "  ")
        #expect(lines.map(\.string) == ["  een", "  twee", "  drie", "  vier", "  vijf"])
        #expect(
            lines.map(pieces) == [
                ["-:  een"], ["-:  ", "dim:twee"], ["-:  ", "dim:drie"], ["-:  ", "dim:vier"], ["-:  vijf"],
            ])
    }

    @Test("What is cut ends its style")
    func cut() {
        let text = CleanText(line: "abcdef").styled(.wrong)
        #expect(pieces(text.prefix(cells: 3) + "x") == ["wrong:abc", "-:x"])
        #expect(text.cut(toCells: 4).string == "abc…" && text.cut(to: 4).string == "abc…")
    }

    @Test(
        "For a screen of ASCII letters lose their marks, and signs become their nearest keys",
        arguments: [
            ("één idee, naïef", "een idee, naief"), ("Ångström ñ Ø", "Angstrom n O"),
            ("€ 3 – “ja”…", "EUR 3 - \"ja\"..."),
            ("─━╌ ✓ ◐ ✗", "--- + ~ x"), ("e\u{301}", "e"), ("日本", "??"), ("a\u{A0}b", "a b"),
            ("straße", "strasse"),
        ])
    func ascii(text: String, expected: String) {
        #expect(text.asciiOnly == expected)
        #expect(text.asciiOnly.utf8.allSatisfy { $0 < 0x80 })
    }
}
