import Reports
import Testing

@Suite("HR's file of names")
struct NameListTests {
    private func names(_ text: String) throws -> [String] {
        try NameList(Array(text.utf8)).entries.map { $0.name + ($0.staffNumber.map { " #" + $0 } ?? "") }
    }

    @Test(
        "Names and staff numbers are found by their headings, in any order and spelling",
        arguments: [
            "naam;personeelsnummer\r\nA. de Vries;0012\r\nJ. Şen;\r\n",
            "\u{FEFF}Personeelsnummer;School;Naam\r\n0012;Noord;A. de Vries\r\n;Zuid;J. Şen\r\n;;\r\n",
            "\"Name\",\"Staff number\"\n\"A. de Vries\",\"0012\"\n\"J. Şen\"\n",
            "STAFF_NUMBER\tNAME\n0012\t A.  de\u{A0}Vries \n\tJ. Şen\n",
            "Volledige naam,Personeelsnr.\n\"A.\nde Vries\",0012\nJ. Şen,\n\n\n",
        ])
    func headings(text: String) throws {
        #expect(try names(text) == ["A. de Vries #0012", "J. Şen"])
        #expect(try NameList(Array(text.utf8)).hasHeading)
    }

    @Test(
        "Without a heading each line is a name, also with a comma in it",
        arguments: [
            "Vries, A. de\nŞen, J.\n", "\"Vries, A. de\"\r\n\"Şen, J.\"", "naam\nVries, A. de\nŞen, J.",
        ])
    func lines(text: String) throws {
        #expect(try names(text) == ["Vries, A. de", "Şen, J."])
        #expect(try NameList(Array(text.utf8)).hasHeading == text.hasPrefix("naam"))
    }

    @Test("What would be a formula, and quotation marks, are names like any other")
    func odd() throws {
        #expect(
            try names("naam;nr\n=1+1;\n-5;\nO'Brien;\n\"De Vries, A.\";\n\"\"\"Bob\"\"\";\n")
                == ["=1+1", "-5", "O'Brien", "De Vries, A.", "\"Bob\""])
        #expect(try names("naam\n\u{1B}[2JA\u{202E}b\n")[0].unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }

    @Test("A table whose names have no heading is none: nobody gets a code for a column's heading")
    func unknown() {
        for (text, row) in [
            ("Roepnaam;Achternaam\nA;Vries\n", "Roepnaam | Achternaam"),
            ("A. de Vries;12\n", "A. de Vries | 12"),
            ("A. de Vries,12\n", "A. de Vries | 12"), ("A. de Vries, 12\n", "A. de Vries | 12"),
            ("a\tb\n", "a | b"), ("personeelsnummer\n12\n", "personeelsnummer"),
        ] {
            #expect(throws: PeopleMistake.noNameColumn(firstRow: row)) { try names(text) }
        }
    }

    @Test("A row with something but no name is told by its line, and a file without a name is no list")
    func nameless() throws {
        let list = try NameList(Array("nr;naam;personeelsnummer\n1;A;7\n2;;8\n;;\n4; ;\n".utf8))
        #expect(list.entries.map(\.line) == [2])
        #expect(list.nameless == [3, 5])
        for text in ["", "\n\n", "naam;personeelsnummer\n;\n", "naam"] {
            #expect(throws: PeopleMistake.noNames) { try names(text) }
        }
        #expect(throws: PeopleMistake.noTable(.openQuote(line: 2))) { try names("naam\n\"A\n") }
    }
}
