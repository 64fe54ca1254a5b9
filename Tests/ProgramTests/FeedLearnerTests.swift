import Results
import Statements
import TestSupport
import Testing

@Suite("What a learner notices of the feed")
struct FeedLearnerTests {
    /// What a learner sees of a whole attempt, with the program that `change` changed.
    private func screen(of settings: [String], _ change: (FeedProgram) throws -> Void = { _ in }) throws
        -> (FeedProgram, OpfrisProgram.Run)
    {
        let feed = try FeedProgram()
        try feed.set(settings)
        try change(feed)
        return (feed, try feed.take())
    }

    /// What comes after the first words, which name the target's address.
    private func attempt(_ run: OpfrisProgram.Run) -> Substring? {
        run.output.firstRange(of: "Een toets van 1 vraag").map { run.output[$0.lowerBound...] }
    }

    /// What was told beside the attempt, without the target's address.
    private func notices(_ run: OpfrisProgram.Run) -> String {
        let line = run.errors.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        return line.replacing(/http:[^)]*/, with: "")
    }

    @Test("An LRS that is dead, hangs or refuses, and a program that cannot send, are nothing to a learner")
    func undisturbed() throws {
        let (good, hanging, refusing) = (try FaultyLRS(), try FaultyLRS("hang"), try FaultyLRS("401"))
        let (_, expected) = try screen(of: ["feed.school.lrs = \(good.address)"])
        #expect(expected.status == 0 && expected.errors.contains("doorgegeven aan school"))

        let (_, dead) = try screen(of: ["feed.school.lrs = http://127.0.0.1:9/xapi"])
        let (slow, hung) = try screen(of: ["feed.school.lrs = \(hanging.address)"])
        let (_, refused) = try screen(of: ["feed.school.lrs = \(refusing.address)"])
        let (alone, missing) = try screen(of: ["feed.school.lrs = \(good.address)"]) { feed in
            feed.folder.makeFolder("bin")
            let copy = feed.folder.file("bin/opfris")
            _ = try ChildProcess.run(["cp", OpfrisProgram.path, copy])
            feed.program.executable = copy
        }
        for run in [dead, hung, refused, missing] {
            #expect(run.status == 0 && notices(run) == notices(expected))
            #expect(attempt(run) != nil && attempt(run) == attempt(expected))
        }
        // It was over before the LRS was.
        #expect(FeedProgram.wait { !hanging.memory.requests.isEmpty })
        #expect(try slow.outbox(.queued).count == 4)
        #expect(try alone.outbox(.queued).count == 4)
        #expect(try alone.feed().line.contains("bin/opfris-deliver ontbreekt"))
        let send = try alone.feed("send")
        #expect(send.status == 3 && send.line.contains("bin/opfris-deliver ontbreekt"))
        #expect(try alone.outbox(.queued).count == 4)
    }

    @Test("At a terminal an attempt ends as ever while an LRS is dead")
    func terminal() throws {
        let feed = try FeedProgram()
        try feed.set(["feed.school.lrs = http://127.0.0.1:9/xapi"])
        let terminal = try feed.program.terminal(["take", "kort"])
        for line in ["", "1", "", "", ""] where terminal.expect("> ", milliseconds: 3000) {
            terminal.send(line)
        }
        #expect(terminal.wait() == 0 && terminal.isAsFound)
        #expect(terminal.output.contains("doorgegeven aan school"))
        #expect(!terminal.output.contains("bereikbaar") && !terminal.output.contains("curl"))
        #expect(try FeedProgram.wait { try feed.outbox(.queued).count == 4 })
    }

    @Test("What is not over, and what does not count, is never sent")
    func nothingSent() throws {
        let server = try FaultyLRS()
        let feed = try FeedProgram()
        feed.program.variables["OPFRIS_MODULES"] = nil
        try feed.set(["feed.school.lrs = \(server.address)", "feed.school.detail = answers"])
        let id = "avg-in-de-klas"
        _ = try feed.program.run(["take", id, "--practice"], input: String(repeating: "1\n", count: 60))
        _ = try feed.program.run(["take", id, "--check"], input: String(repeating: "1\n", count: 60))
        _ = try feed.program.run(["take", id])
        let lines = try feed.program.remainingLines(id, right: true)
        _ = try feed.program.run(["take", id], input: lines.dropLast().map { $0 + "\n" }.joined())
        #expect(try feed.program.openAttempt(id) != nil)
        #expect(try feed.feed("send").status == 0)
        #expect(try feed.outbox(.queued).isEmpty && feed.outbox(.sent).isEmpty)
        #expect(server.memory.requests.isEmpty)
        _ = try feed.program.run(["take", id], input: lines.suffix(1).map { $0 + "\n" }.joined())
        #expect(try FeedProgram.wait { try feed.outbox(.sent).count > 4 })
        #expect(server.memory.stored == (try feed.outbox(.sent).map(\.id)))
    }

    @Test(
        "A target that is added at a terminal asks for what was before, and takes a no",
        arguments: [true, false])
    func asks(wants: Bool) throws {
        let feed = try FeedProgram()
        feed.folder.makeFolder("in")
        try feed.take()
        let terminal = try feed.program.terminal(["feed", "add", "hr", "--folder", feed.folder.file("in")])
        #expect(terminal.expect("(j/n)"))
        terminal.send(wants ? "j" : "n")
        #expect(terminal.wait() == 0 && terminal.isAsFound)
        #expect(try feed.outbox(.queued, of: "hr").count == (wants ? 4 : 0))
    }

    @Test(
        "Without a terminal nobody is asked: it is told how, or done where it was asked for",
        arguments: [nil, true, false])
    func doesNotAsk(earlier: Bool?) throws {
        let feed = try FeedProgram()
        feed.folder.makeFolder("in")
        try feed.take()
        let option = earlier.map { [$0 ? "--earlier" : "--no-earlier"] } ?? []
        let run = try feed.program.run(["feed", "add", "hr", "--folder", feed.folder.file("in")] + option)
        #expect(run.status == 0 && !run.text.contains("(j/n)"))
        #expect(run.text.contains("feed backfill hr") == (earlier == nil))
        #expect(try feed.outbox(.queued, of: "hr").count == (earlier == true ? 4 : 0))
        #expect(Fixture.names(in: feed.folder.file("in")).isEmpty)
        #expect(try feed.feed("backfill", "hr").status == 0)
        #expect(try feed.feed("send").status == 0)
        #expect(try feed.feed("backfill", "hr").status == 0)
        #expect(try feed.outbox(.sent, of: "hr").count == 4)
        #expect(try feed.feed("verify", "hr").status == 0)
    }

    @Test("A target that does not answer is added all the same, and its trouble is told")
    func addsUnreachable() throws {
        let feed = try FeedProgram()
        let run = try feed.feed("add", "school", "--lrs", "http://127.0.0.1:9/xapi")
        #expect(run.status == 0 && run.text.contains("school is niet bereikbaar."))
        #expect(try feed.feed("add", "school", "--lrs", "http://127.0.0.1:9/xapi").status == 2)
        try feed.take()
        #expect(try feed.outbox(.queued).count == 4)
    }
}
