import Diagnostics
import Localization
import Reports
import Testing
import Text

@Suite("A finding shows its place, its words, the line and what to do")
struct FindingReportTests {
    private func finding(column: Int, length: Int = 1, remedy: Words? = nil) -> Diagnostic {
        Diagnostic(
            "Q201", at: TextPosition(line: 15, column: column), length: length,
            Words(nl: "Fout.", en: "Wrong."), remedy: remedy)
    }

    private func lines(
        _ finding: Diagnostic, _ source: String, width: Int = 80, _ language: Language = .dutch
    ) -> [CleanText] {
        FindingReport(language: language, width: width).lines(finding, path: "brand.xml") {
            number, column, count in
            let line = (number == 15 ? source : "andere regel").unicodeScalars
            return String(String.UnicodeScalarView(line.dropFirst(column - 1).prefix(count)))
        }
    }

    @Test("In Dutch and in English")
    func words() {
        let finding = finding(
            column: 5, length: 16, remedy: Words(nl: "zet er iets bij", en: "add something"))
        #expect(
            lines(finding, "    <choice id=\"q2\">").map(\.string) == [
                "brand.xml:15:5  fout Q201  Fout.", "   15 |     <choice id=\"q2\">",
                "      |     ^^^^^^^^^^^^^^^^", "  doe dit: zet er iets bij", "",
            ])
        let english = lines(finding, "    <choice id=\"q2\">", .english).map(\.string)
        #expect(english.first == "brand.xml:15:5  error Q201  Wrong.")
        #expect(english.dropLast().last == "  do this: add something")
    }

    @Test("A warning is called one")
    func warning() {
        let finding = Diagnostic("C303", .warning, at: .start, Words(nl: "Let op.", en: "Mind."))
        let report = FindingReport(language: .dutch, width: 80)
        #expect(
            report.lines(finding, path: "a.xml", source: { _, _, _ in "" }).map(\.string) == [
                "a.xml:1:1  waarschuwing C303  Let op.", "",
            ])
    }

    /// A line, the column of the `X` in it in scalars, and how many scalars are meant.
    static let excerpts: [(String, Int)] = [
        ("X", 1), ("abcX", 1), ("\t\tX", 1), ("\tab\tXY", 2), ("漢字X", 1), ("e\u{301}e\u{301}X", 1),
        ("👩‍👧 X", 1), ("é\u{A0}X</p>", 3), ("\u{200B}\u{200B}X", 1), ("\u{202E}abX", 1), ("\u{1B}[2JX", 1),
        (String(repeating: "a", count: 60) + "X", 1), (String(repeating: "a", count: 300) + "Xbc", 3),
        (String(repeating: "漢", count: 200) + "X", 1), (String(repeating: "漢", count: 30) + "X", 1),
        (String(repeating: "\t", count: 30) + "X" + String(repeating: "b", count: 300), 200),
    ]

    @Test(
        "The mark stands under what is meant, in a line of any kind", arguments: excerpts, [40, 60, 80, 200])
    func marks(_ excerpt: (text: String, length: Int), _ width: Int) throws {
        let scalars = Array(excerpt.text.unicodeScalars)
        let column = try #require(scalars.firstIndex(of: "X")) + 1
        let shown = lines(finding(column: column, length: excerpt.length), excerpt.text, width: width)
        let (source, mark) = (shown[1], shown[2].string)
        let caret = mark.prefix { $0 != "^" }.count
        let before = source.string.prefix { $0 != "X" }
        #expect(CleanText(line: String(before)).width == caret, "\(source.string)\n\(mark)")
        #expect(source.width <= width)
        #expect(shown[2].width <= width)
        #expect(mark.contains("^"))
    }

    @Test("The mark is as long as what is meant, and no longer than the line")
    func lengths() {
        #expect(lines(finding(column: 2, length: 3), "a漢字b c")[2].string == "      |  ^^^^^")
        #expect(lines(finding(column: 2, length: 99), "abc")[2].string == "      |  ^^")
    }

    @Test("A place beyond the end of the line is marked there, and a line that is gone is not shown")
    func beyond() {
        #expect(lines(finding(column: 9), "abc")[2].string == "      |    ^")
        #expect(lines(finding(column: 9), "").count == 2)
    }

    @Test("Nothing of a hostile line or path gets to the screen raw")
    func hostile() {
        let report = FindingReport(language: .dutch, width: 80)
        let shown = report.lines(finding(column: 1), path: "a\u{1B}]0;x\u{7}.xml") { _, _, _ in
            "\u{9B}31m\u{202E}"
        }
        let raw = shown.map(\.string).joined().unicodeScalars.filter {
            [.control, .format].contains($0.properties.generalCategory)
        }
        #expect(raw.isEmpty)
    }

    @Test(
        "The summary counts, in the singular and the plural",
        arguments: [
            (
                0, 1, "1 module bekeken: 0 fouten, 0 waarschuwingen.",
                "1 module checked: 0 errors, 0 warnings."
            ),
            (1, 2, "2 modules bekeken: 1 fout, 1 waarschuwing.", "2 modules checked: 1 error, 1 warning."),
            (
                2, 0, "0 modules bekeken: 2 fouten, 2 waarschuwingen.",
                "0 modules checked: 2 errors, 2 warnings."
            ),
        ])
    func summary(_ count: Int, _ files: Int, _ dutch: String, _ english: String) {
        let words = Words(nl: "x", en: "x")
        let findings = (0..<count).flatMap { _ in
            [Diagnostic("A", at: .start, words), Diagnostic("B", .warning, at: .start, words)]
        }
        #expect(
            FindingReport(language: .dutch, width: 80).summary(files: files, findings: findings).string
                == dutch)
        #expect(
            FindingReport(language: .english, width: 80).summary(files: files, findings: findings).string
                == english)
    }
}
