import Localization
import Results
import SQLite
import TestSupport
import Testing

@Suite("The learner's record, to take along")
struct DossierTests {
    /// Whether Python is there, to read a zip that opfris wrote.
    private static let hasPython = (try? ChildProcess.run(["python3", "-c", "import zipfile"]))?.status == 0

    private static func learned() throws -> OpfrisProgram {
        let program = try OpfrisProgram()
        _ = try program.run(["settings", "learner.name", "A. de \"Vries\" & <zn>"])
        for (id, right) in [
            ("avg-in-de-klas", false), ("avg-in-de-klas", true), ("gesprekskaarten-uitval", true),
            ("retrieval-practice", false),
        ] {
            _ = try program.run(["take", id])
            let lines = try program.remainingLines(id, right: right)
            _ = try program.run(["take", id], input: lines.joined(separator: "\n") + "\n")
        }
        return program
    }

    @Test("It has each module that was passed or completed once, and claims no more than is known")
    func page() throws {
        let program = try Self.learned()
        let run = try program.run(["dossier"])
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.contains("A. de \"Vries\" & <zn>"))
        #expect(run.output.contains("2 modules, op "))
        #expect(run.output.split(separator: "\n").count { $0.contains("AVG in de klas") } == 1)
        #expect(run.output.contains("100\u{A0}%") && run.output.contains("afgerond"))
        #expect(!run.output.contains("Retrieval practice"))
        #expect(run.output.contains("Zelf opgegeven"))
        for options in [["--accessible"], ["--language", "en"]] {
            #expect(try program.run(["dossier"] + options).status == 0)
        }
        #expect(try program.run(["dossier", "--html", "dossier.html"]).status == 0)
        let html = try program.folder.read("dossier.html")
        #expect(html.contains("A. de &quot;Vries&quot; &amp; &lt;zn&gt;") && html.contains("<table>"))
        let json = try program.run(["dossier", "--json"]).output
        #expect(json.split(separator: "\n").count { $0.contains("\"module\":") } == 4)
    }

    @Test(
        "A zip with Leap2A opens, holds a feed that is XML, and is the same each time",
        .enabled(if: hasPython, "python3 is not there to read the zip"))
    func leap() throws {
        let program = try Self.learned()
        #expect(try program.run(["dossier", "--leap2a", "dossier.zip"]).errors.contains("is gemaakt"))
        let first = try Fixture.read(program.folder.file("dossier.zip"))
        #expect(try program.run(["dossier", "--leap2a", "dossier.zip"]).errors.contains("is vervangen"))
        #expect(try Fixture.read(program.folder.file("dossier.zip")) == first)
        let script = """
            import sys, zipfile, xml.etree.ElementTree as E
            z = zipfile.ZipFile(sys.argv[1])
            assert z.testzip() is None and z.namelist() == ['leap2a.xml']
            feed = E.fromstring(z.read('leap2a.xml'))
            a, l = '{http://www.w3.org/2005/Atom}', '{http://terms.leapspecs.org/}'
            r = '{http://www.w3.org/1999/02/22-rdf-syntax-ns#}'
            print(feed.findtext(l + 'version'), feed.findtext(a + 'author/' + a + 'name'))
            for e in feed.findall(a + 'entry'):
                print(e.findtext(a + 'title'), e.find(r + 'type').get(r + 'resource'), e.findtext(a + 'id'))
            """
        let read = try ChildProcess.run(["python3", "-c", script, program.folder.file("dossier.zip")])
        let lines = String(decoding: read.output, as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(read.status == 0, "\(String(decoding: read.errors, as: UTF8.self))")
        #expect(lines.first == "http://www.leapspecs.org/2010-07/2A/ A. de \"Vries\" & <zn>")
        #expect(
            Set(lines.dropFirst()) == [
                "AVG in de klas leap2:achievement portfolio:avg-in-de-klas/2",
                "Gesprekskaarten: uitval en verzuim leap2:achievement portfolio:gesprekskaarten-uitval/1",
            ])
    }

    @Test("Nothing that opfris did not make is replaced")
    func inTheWay() throws {
        let program = try Self.learned()
        for option in ["--html", "--leap2a"] {
            try program.folder.write("van iemand anders", to: "in-de-weg")
            let run = try program.run(["dossier", option, "in-de-weg"])
            #expect(run.status == 3)
            #expect(try program.folder.read("in-de-weg") == "van iemand anders")
        }
    }

    @Test("What was changed since it was written is left out, and an empty one says so")
    func changed() throws {
        let program = try Self.learned()
        try Connection(path: program.folder.file("Results/opfris.db")).execute(
            "UPDATE records SET scaled = 0.99 WHERE module = 'avg-in-de-klas'")
        let run = try program.run(["dossier"])
        #expect(run.output.contains("1 module, op ") && !run.output.contains("AVG in de klas"))
        #expect(run.errors.contains("Weggelaten, want veranderd"))
        let fresh = try OpfrisProgram()
        #expect(try fresh.run(["dossier"]).errors.contains("Je dossier is nog leeg"))
        #expect(try !Store.exists(in: fresh.results))
    }
}
