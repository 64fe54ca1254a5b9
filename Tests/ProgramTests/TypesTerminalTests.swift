import Assessment
import Courseware
import Glibc
import ModuleFormat
import Results
import SQLite
import TestSupport
import Testing

@Suite("Every type of question at a terminal")
struct TypesTerminalTests {
    static let modules = ["phishing-herkennen", "feedback-collega", "gesprekskaarten-uitval", "types"]

    static let seats = modules.flatMap { module in
        [40, 80].flatMap { columns in
            [false, true].map {
                Seat(module: module, language: $0 ? "en" : "nl", columns: columns, isAccessible: $0)
            }
        }
    }

    private static func program(_ seat: Seat) throws -> OpfrisProgram {
        let program = try OpfrisProgram()
        program.language = seat.language
        for id in RealModules.all { try program.folder.write(try RealModules.bytes(id), to: "M/\(id).xml") }
        try program.folder.write(try Fixture.bytes("Modules/types.xml"), to: "M/types.xml")
        program.variables = ["OPFRIS_MODULES": program.folder.file("M")]
        return program
    }

    /// A robot at the open attempt.
    private static func robot(_ program: OpfrisProgram, _ id: String) throws -> Robot {
        let open = try #require(try program.openAttempt(id))
        let module = try #require(ModuleReading(bytes: open.bytes).module)
        return Robot(module, try #require(AttemptState(events: open.events.map(\.event)).plan))
    }

    @Test("It plays to the end, line by line, and nothing is wider than the window", arguments: seats)
    func plays(seat: Seat) throws {
        let program = try Self.program(seat)
        #expect(try program.run(["take", seat.module]).status == 0)
        let terminal = try program.terminal(
            ["take", seat.module] + (seat.isAccessible ? ["--accessible"] : []), columns: seat.columns,
            rows: 200)
        for line in try Self.robot(program, seat.module).lines(right: true, atEndOfPage: [""]) + [""] {
            #expect(terminal.expect(seat.prompt), "\(terminal.sinceLast)")
            terminal.send(line)
        }
        #expect(terminal.wait() == 0, "\(terminal.sinceLast)")
        #expect(terminal.isAsFound)
        #expect(try program.records().count == 1)
        let shown = terminal.output.split(separator: "\r\n").filter { !$0.contains(seat.prompt.suffix(2)) }
        #expect(shown.allSatisfy { $0.count <= Int(seat.columns) }, "\(terminal.output)")
    }

    @Test("When time runs out somebody is warned, and what was typed by then counts, here alone")
    func time() throws {
        let program = try OpfrisProgram()
        try program.folder.write(
            """
            <module xmlns="urn:opfris:module:1" id="snel" version="1.0.0" xml:lang="nl"><title>Snel</title>
            <check id="c" shuffle="false" time-limit="PT3S"><text-entry id="q"><prompt>Wat?</prompt><accept>half</accept></text-entry>
            <text-entry id="r"><prompt>En dan?</prompt><accept>dat</accept></text-entry></check></module>
            """, to: "M/snel.xml")
        program.variables = ["OPFRIS_MODULES": program.folder.file("M")]
        let terminal = try program.terminal(["take", "snel"])
        #expect(terminal.expect("Enter beginnen") && terminal.expect("> "))
        terminal.send("")
        #expect(terminal.expect("nog 3 seconden") && terminal.expect("> "))
        terminal.send(keys: "half")
        #expect(terminal.expect("half"))
        #expect(terminal.expect("voor deze toets.") && terminal.expect("> half"))
        #expect(terminal.expect("De tijd is om.") && terminal.expect("Enter je resultaat"))
        #expect(terminal.expect("\r\n> "))
        #expect(!terminal.sinceLast.contains("half"))
        terminal.send("")
        #expect(terminal.expect("Klaar") && terminal.expect("\r\n> "))
        terminal.send("")
        #expect(terminal.wait() == 0)
        #expect(try program.records().map(\.scaled) == [0.5])
    }

    @Test("A text that is pasted is one answer, with its empty line")
    func paste() throws {
        let program = try OpfrisProgram()
        try program.folder.write(
            """
            <module xmlns="urn:opfris:module:1" id="tekst" version="1.0.0" xml:lang="nl"><title>Tekst</title>
            <page id="p"><title>P</title><extended-text id="e"><prompt>Schrijf.</prompt>
            <model><p>Zo.</p></model></extended-text></page></module>
            """, to: "M/tekst.xml")
        program.variables = ["OPFRIS_MODULES": program.folder.file("M")]
        let terminal = try program.terminal(["take", "tekst"])
        #expect(terminal.expect("Schrijf.") && terminal.expect("> "))
        terminal.send("Een.\n\nTwee.")
        #expect(terminal.expect("Twee."))
        terminal.send("")
        #expect(terminal.expect("Enter verder") && terminal.expect("> "))
        let state = AttemptState(events: try #require(try program.openAttempt("tekst")).events.map(\.event))
        #expect(state.practice["e"]?.response == .text("Een.\n\nTwee."))
    }

    @Test("A program that is stopped stops the clock of its check")
    func stopped() throws {
        let program = try OpfrisProgram()
        try program.folder.write(
            """
            <module xmlns="urn:opfris:module:1" id="stil" version="1.0.0" xml:lang="nl"><title>Stil</title>
            <check id="c" time-limit="PT8S"><text-entry id="q"><prompt>Wat?</prompt><accept>dit</accept></text-entry>
            </check></module>
            """, to: "M/stil.xml")
        program.variables = ["OPFRIS_MODULES": program.folder.file("M")]
        let terminal = try program.terminal(["take", "stil"], resumedAfter: 9)
        #expect(terminal.expect("Enter beginnen") && terminal.expect("> "))
        terminal.send("")
        #expect(terminal.expect("Wat?") && terminal.expect("> "))
        terminal.send(keys: "\u{1A}")
        #expect(terminal.expect("STOPPED") && terminal.expect("Wat?") && terminal.expect("> "))
        terminal.send("dit")
        #expect(terminal.expect("Goed") && terminal.expect("> "))
        terminal.send("")
        #expect(terminal.expect("Klaar") && terminal.expect("\r\n> "))
        terminal.send("")
        #expect(terminal.wait() == 0)
        #expect(try program.records().map(\.scaled) == [1])
    }

    @Test(
        "Who has extra time is told so, and has it, also in an attempt that was begun without",
        arguments: ["900", "unlimited"])
    func extraTime(extra: String) throws {
        let program = try OpfrisProgram()
        try program.folder.write(
            """
            <module xmlns="urn:opfris:module:1" id="kort" version="1.0.0" xml:lang="nl"><title>Kort</title>
            <page id="p"><title>Lees</title><p>Dit.</p></page>
            <check id="c" time-limit="PT1S"><text-entry id="q"><prompt>Wat?</prompt><accept>dit</accept></text-entry>
            </check></module>
            """, to: "M/kort.xml")
        program.variables = ["OPFRIS_MODULES": program.folder.file("M")]
        let without = try program.terminal(["take", "kort"])
        #expect(without.expect("Dit.") && without.expect("> "))
        without.send(keys: "q")
        #expect(without.wait() == 0)
        #expect(try program.run(["settings", "extra-time", extra]).status == 0)
        let terminal = try program.terminal(["take", "kort"])
        #expect(terminal.expect("Dit.") && terminal.expect("> "))
        terminal.send("")
        if extra == "900" {
            #expect(terminal.expect("Enter beginnen") && terminal.expect("> "))
            #expect(terminal.output.contains("Voor deze toets heb je 10 seconden."))
            terminal.send(keys: "?")
            #expect(terminal.expect("opfris settings extra-time 50") && terminal.expect("> "))
            terminal.send("")
        }
        #expect(terminal.expect("Wat?") && terminal.expect("> "))
        #expect(terminal.output.contains("nog") == (extra == "900"))
        usleep(1_200_000)
        terminal.send("dit")
        #expect(terminal.expect("Goed") && terminal.expect("> "))
    }

    @Test("A trace says that a text was written, and not what it says")
    func trace() throws {
        let program = try Self.program(Seat(module: "", language: "nl", columns: 80, isAccessible: false))
        _ = try program.run(["take", "feedback-collega"])
        let lines = try Self.robot(program, "feedback-collega").lines(right: true)
        let trace = program.folder.file("trace.jsonl")
        _ = try program.run(
            ["take", "feedback-collega", "--trace", trace], input: lines.joined(separator: "\n"))
        let written = String(decoding: try Fixture.read(trace), as: UTF8.self)
        #expect(written.contains(#""question":"oefen-zin","response":null"#))
        #expect(!written.contains("Ik beschrijf wat ik zie"))
        #expect(written.contains(#""event":"completed""#))
    }

    @Test(
        "A day later home asks how a task went; what is said, and a first step, are in the own record alone")
    func ownNotes() throws {
        let program = try Self.program(Seat(module: "", language: "nl", columns: 80, isAccessible: false))
        for id in ["feedback-collega", "gesprekskaarten-uitval"] {
            _ = try program.run(["take", id])
            let lines = try Self.robot(program, id).lines(right: true)
            let withStep = lines.map { $0 == "1 2 3" ? "2 4; Maandag bellen" : $0 }
            _ = try program.run(["take", id], input: withStep.joined(separator: "\n"))
        }
        #expect(try program.records().count == 2)
        #expect(try !program.run([]).output.contains("Om te proberen"))
        try Connection(path: program.folder.file("Results/opfris.db")).execute(
            "UPDATE records SET finished_ms = finished_ms - 90000000")
        let home = try program.terminal([])
        #expect(home.expect("Om te proberen") && home.expect("t hoe ging het?") && home.expect("> "))
        home.send(keys: "t")
        #expect(home.expect("1 gedaan") && home.expect("> "))
        home.send(keys: "1")
        #expect(home.expect("Wat merkte je?") && home.expect("> "))
        home.send("Het kijken zelf was al genoeg.")
        #expect(home.expect("HR ziet dit niet.") && home.expect("> "))
        // The cards have something to try as well.
        home.send(keys: "2")
        #expect(
            home.expect("Over een week vraag ik het nog eens.") && home.expect("d dossier")
                && home.expect("> "))
        #expect(!home.sinceLast.contains("t hoe ging het?"))
        home.send(keys: "d")
        #expect(home.expect("Alleen voor jou") && home.expect("Je eerste stap: Maandag bellen"))
        #expect(home.expect("Het kijken zelf was al genoeg.") && home.expect("> "))
        home.send(keys: "q")
        #expect(home.wait() == 0)
        for format in ["table", "csv", "json", "jsonl", "excel"] {
            let output = try program.run(["records", "--format", format]).output
            #expect(!output.contains("genoeg") && !output.contains("Maandag"), "\(format)")
        }
    }
}
