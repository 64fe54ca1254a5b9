import Reports
import Testing

@Suite("A spreadsheet reads cells, and runs none")
struct CSVTextTests {
    @Test(
        "What a spreadsheet would run has an apostrophe before it",
        arguments: [
            "=1+1", "+31612345678", "-1", "@SUM(A1)", "|calc", "%x", "=cmd|' /C calc'!A0", "  =1", "\t=1",
            "\n=1",
            "\r=1", "\u{A0}=1", "\u{200B}=1", "\u{FEFF}=1", "\u{202E}=1", "＝1+1", "＋1", "－1",
            "＠x", "｜x", "％x",
        ])
    func formulas(_ text: String) {
        let row = CSVText.standard.row([.text(text)])
        #expect(row.hasPrefix("\"'"), "\(row.debugDescription)")
        #expect(CSVText.dutchExcel.row([.text(text)]).hasPrefix("\"'"))
    }

    @Test(
        "Other text stays as it is",
        arguments: ["Ada", "1 = 1", "a-b", "'s-Gravenhage", "é", "", "3,5", "a;b"])
    func plain(_ text: String) {
        #expect(CSVText.standard.row([.text(text)]) == "\"\(text)\"\r\n")
    }

    @Test("Each cell is quoted, a quotation mark doubled, a line break a space, a row ends with CR LF")
    func quoting() {
        #expect(
            CSVText.standard.row([.text("zeg \"ja\""), .text("a\nb"), .text("c\r\nd"), .empty])
                == "\"zeg \"\"ja\"\"\",\"a b\",\"c d\",\"\"\r\n")
        #expect(CSVText.standard.row([]) == "\r\n")
    }

    @Test("A number is typed as one, a negative one too: it is no formula")
    func numbers() {
        let cells: [CSVText.Cell] = [.number(0.8), .number(-1.5), .number(3), .number(-2)]
        #expect(CSVText.standard.row(cells) == "\"0.8\",\"-1.5\",\"3\",\"-2\"\r\n")
        #expect(CSVText.dutchExcel.row(cells) == "\"0,8\";\"-1,5\";\"3\";\"-2\"\r\n")
    }

    @Test("A Dutch Excel has semicolons, and text keeps its points")
    func dutch() {
        #expect(CSVText.dutchExcel.row([.text("1.0.0"), .text("a;b")]) == "\"1.0.0\";\"a;b\"\r\n")
        #expect(Array(CSVText.byteOrderMark.utf8) == [0xEF, 0xBB, 0xBF])
    }

    @Test("No control character and no turn of direction gets through")
    func controls() {
        let row = CSVText.standard.row([.text("a\u{1B}[2J\u{202E}b\u{9B}c\0")])
        let raw = row.dropLast().unicodeScalars.filter {
            [.control, .format].contains($0.properties.generalCategory)
        }
        #expect(raw.isEmpty)
    }
}
