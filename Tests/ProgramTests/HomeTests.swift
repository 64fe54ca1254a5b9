import Results
import SQLite
import TestSupport
import Testing

@Suite("The home screen")
struct HomeTests {
    private static let module = "avg-in-de-klas"

    /// A module that was passed and is valid until some days from now.
    private func passed(validFor days: Int, scaled: Double = 1) throws -> OpfrisProgram {
        let program = try OpfrisProgram()
        _ = try program.run(["take", Self.module])
        let lines = try program.remainingLines(Self.module, right: true)
        _ = try program.run(["take", Self.module], input: lines.joined(separator: "\n"))
        let connection = try Connection(path: program.folder.file("Results/opfris.db"))
        try connection.execute("UPDATE records SET valid_until = date('now', 'localtime', '\(days) days')")
        return program
    }

    @Test(
        "What runs out within a month is due, what ran out as well, and the rest is done",
        arguments: [
            (6, "Aan de beurt", "verloopt over 6 dagen", "due"),
            (1, "Aan de beurt", "verloopt morgen", "due"),
            (0, "Aan de beurt", "verloopt vandaag", "due"),
            (30, "Aan de beurt", "verloopt over 30 dagen", "due"),
            (-1, "Aan de beurt", "verlopen na", "expired"), (31, "Gedaan", "geldig tot en met", "done"),
        ])
    func due(days: Int, group: String, words: String, status: String) throws {
        let program = try passed(validFor: days)
        let lines = try program.run([]).output.split(separator: "\n").map(String.init)
        let place = try #require(lines.firstIndex { $0.contains(group) })
        #expect(lines[place + 1].contains("AVG in de klas") && lines[place + 1].contains(words))
        #expect(try program.run(["modules", "--json"]).output.contains("\"status\":\"\(status)\""))
    }

    @Test(
        "What was passed without a term stays passed, whatever a later version says: home and certificate agree"
    )
    func withoutTerm() throws {
        let program = try OpfrisProgram()
        program.variables = ["OPFRIS_MODULES": program.folder.file("M")]
        for (version, term) in [("1.0.0", ""), ("1.1.0", "<about valid-for=\"P1D\"/>")] {
            let xml = """
                <module xmlns="urn:opfris:module:1" id="m" version="\(version)" xml:lang="nl"><title>Em</title>\(term)
                <check id="c"><true-false id="q" answer="true"><prompt>Ja?</prompt></true-false></check></module>
                """
            try program.folder.write(xml, to: "M/m.xml")
            #expect(try program.run(["take", "m"], input: "waar\n").status == 0)
        }
        #expect(try program.records().map(\.version) == ["1.1.0", "1.0.0"])
        let home = try program.run([]).output
        #expect(home.contains("Gedaan") && !home.contains("verloopt"), "\(home)")
        #expect(try !program.run(["certificate", "m"]).output.contains("Geldig"))
    }

    @Test("What is not passed yet has a place of its own, with the best attempt")
    func notPassed() throws {
        let program = try OpfrisProgram()
        _ = try program.run(["take", Self.module])
        let lines = try program.remainingLines(Self.module, right: false)
        _ = try program.run(["take", Self.module], input: lines.joined(separator: "\n"))
        let output = try program.run([]).output
        #expect(output.contains("Nog niet gehaald") && output.contains("beste poging: "))
    }

    @Test("Of many modules nine are on the first screen, and m shows them all")
    func many() throws {
        let program = try OpfrisProgram()
        for number in 10...23 {
            let xml = """
                <module xmlns="urn:opfris:module:1" id="m\(number)" version="1.0.0" xml:lang="nl">
                <title>Module \(number)</title><page id="p"><title>P</title><p>Tekst.</p></page></module>
                """
            try program.folder.write(xml, to: "M/m\(number).xml")
        }
        program.variables = ["OPFRIS_MODULES": program.folder.file("M")]
        let terminal = try program.terminal([])
        #expect(terminal.expect("Module 18") && terminal.expect("m alle modules") && terminal.expect("> "))
        #expect(!terminal.output.contains("Module 19"))
        terminal.send(keys: "m")
        #expect(terminal.expect("Module 23") && terminal.expect("> "))
        terminal.send("14")
        #expect(terminal.expect("pagina 1 van 1") && terminal.expect("> "))
        #expect(try program.openAttempt("m23") != nil)
        let piped = try program.run([])
        #expect(piped.output.contains("Module 23") && !piped.output.contains("Typ 1"))
    }

    @Test("At 40 columns a line wraps under its title, and nothing is wider")
    func narrow() throws {
        let program = try passed(validFor: 6)
        for options in [[], ["--accessible"]] {
            let terminal = try program.terminal(options, columns: 40)
            #expect(terminal.expect("verloopt") && terminal.expect("stoppen"))
            terminal.kill()
            let lines = terminal.output.split(separator: "\r\n")
            #expect(lines.allSatisfy { $0.count <= 40 }, "\(terminal.output)")
        }
    }
}
