import Courseware
import ModuleFormat
import TestSupport
import Testing

@Suite("What an author makes")
struct AuthorTests {
    @Test("A new module is valid, in the language asked for, and plays to the end", arguments: ["nl", "en"])
    func new(language: String) throws {
        let program = try OpfrisProgram()
        program.language = language
        let made = try program.run(["new", "mijn-module.xml"])
        #expect(made.status == 0)
        #expect(made.output.contains("  opfris take ./mijn-module.xml\n"))
        let bytes = try Fixture.read(program.folder.file("mijn-module.xml"))
        let reading = ModuleReading(bytes: bytes, expectedID: "mijn-module")
        #expect(reading.findings == [])
        let module = try #require(reading.module)
        #expect(module.language == language)
        #expect(module.version == "0.1.0")
        #expect(String(decoding: bytes, as: UTF8.self).contains("<!--"))
        program.variables["OPFRIS_MODULES"] = program.folder.path
        _ = try program.run(["take", "mijn-module"])
        #expect(try program.openAttempt("mijn-module") != nil)
        // The statement, then the check in any order: each line fits one of the two.
        let lines = ["1", "1 2 3", "1", "2 1 3", "3 1 2", "1 3 2", "2 3 1", "3 2 1"]
        let run = try program.run(["take", "mijn-module"], input: lines.joined(separator: "\n"))
        #expect(run.status == 0)
        #expect(try program.records().count == 1)
    }

    @Test("A file that exists stays as it is; a name that cannot be an id is refused with an example")
    func refused() throws {
        let program = try OpfrisProgram()
        try program.folder.write("mijn werk", to: "af.xml")
        let exists = try program.run(["new", "af.xml"])
        #expect(exists.status == 3)
        #expect(exists.errors.contains("af.xml bestaat al en blijft zoals het is"))
        #expect(try Fixture.read(program.folder.file("af.xml")) == Array("mijn werk".utf8))
        let name = try program.run(["new", "Mijn Module.xml"])
        #expect(name.status == 3)
        #expect(name.errors.contains("zoals mijn-module.xml"))
        #expect(try program.run(["new", "weg/af.xml"]).errors.contains("kan niet worden geschreven"))
        #expect(Fixture.names(in: program.folder.path) == ["af.xml"])
    }

    @Test("A preview goes to the screen or to a page; only a page of opfris is replaced")
    func preview() throws {
        let program = try OpfrisProgram()
        let screen = try program.run(["preview", "avg-in-de-klas"])
        #expect(screen.status == 0)
        #expect(screen.output.contains("Vraag termijn (1 punt)"))
        let piped = try program.run(["preview", "avg-in-de-klas", "--html", "-"])
        #expect(piped.output.hasPrefix("<!doctype html>"))
        #expect(piped.errors.isEmpty)
        let english = try program.run(["preview", "retrieval-practice", "--html", "-"])
        #expect(english.output.contains("lang=\"en\"") && english.output.contains("<h2>Page 1: "))
        for _ in 1...2 {
            #expect(try program.run(["preview", "avg-in-de-klas", "--html", "avg.html"]).status == 0)
        }
        #expect(try Fixture.read(program.folder.file("avg.html")) == Array(piped.output.utf8))
        try program.folder.write("<p>van mij</p>", to: "eigen.html")
        #expect(try program.run(["preview", "avg-in-de-klas", "--html", "eigen.html"]).status == 3)
        #expect(try Fixture.read(program.folder.file("eigen.html")) == Array("<p>van mij</p>".utf8))
        #expect(try program.run(["preview", "avg-in-de-klas", "--html", "."]).status == 3)
    }

    /// nil where none is installed.
    static let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
        (try? Fixture.read($0)) != nil
    }

    @Test(
        "A browser reads the page as it was written, and prints it",
        .enabled(if: browser != nil, "no Chromium is installed: apt-get install chromium"))
    func browsed() throws {
        let program = try OpfrisProgram()
        #expect(try program.run(["preview", "avg-in-de-klas", "--html", "avg.html"]).status == 0)
        let browser = try #require(Self.browser)
        let quiet = [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--no-first-run",
            "--user-data-dir=" + program.folder.file("profile"),
        ]
        let page = "file://" + program.folder.file("avg.html")
        let shown = try ChildProcess.run(quiet + ["--dump-dom", page], timeoutSeconds: 120)
        // An element that is not closed, or closed twice, comes back otherwise.
        #expect(
            Self.content(String(decoding: shown.output, as: UTF8.self))
                == Self.content(try program.folder.read("avg.html")))
        let paper = program.folder.file("avg.pdf")
        _ = try ChildProcess.run(quiet + ["--print-to-pdf=" + paper, page], timeoutSeconds: 120)
        #expect(try Fixture.read(paper).starts(with: Array("%PDF".utf8)))
    }

    /// What stands in the body; a browser writes some characters of text in another way.
    private static func content(_ page: String) -> String {
        let body = page.split(separator: "<main", maxSplits: 1).last.map(String.init) ?? page
        return body.split(separator: "</html>")[0].replacing("&quot;", with: "\"")
            .replacing("&nbsp;", with: "\u{A0}").filter { !$0.isNewline }
    }
}
