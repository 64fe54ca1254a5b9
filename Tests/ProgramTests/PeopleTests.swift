import Results
import TestSupport
import Testing

@Suite("People and their codes")
struct PeopleTests {
    private static let names =
        "\u{FEFF}Naam;Personeelsnummer;School\r\n\"De Vries, A.\";0012;Noord\r\nJürgen Müller;1002;\r\n=1+1;;\r\n;;\r\n"

    /// A program beside a file of names, and what `people new` said of it.
    private static func started(_ language: String = "nl") throws -> (OpfrisProgram, OpfrisProgram.Run) {
        let program = try OpfrisProgram()
        program.language = language
        try program.folder.write(names, to: "namen.csv")
        return (program, try program.run(["people", "new", "namen.csv", "--out", "people.csv"]))
    }

    /// The code of each row of the file.
    private static func codes(_ program: OpfrisProgram) throws -> [String] {
        try program.folder.read("people.csv").split(separator: "\r\n").dropFirst().map { row in
            String(row.split(separator: "\"")[0])
        }
    }

    private static func words(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("Everybody on HR's list gets a code, in a file for HR alone, and what to do next is said")
    func made() throws {
        let (program, run) = try Self.started()
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(run.output.hasPrefix("people.csv is gemaakt: 3 mensen hebben nu een code.\n"))
        #expect(run.output.contains("\n  opfris settings learner.id CODE\n"))
        #expect(program.folder.rights("people.csv") == 0o600)
        let codes = try Self.codes(program)
        #expect(Set(codes).count == 3 && codes.allSatisfy { $0.count == 36 })
        #expect(
            try program.folder.read("people.csv") == """
                \u{FEFF}"code";"name";"staff_number"\r
                "\(codes[0])";"De Vries, A.";"0012"\r
                "\(codes[1])";"Jürgen Müller";"1002"\r
                "\(codes[2])";"'=1+1";""\r

                """)
        #expect(try !Store.exists(in: program.results))
    }

    @Test("A second time nobody gets another code, and who is new gets one")
    func again() throws {
        let (program, _) = try Self.started("en")
        let file = try program.folder.read("people.csv")
        let same = try program.run(["people", "new", "namen.csv", "--out", "people.csv"])
        #expect(same.output == "people.csv stays as it is: 0 new, 3 had a code already.\n")
        #expect(try program.folder.read("people.csv") == file)
        try program.folder.write(
            "name,staff number\n\"De Vries, A.\",12\nO'Brien,\nO'Brien,\nX,1002\n,7\n", to: "b.csv")
        let more = try program.run(["people", "new", "b.csv", "--out", "people.csv"])
        #expect(more.status == 1)
        #expect(more.output.hasPrefix("people.csv was updated: 2 new, 2 had a code already.\n"))
        let told = Self.words(more.errors)
        for words in [
            "Line 4: somebody else is called O'Brien, and a staff number is missing.",
            "Line 5: staff number 1002 is Jürgen Müller's in people.csv, not X's.",
            "Line 6: no name, so no code.",
        ] {
            #expect(told.contains(words), "\(told)")
        }
        #expect(try program.folder.read("people.csv").hasPrefix(file))
        #expect(try Set(Self.codes(program)).count == 5)
        #expect(program.folder.rights("people.csv") == 0o600)
    }

    @Test("What is no list of names makes nothing, and no other file is touched")
    func refused() throws {
        let (program, _) = try Self.started()
        try program.folder.write([0x6E, 0x61, 0x61, 0x6D, 0x0A, 0x4D, 0xFC], to: "latin.csv")
        try program.folder.write("Roepnaam;Achternaam\nA;Vries\n", to: "los.csv")
        try program.folder.write("naam\n\"A\n", to: "open.csv")
        try program.folder.write("code;name;staff_number\nc;A;\nc;B;\n", to: "dubbel.csv")
        for (arguments, status, words) in [
            (["latin.csv", "--out", "n.csv"], 3, "latin.csv is geen CSV in UTF-8."),
            (["los.csv", "--out", "n.csv"], 3, "De eerste regel is nu: Roepnaam | Achternaam."),
            (["open.csv", "--out", "n.csv"], 3, "open.csv, regel 2: een aanhalingsteken gaat open"),
            (["weg.csv", "--out", "n.csv"], 3, "weg.csv kan niet worden gelezen."),
            (["namen.csv", "--out", "namen.csv"], 3, "namen.csv bestaat al en blijft zoals het is."),
            (["namen.csv", "--out", "dubbel.csv"], 3, "de code op regel 3 staat ook op regel 2."),
            (["namen.csv", "--out", "geen/n.csv"], 3, "geen/n.csv kan niet worden geschreven."),
            (["namen.csv"], 2, "--out people.csv"),
        ] as [([String], Int32, String)] {
            let run = try program.run(["people", "new"] + arguments)
            #expect(run.status == status && run.output.isEmpty, "\(arguments)")
            #expect(Self.words(run.errors).contains(words), "\(run.errors)")
        }
        #expect(try program.folder.read("namen.csv") == Self.names)
        #expect(program.folder.rights("n.csv") == 0)
        #expect(try program.run(["people", "nieuw", "namen.csv"]).errors.contains("Bedoel je people new?"))
    }

