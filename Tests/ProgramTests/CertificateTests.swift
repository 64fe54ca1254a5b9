import Dates
import Results
import SQLite
import TestSupport
import Testing

@Suite("The certificate of a module")
struct CertificateTests {
    private static func taken(_ id: String, right: Bool, named: Bool = true) throws -> OpfrisProgram {
        let program = try OpfrisProgram()
        if named { _ = try program.run(["settings", "learner.name", "A. de Vries"]) }
        _ = try program.run(["take", id])
        let lines = try program.remainingLines(id, right: right)
        _ = try program.run(["take", id], input: lines.joined(separator: "\n") + "\n")
        return program
    }

    @Test("It says who passed what, when, until when, and that nobody verified it")
    func passed() throws {
        let id = "avg-in-de-klas"
        let program = try Self.taken(id, right: true)
        let record = try #require(try program.records().first)
        let (day, until) = (record.finished.date, try #require(record.validUntil))
        let run = try program.run(["certificate", id, "--accessible"])
        #expect(run.status == 0)
        let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("Bewijs. A. de Vries haalde op \(day.day) "))
        #expect(text.contains("de module AVG in de klas, met 100 % van de punten."))
        #expect(text.contains("Module avg-in-de-klas, versie \(record.version), poging 1."))
        #expect(text.contains("Geldig tot en met \(until.day) "))
        #expect(text.contains("\(until.year)."))
        #expect(text.contains("Je weet wat je doet bij een datalek"))
        #expect(text.contains("Zelf opgegeven"))

        #expect(try program.run(["certificate", id, "--html", "bewijs.html"]).status == 0)
        let html = String(decoding: try Fixture.read(program.folder.file("bewijs.html")), as: UTF8.self)
        #expect(html.contains("<main class=\"certificate\">"))
        #expect(html.contains("A. de Vries"))
        #expect(html.contains("Zelf opgegeven"))
    }

    @Test("What was not passed, was never begun or does not exist has none, and nothing is made")
    func none() throws {
        let failed = try Self.taken("avg-in-de-klas", right: false)
        let run = try failed.run(["certificate", "avg-in-de-klas"])
        #expect(run.status == 3)
        #expect(run.errors.contains("Er is nog geen bewijs: AVG in de klas is nog niet gehaald."))

        let fresh = try OpfrisProgram()
        fresh.language = "en"
        #expect(
            try fresh.run(["certificate", "retrieval-practice"]).errors.contains(
                "There is no certificate yet"))
        #expect(
            try fresh.run(["certificate", "retrieval-praktice"]).errors.contains(
                "Did you mean retrieval-practice?"))
        #expect(try !Store.exists(in: fresh.results))
    }

    @Test("A later failure takes nothing away from a pass")
    func later() throws {
        let id = "avg-in-de-klas"
        let program = try Self.taken(id, right: true, named: false)
        _ = try program.run(["take", id])
        let lines = try program.remainingLines(id, right: false)
        _ = try program.run(["take", id], input: lines.joined(separator: "\n") + "\n")
        #expect(try program.records().map(\.passed) == [false, true])
        let run = try program.run(["certificate", id])
        #expect(run.status == 0)
        #expect(run.output.contains("100\u{A0}%"))
        #expect(run.output.contains("Deelnemer "))
    }

    @Test("A record that was changed is no pass, and that is what is said")
    func changed() throws {
        let id = "avg-in-de-klas"
        let program = try Self.taken(id, right: false)
        do {
            let connection = try Connection(path: program.results + "/opfris.db")
            try connection.execute("UPDATE records SET passed = 1, scaled = 1")
        }
        let run = try program.run(["certificate", id])
        #expect(run.status == 4)
        let said = run.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(said.contains("AVG in de klas is veranderd sinds het werd geschreven"))
        #expect(run.output.isEmpty)
    }

    @Test("Of several passes the one that is valid longest counts, and one without a term before all")
    func best() throws {
        let program = try OpfrisProgram()
        let module = { (version: String, term: String) in
            """
            <module xmlns="urn:opfris:module:1" id="m" version="\(version)" xml:lang="nl"><title>M</title>
            <about \(term)><objective id="o">Doel van \(version).</objective></about>
            <page id="p"><title>P</title><p>Tekst.</p></page></module>
            """
        }
        program.variables["OPFRIS_MODULES"] = program.folder.file("M")
        for (version, term, shown) in [
            ("1.0.0", "valid-for=\"P2Y\"", "1.0.0"), ("2.0.0", "valid-for=\"P1Y\"", "1.0.0"),
            ("3.0.0", "", "3.0.0"), ("4.0.0", "valid-for=\"P9Y\"", "3.0.0"),
        ] {
            try program.folder.write(module(version, term), to: "M/m.xml")
            _ = try program.run(["take", "m"], input: "\n\n")
            let run = try program.run(["certificate", "m"])
            #expect(run.output.contains("versie \(shown)"), "\(version): \(run.output)")
            // What somebody can do now is told only of the version that was played last.
            #expect(run.output.contains("Doel van \(shown).") == (version == shown))
        }
    }

    @Test("Without a pass mark it claims a completion only")
    func completed() throws {
        let program = try OpfrisProgram()
        try program.folder.write(
            """
            <module xmlns="urn:opfris:module:1" id="lezen" version="1.0.0" xml:lang="nl"><title>Lezen</title>
            <page id="p"><title>P</title><p>Tekst.</p></page></module>
            """, to: "M/lezen.xml")
        program.variables["OPFRIS_MODULES"] = program.folder.file("M")
        _ = try program.run(["take", "lezen"], input: "\n\n")
        let run = try program.run(["certificate", "lezen"])
        #expect(run.output.contains("de module af: Lezen."))
        #expect(!run.output.contains("haalde"))
    }
}
