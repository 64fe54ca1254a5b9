import Assessment
import Courseware
import ModuleFormat
import Results
import TestSupport
import Testing

@Suite("Taking a check alone")
struct CheckAloneProgramTests {
    private let program: OpfrisProgram

    init() throws {
        program = try OpfrisProgram()
        try program.folder.write(try Fixture.bytes("Modules/types.xml"), to: "M/types.xml")
        program.variables = ["OPFRIS_MODULES": program.folder.file("M")]
    }

    /// The lines that answer the open check alone.
    private func lines(right: Bool, _ ids: [String]) throws -> [String] {
        let store = try Store(folder: program.results)
        let open = try #require(
            try store.attempt(
                .open, of: try store.learner(id: nil), module: "types", scope: .checks(ids)))
        let module = try #require(ModuleReading(bytes: open.bytes).module)
        let plan = try #require(AttemptState(events: open.events.map(\.event)).plan)
        return Robot(module, plan).lines(right: right)
    }

    @Test("A check of a newer version waits for the measurement that is open, and that is said")
    func newerVersion() throws {
        func write(_ version: String, _ checks: [String]) throws {
            let xml = checks.map { id in
                "<check id=\"\(id)\"><true-false id=\"q-\(id)\" answer=\"true\"><prompt>Ja?</prompt></true-false></check>"
            }
            try program.folder.write(
                """
                <module xmlns="urn:opfris:module:1" id="meet" version="\(version)" xml:lang="nl"><title>Meet</title>
                \(xml.joined())</module>
                """, to: "M/meet.xml")
        }
        try write("1.0.0", ["c1"])
        #expect(try program.run(["take", "meet", "--check"]).status == 0)
        try write("1.1.0", ["c1", "c2"])
        let other = try program.run(["take", "meet", "c2", "--check"], input: "waar\n")
        #expect(
            other.status == 0 && other.errors.contains("Er staat nog een kennismeting open: c1."), "\(other)")
        let own = try program.run(["take", "meet", "c2", "--check"], input: "waar\n")
        #expect(own.status == 0 && !own.errors.contains("kennismeting open"), "\(own)")
    }

    @Test("Wrong, then right: by objective, compared with the last time, and nothing for HR")
    func compared() throws {
        #expect(try program.run(["take", "types", "toets", "--check"]).status == 0)
        // An attempt that is open is gone on with; the id may stand on either side of --check.
        let first = try program.run(
            ["take", "types", "--check", "toets"],
            input: try lines(right: false, ["toets"]).joined(separator: "\n"))
        #expect(first.output.contains("Dit is hiervan je eerste meting"), "\(first.output)")
        _ = try program.run(["take", "--check", "types", "toets"])
        let second = try program.run(
            ["take", "types", "toets", "--check"],
            input: try lines(right: true, ["toets"]).joined(separator: "\n"))
        #expect(second.output.contains("Alles een keer: 6 van 6 punten, 100\u{A0}%."), "\(second.output)")
        #expect(second.output.contains(": 0\u{A0}%"))
        #expect(!second.output.contains("geslaagd") && !second.output.contains("Geldig"))
        #expect(try program.records() == [])
        // Another check is another measurement: it is not compared with this one.
        _ = try program.run(["take", "types", "snel", "--check"])
        let open = try program.run(["take", "types", "toets", "--check"])
        #expect(open.errors.contains("Er staat nog een kennismeting open: snel."))
        let other = try program.run(
            ["take", "types", "snel", "--check"],
            input: try lines(right: true, ["snel"]).joined(separator: "\n"))
        #expect(other.output.contains("Dit is hiervan je eerste meting"), "\(other.output)")
        #expect(
            try program.run(["records"]).output.contains("0 afrondingen")
                || program.run(["records"]).status == 0)
        #expect(try program.openAttempt("types") == nil)
    }

    @Test(
        "What cannot be taken says so in a sentence",
        arguments: [
            (["take", "types", "--check", "nergens"], 3, "Wel: toets, snel."),
            (["take", "types", "toets"], 2, "toets"),
            (["take", "kaal", "--check"], 3, "heeft geen toets"),
        ])
    func refused(arguments: [String], status: Int32, words: String) throws {
        try program.folder.write(
            """
            <module xmlns="urn:opfris:module:1" id="kaal" version="1.0.0" xml:lang="nl"><title>Kaal</title>
            <page id="p"><title>P</title><p>Tekst.</p></page></module>
            """, to: "M/kaal.xml")
        let run = try program.run(arguments)
        #expect(run.status == status)
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test("A file that is no module of the catalogue is measured too, and nothing is kept")
    func file() throws {
        try program.folder.write(try Fixture.bytes("Modules/types.xml"), to: "elders/types.xml")
        let run = try program.run(
            ["take", program.folder.file("elders/types.xml"), "snel", "--check"], input: "1\n1\n1\n1\n")
        #expect(run.status == 0)
        #expect(run.output.contains("Kennismeting bij Alles een keer"))
        #expect(Fixture.names(in: program.results) == [])
    }
}