    @Test("A list without a heading is told to be one, with the name that it begins with")
    func noHeading() throws {
        let program = try OpfrisProgram()
        try program.folder.write("Vries, A. de\nŞen, J.\n", to: "namen.txt")
        let run = try program.run(["people", "new", "namen.txt", "--out", "people.csv"])
        #expect(run.status == 0)
        #expect(Self.words(run.errors).contains("ook de eerste, \"Vries, A. de\"."))
        #expect(try program.folder.read("people.csv").contains("\"Şen, J.\""))
    }

    @Test(
        "HR's lists have HR's names; who is not in its file keeps a code, and nothing of it enters the store")
    func records() throws {
        let (program, _) = try Self.started()
        let codes = try Self.codes(program)
        try program.folder.write(Self.module, to: "M/m.xml")
        program.variables["OPFRIS_MODULES"] = program.folder.file("M")
        for code in [codes[0], codes[2], Self.stranger] {
            program.variables["OPFRIS_LEARNER"] = code
            _ = try program.run(["take", "m"], input: "\n\n")
            if code != codes[2] {
                _ = try program.run(["settings", "learner.name", "Zelf \(code.prefix(4))"])
            }
        }
        program.variables["OPFRIS_LEARNER"] = nil
        let names = { (arguments: [String]) in
            try program.run(["records", "--json"] + arguments).output.split(separator: "\n").compactMap {
                line in
                line.split(separator: "\"name\":").dropFirst().first?.prefix { $0 != "," }
            }.map(String.init)
        }
        let own = "\"Zelf \(codes[0].prefix(4))\""
        #expect(try names([]) == ["\"Zelf 0e4c\"", "null", own])
        let people = ["--people", "people.csv"]
        #expect(try names(people) == ["\"Zelf 0e4c\"", "\"=1+1\"", "\"De Vries"])
        for (learner, found) in [
            ("de vries, a.", ["\"De Vries"]), ("12", ["\"De Vries"]), ("=1+1", ["\"=1+1\""]),
            ("Jürgen Müller", []), (codes[2], ["\"=1+1\""]), ("Zelf 0e4c", ["\"Zelf 0e4c\""]),
        ] {
            #expect(try names(people + ["--learner", learner]) == found, "\(learner)")
        }
        let table = try program.run(["records"] + people).output
        #expect(table.contains("\nDe Vries, A. ") && table.contains("\n=1+1 "))
        let excel = try program.run(["records", "--format", "excel"] + people).output
        #expect(excel.contains("\"\(codes[0])\";\"De Vries, A.\";\"0012\";"))
        #expect(excel.contains("\"\(codes[2])\";\"'=1+1\";\"\";"))
        for file in ["opfris.db", "opfris.db-wal"] {
            let bytes = (try? Fixture.read(program.results + "/" + file)) ?? []
            #expect(!String(decoding: bytes, as: UTF8.self).contains("De Vries"))
        }
    }

    @Test("The setting people holds for lists and for new people, and a file that is gone is told")
    func setting() throws {
        let (program, _) = try Self.started()
        let refused = try program.run(["settings", "people", "people.csv"])
        #expect(refused.status == 2)
        #expect(Self.words(refused.errors).contains("een bestand met zijn hele pad"))
        #expect(try program.run(["settings", "people", program.folder.file("people.csv")]).status == 0)
        #expect(
            try program.run(["settings"]).output.contains("people = \(program.folder.file("people.csv"))"))
        let same = try program.run(["people", "new", "namen.csv"])
        #expect(Self.words(same.output).hasSuffix("0 nieuw, 3 hadden al een code."))
        #expect(try program.run(["records"]).status == 0)
        let other = try program.run(["records", "--people", "namen.csv"])
        #expect(
            other.status == 3
                && Self.words(other.errors).contains("niet de kolommen code, name en staff_number"))
        program.folder.remove("people.csv")
        let gone = try program.run(["records"])
        #expect(gone.status == 3 && gone.errors.contains("people.csv"))
    }

    private static let stranger = "0e4c9a52-9b1f-4c1e-8a53-6f1d2b7c3d10"

    private static let module = """
        <module xmlns="urn:opfris:module:1" id="m" version="1.0.0" xml:lang="nl"><title>M</title>
        <page id="p"><title>P</title><p>Tekst.</p></page></module>
        """
}
