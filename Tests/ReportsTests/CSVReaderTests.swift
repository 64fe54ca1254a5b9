import Reports
import Testing

@Suite("A table is read as spreadsheets write it")
struct CSVReaderTests {
    private func cells(_ text: String, _ separator: CSVReader.Separator? = .comma) throws -> [[String]] {
        try CSVReader(Array(text.utf8)).rows(separator: separator).map(\.cells)
    }

    @Test(
        "Rows, cells and quotation marks",
        arguments: [
            ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
            ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]), ("", []), ("\n\r\n\n", []), ("a", [["a"]]),
            ("\n\na\n\nb\n", [["a"], ["b"]]), (",,\n", [["", "", ""]]), ("a,", [["a", ""]]),
            ("\"\",\"\"", [["", ""]]), ("\"a,b\",c", [["a,b", "c"]]),
            ("\"zeg \"\"ja\"\"\",\"\"\"\"", [["zeg \"ja\"", "\""]]),
            ("\"een\ntwee\r\ndrie\",x\ny", [["een\ntwee\r\ndrie", "x"], ["y"]]),
            ("O\"Brien,5\" x", [["O\"Brien", "5\" x"]]), (" \"a\"", [[" \"a\""]]),
            ("\u{FEFF}naam,é\n", [["naam", "é"]]), ("Müller,Şen", [["Müller", "Şen"]]),
        ] as [(String, [[String]])])
    func reading(text: String, rows: [[String]]) throws {
        #expect(try cells(text) == rows)
    }

    @Test("Each separator separates alone, and without one a row is a cell")
    func separators() throws {
        let text = "a,b;c\td\n"
        #expect(try cells(text, .comma) == [["a", "b;c\td"]])
        #expect(try cells(text, .semicolon) == [["a,b", "c\td"]])
        #expect(try cells(text, .tab) == [["a,b;c", "d"]])
        #expect(try cells(text, nil) == [["a,b;c\td"]])
    }

    @Test(
        "What separates is seen in the first row, outside quotation marks",
        arguments: [
            ("naam;nr\na,b,c,d\n", .semicolon), ("naam,nr\n", .comma), ("naam\tnr", .tab), ("naam\na;b", nil),
            ("\"a;b;c\",d\n", .comma), ("\n\na;b\n", .semicolon), ("", nil), ("a, b;c;d", .semicolon),
        ] as [(String, CSVReader.Separator?)])
    func guess(text: String, separator: CSVReader.Separator?) throws {
        #expect(try CSVReader(Array(text.utf8)).separator == separator)
    }

    @Test("A row knows its line, whatever stands before it")
    func lines() throws {
        let rows = try CSVReader(Array("a\r\n\r\n\"b\r\nb\nb\"\nc\rd".utf8)).rows(separator: .comma)
        #expect(rows.map(\.line) == [1, 3, 6, 7])
    }

    @Test(
        "What is no table is told with its line",
        arguments: [
            ("a\n\"b\nc\n", .openQuote(line: 2)), ("\"", .openQuote(line: 1)),
            ("a,\"b\"\"", .openQuote(line: 1)), ("a\n\"b\" c,d", .textBehindQuote(line: 2)),
            ("\"a\nb\"c", .textBehindQuote(line: 2)),
        ] as [(String, CSVMistake)])
    func mistakes(text: String, mistake: CSVMistake) throws {
        #expect(throws: mistake) { try cells(text) }
    }

    @Test(
        "Bytes that are not UTF-8 are no table",
        arguments: [[0x4D, 0xFC, 0x6C], [0xFF, 0xFE, 0x61, 0x00], [0x61, 0x00, 0x62, 0x00]] as [[UInt8]])
    func encoding(bytes: [UInt8]) {
        #expect(throws: CSVMistake.notUTF8) { try CSVReader(bytes) }
    }

    @Test("There is an end to what is read")
    func limits() throws {
        let many = String(repeating: ",", count: CSVReader.maximumCells)
        #expect(try cells(String(many.dropFirst()))[0].count == CSVReader.maximumCells)
        #expect(throws: CSVMistake.tooManyCells(line: 2)) { try cells("a\n" + many) }
        let long = String(repeating: "x", count: CSVReader.maximumLength)
        #expect(try cells(long) == [[long]])
        for cell in [long + "x", "\"" + long + "x\""] {
            #expect(throws: CSVMistake.tooLongCell(line: 2)) { try cells("a\n" + cell) }
        }
        let rows = String(repeating: "a\n", count: CSVReader.maximumRows)
        #expect(try cells(rows).count == CSVReader.maximumRows)
        #expect(throws: CSVMistake.tooManyRows) { try cells(rows + "a") }
    }

    @Test(
        "What was written as a row is read back as it was",
        arguments: [
            "=1+1", "-5", "O'Brien", "\"De Vries, A.\"", "Müller; J.", "'s-Gravenhage", "'=1", "''-1", "'",
            " =1", "\u{301}=1", "Şen", "e\u{301}=", "＝1", "+31 6", "@a", "",
        ])
    func roundTrip(text: String) throws {
        for (csv, separator) in [(CSVText.standard, CSVReader.Separator.comma), (.dutchExcel, .semicolon)] {
            let file = CSVText.byteOrderMark + csv.row([.text(text), .text(text)])
            let rows = try CSVReader(Array(file.utf8)).rows(separator: separator)
            #expect(rows.map { $0.cells.map(CSVText.text(of:)) } == [[text, text]])
        }
    }
}
