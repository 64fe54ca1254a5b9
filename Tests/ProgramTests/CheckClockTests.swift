import Assessment
import Courseware
import Glibc
import ModuleFormat
import Results
import System
import TestSupport
import Testing

@Suite("The clock of a check over several sittings")
struct CheckClockTests {
    private let program: OpfrisProgram

    init() throws {
        program = try OpfrisProgram()
        program.variables = ["OPFRIS_MODULES": program.folder.file("M")]
    }

    @discardableResult
    private func write(limit: String, folder: String = "M") throws -> PlayedModule {
        let xml = """
            <module xmlns="urn:opfris:module:1" id="klok" version="1.0.0" xml:lang="nl"><title>Klok</title>
            <check id="c" time-limit="\(limit)" shuffle="false">
            <match id="q" shuffle="false"><prompt>Wat hoort bij wat?</prompt>
            <pair id="a" with="x"><item>Aa</item><target>Xx</target></pair>
            <pair id="b" with="y"><item>Bee</item><target>Yy</target></pair></match>
            <text-entry id="r"><prompt>En dan?</prompt><accept>dat</accept></text-entry></check></module>
            """
        try program.folder.write(xml, to: folder + "/klok.xml")
        let bytes = Array(xml.utf8)
        return PlayedModule(module: try #require(ModuleReading(bytes: bytes).module), bytes: bytes)
    }

    @Test(
        "A check whose time was over at the last sitting is handed in at the next, with what was filled in",
        arguments: [([:], 0), (["a": "x"], 0.25)] as [([String: String], Double)])
    func over(parts: [String: String], scaled: Double) throws {
        let played = try write(limit: "PT1S")
        do {
            let store = try Store(folder: program.results)
            let session = try store.begin(played, learner: try store.learner(id: nil), program: "test")
            try session.perform(.startCheck("c"))
            usleep(1_050_000)
            let draft = Draft(parts: parts)
            try session.perform(
                .suspend(draft.isEmpty ? nil : Drafted(question: "q", draft: draft)))
        }
        let terminal = try program.terminal(["take", "klok"])
        #expect(terminal.expect("De tijd is om.") && terminal.expect("Enter je resultaat"))
        #expect(!terminal.output.contains("Wat hoort bij wat?") && !terminal.output.contains("En dan?"))
        #expect(terminal.expect("\r\n> "))
        terminal.send("")
        #expect(terminal.expect("Klaar") && terminal.expect("\r\n> "))
        terminal.send("")
        #expect(terminal.wait() == 0)
        #expect(try program.records().map(\.scaled) == [scaled])
    }

    @Test(
        "When a third of a short time is left, and not before, a check says so, once; also one of which nothing is kept",
        arguments: [true, false])
    func warning(isKept: Bool) throws {
        try write(limit: "PT3S", folder: isKept ? "M" : "elders")
        let terminal = try program.terminal([
            "take", isKept ? "klok" : program.folder.file("elders/klok.xml"),
        ])
        #expect(terminal.expect("Enter beginnen") && terminal.expect("> "))
        let start = Clock.activeMilliseconds
        terminal.send("")
        #expect(terminal.expect("voor deze toets."))
        #expect(Clock.activeMilliseconds - start >= 2000)
        #expect(terminal.expect("De tijd is om."))
        #expect(Clock.activeMilliseconds - start >= 3000)
        #expect(terminal.output.split(separator: "\r\n").count { $0.hasSuffix("voor deze toets.") } == 1)
        #expect(try program.records().count == (isKept ? 1 : 0))
    }

    @Test("What a program that is killed did not keep is given back: the clock goes on from its last event")
    func killed() throws {
        try write(limit: "PT90S")
        let terminal = try program.terminal(["take", "klok"])
        #expect(terminal.expect("Enter beginnen") && terminal.expect("> "))
        terminal.send("")
        #expect(terminal.expect("Wat hoort bij wat?") && terminal.expect("> "))
        usleep(2_200_000)
        terminal.send("1a 2b")
        #expect(terminal.expect("Goed") && terminal.expect("> "))
        terminal.send("")
        #expect(terminal.expect("En dan?") && terminal.expect("> "))
        usleep(4_000_000)
        terminal.kill()
        let events = try #require(try program.openAttempt("klok")).events
        let start = try #require(events.first { $0.event.kind == .checkStarted })
        let kept = try #require(events.last).activeMilliseconds - start.activeMilliseconds
        let before = Clock.activeMilliseconds
        let next = try program.terminal(["take", "klok"])
        #expect(next.expect("En dan?") && next.expect("> "))
        let used = kept...kept + Clock.activeMilliseconds - before
        let left = try #require(seconds(in: next.output))
        #expect(left >= (90_000 - used.upperBound + 999) / 1000, "\(used): \(next.output)")
        #expect(left <= (90_000 - used.lowerBound + 999) / 1000, "\(used): \(next.output)")
        next.send("dat")
        #expect(next.expect("Goed") && next.expect("> "))
        next.send("")
        #expect(next.expect("Klaar") && next.expect("> "))
        next.send("")
        #expect(next.wait() == 0)
        #expect(try program.records().map(\.scaled) == [1])
    }

    /// The number in "nog 86 seconden".
    private func seconds(in output: String) -> Int64? {
        let words = output.split { $0.isWhitespace || $0 == "\u{A0}" }
        return words.firstIndex(of: "nog").flatMap { Int64(words[$0 + 1]) }
    }
}
