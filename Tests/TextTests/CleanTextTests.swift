import TestSupport
import Testing
import Text

@Suite("Clean text")
struct CleanTextTests {
    struct Vector: Decodable {
        let id: String
        let input: String
        let text: String
        let line: String

        enum CodingKeys: String, CodingKey {
            case id, text, line
            case input = "in"
        }
    }

    @Test("Every vector comes out as the display rule says, scalar by scalar")
    func vectors() throws {
        let vectors = try Fixture.rows("sanitize-vectors.jsonl", as: Vector.self)
        #expect(vectors.count == 86)
        for vector in vectors {
            #expect(scalars(CleanText(lines: vector.input).string) == scalars(vector.text), "\(vector.id)")
            #expect(scalars(CleanText(line: vector.input).string) == scalars(vector.line), "\(vector.id)")
        }
    }

    @Test("Each scalar alone becomes what the display rule says, and nothing that a terminal acts on")
    func everyScalarAlone() {
        var count = 0
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            count += 1
            let text = String(scalar)
            let lines = CleanText(lines: text).string
            let line = CleanText(line: text).string
            guard DisplayJudge.outcome(of: scalar, keepingLines: true).elementsEqual(lines.unicodeScalars),
                DisplayJudge.outcome(of: scalar, keepingLines: false).elementsEqual(line.unicodeScalars)
            else {
                Issue.record("U+\(String(value, radix: 16)) became \(scalars(lines)) and \(scalars(line))")
                continue
            }
        }
        #expect(count == 1_112_064)
    }

    @Test("Whatever is put together, it holds nothing forbidden and cleaning it twice changes nothing")
    func chance() {
        var dice = Dice(seed: 2026)
        for _ in 0..<20_000 {
            let text = DisplayJudge.randomText(&dice)
            for (once, twice) in [
                (CleanText(lines: text), CleanText(lines: CleanText(lines: text).string)),
                (CleanText(line: text), CleanText(line: CleanText(line: text).string)),
            ] where scalars(once.string) != scalars(twice.string) {
                Issue.record("\(scalars(text)): \(scalars(once.string)), then \(scalars(twice.string))")
            }
            let complaint =
                DisplayJudge.complaint(about: CleanText(lines: text).string, keepingLines: true)
                ?? DisplayJudge.complaint(about: CleanText(line: text).string, keepingLines: false)
            if let complaint {
                Issue.record("\(scalars(text)): \(complaint)")
                return
            }
        }
    }

    @Test(
        "Invisible marks stay only where they have work to do",
        arguments: [
            ("\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}", "\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}"),
            ("\u{1F3F4}ab\u{E0067}", "\u{1F3F4}ab"),
            ("\u{1F3F4} goed\u{E0068}\u{E0069}", "\u{1F3F4} goed"),
            ("\u{2764}\u{FE0F}", "\u{2764}\u{FE0F}"), ("\u{2764}\u{FE0E}", "\u{2764}\u{FE0E}"),
            ("\u{2764}\u{FE0F}\u{FE0F}", "\u{2764}\u{FE0F}"), ("a\u{FE0F}", "a"),
            ("\u{2764}\u{FE00}", "\u{2764}"),
            ("\u{1820}\u{180B}\u{180C}\u{180D}\u{180F}", "\u{1820}"),
            ("\u{1F468}\u{1F3FD}\u{200D}\u{1F4BB}", "\u{1F468}\u{1F3FD}\u{200D}\u{1F4BB}"),
            ("\u{1F468}\u{200D}", "\u{1F468}"), ("\u{200D}\u{1F468}", "\u{1F468}"),
            ("\u{1F468}\u{200D}\u{200D}\u{1F468}", "\u{1F468}\u{200D}\u{1F468}"),
            ("\u{1F468}\u{200D}a", "\u{1F468}a"), ("\u{1F3FD}\u{200D}\u{1F468}", "\u{1F3FD}\u{1F468}"),
            ("a\u{200C}b", "ab"), ("\u{0915}\u{094D}\u{200C}\u{0937}", "\u{0915}\u{094D}\u{200C}\u{0937}"),
            ("\u{0915}\u{094D}\u{200D}", "\u{0915}\u{094D}\u{200D}"),
            ("\u{05D0}\u{200D}\u{05D0}", "\u{05D0}\u{05D0}"),
        ] as [(String, String)])
    func invisible(input: String, expected: String) {
        #expect(scalars(CleanText(lines: input).string) == scalars(expected))
    }

    @Test(
        "Every emoji keeps the selector of its form, and no other sign does",
        arguments: zip(
            ["\u{203C}⌚↩↔▶◻Ⓜ⤴⭐⬛〰㊙☀✔❤🅰👍©1#", "☙✓★→─●aé漢\u{301}\u{200B} "], [true, false]))
    func formSelectors(signs: String, isKept: Bool) {
        for sign in signs.unicodeScalars {
            for selector in ["\u{FE0E}", "\u{FE0F}"] {
                let text = CleanText(lines: String(Character(sign)) + selector).string
                #expect(
                    text.unicodeScalars.contains { String($0) == selector } == isKept,
                    "U+\(String(sign.value, radix: 16)) and its selector")
            }
        }
    }

    @Test("A value put into a text is cleaned as one line, whatever surrounds it")
    func interpolation() {
        let title = "Veilig\u{1B}[2J\nin\t\u{202E}tnorf"
        let text: CleanText = "Vraag \(3) van \(10):\n\(title)"
        #expect(text.string == "Vraag 3 van 10:\nVeilig\u{241B}[2J in \u{FFFD}tnorf")
        let inner: CleanText = "a\nb"
        let outer: CleanText = "[\(inner)]"
        #expect(outer.string == "[a\nb]")
        let literal: CleanText = "a\u{1B}b\rc"
        #expect(literal.string == "a\u{241B}b\nc")
    }

    @Test("Lines, cutting and joining leave the characters whole")
    func pieces() {
        #expect(CleanText(lines: "a\n\nb\r\n").lines.map(\.string) == ["a", "", "b", ""])
        #expect(CleanText(line: "").lines.map(\.string) == [""])
        #expect(CleanText(line: "abcdef").cut(to: 6).string == "abcdef")
        #expect(CleanText(line: "abcdef").cut(to: 5).string == "abcd…")
        #expect(
            CleanText(line: "ab\u{1F468}\u{200D}\u{1F469}cd").cut(to: 4).string
                == "ab\u{1F468}\u{200D}\u{1F469}…")
        #expect(CleanText(line: "abc").cut(to: 1).string == "…")
        let words: [CleanText] = ["een", "twee", "drie"]
        #expect(words.joined(separator: ", ").string == "een, twee, drie")
        #expect([CleanText]().joined(separator: ", ").isEmpty)
    }

    private func scalars(_ text: String) -> [String] {
        text.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }
    }
}
