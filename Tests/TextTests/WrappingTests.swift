import TestSupport
import Testing
import Text

@Suite("Wrapping")
struct WrappingTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let text: String
        let width: Int
        var indent = ""
        var first: String?
        let lines: [String]

        var testDescription: String { "\(text) in \(width)" }
    }

    @Test(
        "Lines are broken at spaces, and words only when they are wider than a line",
        arguments: [
            Sample(text: "", width: 10, lines: [""]),
            Sample(text: "een twee drie", width: 80, lines: ["een twee drie"]),
            Sample(text: "een twee drie", width: 8, lines: ["een twee", "drie"]),
            Sample(text: "een twee drie", width: 7, lines: ["een", "twee", "drie"]),
            Sample(text: "een  twee   drie", width: 20, lines: ["een  twee   drie"]),
            Sample(text: "een   twee", width: 9, lines: ["een", "twee"]),
            Sample(text: "een \n\ntwee", width: 9, lines: ["een", "", "twee"]),
            Sample(text: "abcdefgh", width: 3, lines: ["abc", "def", "gh"]),
            Sample(text: "a bcdefgh i", width: 3, lines: ["a", "bcd", "efg", "h i"]),
            Sample(text: "10\u{A0}km ver", width: 8, lines: ["10\u{A0}km", "ver"]),
            Sample(text: "weg 10\u{A0}km", width: 8, lines: ["weg", "10\u{A0}km"]),
            Sample(text: "漢字テスト", width: 5, lines: ["漢字", "テス", "ト"]),
            Sample(text: "漢字", width: 1, lines: ["漢", "字"]),
            Sample(text: "ab", width: 0, lines: ["a", "b"]),
            Sample(text: "ab", width: -5, lines: ["a", "b"]),
            Sample(text: "een twee drie", width: 10, indent: "  ", lines: ["  een twee", "  drie"]),
            Sample(
                text: "een twee drie", width: 8, indent: "  ", first: "- ",
                lines: ["- een", "  twee", "  drie"]),
            Sample(
                text: "een twee drie", width: 10, indent: "", first: "12. ", lines: ["12. een", "twee drie"]),
            Sample(text: "een\ntwee", width: 10, indent: "  ", first: "- ", lines: ["- een", "  twee"]),
            Sample(text: "ge\u{301}e\u{301}n een", width: 5, lines: ["ge\u{301}e\u{301}n", "een"]),
        ] as [Sample])
    func table(sample: Sample) {
        let lines = CleanText(lines: sample.text).wrapped(
            to: sample.width, indent: CleanText(line: sample.indent),
            first: sample.first.map { CleanText(line: $0) })
        #expect(lines.map(\.string) == sample.lines)
    }

    @Test("No line is wider than asked, unless one character is, and no letter is lost")
    func chance() {
        var dice = Dice(seed: 7)
        let letters = Array("aaabcd   \u{A0}-\n漢é") + ["\u{1F468}\u{200D}\u{1F469}", "e\u{301}"]
        for _ in 0..<2000 {
            let text = String((0..<dice.roll(60)).map { _ in dice.pick(letters) })
            let width = dice.roll(12)
            let indent = CleanText(line: String(repeating: " ", count: dice.roll(width) - 1))
            let lines = CleanText(lines: text).wrapped(to: width, indent: indent)
            for line in lines where line.width > width {
                let body = line.string.dropFirst(indent.string.count)
                #expect(body.count == 1, "\(text) in \(width): \(line.string)")
            }
            let kept = lines.flatMap { $0.string.filter { !" \n".contains($0) } }
            #expect(String(kept) == text.filter { !" \n".contains($0) })
        }
    }
}
