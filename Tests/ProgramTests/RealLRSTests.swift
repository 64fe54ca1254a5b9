import Glibc
import Results
import Statements
import TestSupport
import Testing

@Suite("An LRS that is not ours", .enabled(if: RealLRS.named != nil, RealLRS.absence))
struct RealLRSTests {
    private static let modules = ["avg-in-de-klas", "phishing-herkennen", "retrieval-practice"]

    private let lrs: RealLRS
    private let program: OpfrisProgram

    init() throws {
        lrs = try #require(RealLRS.named)
        program = try OpfrisProgram()
    }

    /// Plays three modules to their ends, first wrong and then right.
    private func play() throws {
        for module in Self.modules {
            for right in [false, true] {
                #expect(try program.run(["take", module]).status == 0)
                let lines = try program.remainingLines(module, right: right)
                let input = lines.joined(separator: "\n") + "\n"
                #expect(try program.run(["take", module], input: input).status == 0)
            }
        }
        #expect(try program.records().count == 2 * Self.modules.count)
    }

    private func add(_ name: String, credentials: String? = nil) throws {
        let run = try program.run([
            "feed", "add", name, "--lrs", lrs.address, "--credentials", credentials ?? lrs.writer,
            "--detail", "answers", "--no-earlier",
        ])
        #expect(run.status == 0 && run.errors.contains("\(name) antwoordt, alles klopt."), "\(run)")
    }

    /// What was played sends by itself; whoever comes between waits for it.
    private func send(_ name: String) throws {
        for _ in 0..<100 where try program.run(["feed", "send", name]).status != 0 { usleep(100_000) }
        let status = try #require(try Store(folder: program.results).status(of: [name]).first)
        #expect(status.waiting == 0 && status.dead == 0 && status.trouble == nil, "\(status)")
    }

    private func sent(to name: String) throws -> [OutboxEntry] {
        try Store(folder: program.results).outbox(of: name, .sent)
    }

    private func learner() throws -> String { try #require(try program.records().first).learner }

    /// What the LRS has is what was sent, each once.
    private func expectThereOnce(_ sent: [OutboxEntry]) throws {
        let own = try lrs.plain(sent.map { String(decoding: $0.body, as: UTF8.self) })
        #expect(try lrs.plain(lrs.statements(of: learner())).sorted() == own.sorted())
    }

    private func expectVerified(_ name: String, count: Int) throws {
        let run = try program.run(["feed", "verify", name])
        #expect(run.status == 0)
        #expect(run.output == "\(name): \(count) van \(count) statements staan er één keer en onveranderd.\n")
    }

    @Test("What was played is there once and as it was made; verify says so, and sending again adds nothing")
    func once() throws {
        try add("school")
        try play()
        try send("school")
        let sent = try sent(to: "school")
        #expect(
            Set(sent.map(\.verb)) == [.initialized, .answered, .completed, .passed, .failed, .terminated])
        try expectThereOnce(sent)
        try expectVerified("school", count: sent.count)
        let again = try program.run(["feed", "send", "school"])
        #expect(again.status == 0 && again.output == "school: 0 afrondingen verzonden.\n", "\(again)")
        try expectThereOnce(sent)
    }

    @Test("Another name for the same LRS tells the same facts there: nothing doubles")
    func otherName() throws {
        try add("school")
        try play()
        try send("school")
        let sent = try sent(to: "school")
        try add("tweede")
        #expect(try program.run(["feed", "backfill", "tweede", "--detail", "answers"]).status == 0)
        let run = try program.run(["feed", "send", "tweede"])
        #expect(run.status == 0 && run.output == "tweede: 6 afrondingen verzonden.\n", "\(run)")
        #expect(try self.sent(to: "tweede").map(\.body) == sent.map(\.body))
        try expectThereOnce(sent)
        try expectVerified("tweede", count: sent.count)
    }

    @Test("An account that may read alone sends nothing; with the right one, everything arrives")
    func wrongAccount() throws {
        try play()
        try program.folder.write(Fixture.read(lrs.reader), to: "account")
        program.folder.setRights(0o600, "account")
        try add("school", credentials: program.folder.file("account"))
        #expect(try program.run(["feed", "backfill", "school", "--detail", "answers"]).status == 0)
        let refused = try program.run(["feed", "send", "school"])
        #expect(refused.status != 0)
        #expect(refused.errors.contains("school laat opfris niet binnen"), "\(refused)")
        #expect(try sent(to: "school").isEmpty && lrs.statements(of: learner()).isEmpty)
        try program.folder.write(Fixture.read(lrs.writer), to: "account")
        #expect(try program.run(["feed", "retry", "school"]).status == 0)
        let sent = try sent(to: "school")
        #expect(sent.count > 20)
        try expectThereOnce(sent)
    }

    @Test(
        "What the LRS gives back passes the published JSON schemas",
        .enabled(
            if: SchemaValidator.isThere, "the schemas are not beside the project, or jsonschema is not there")
    )
    func schemas() throws {
        try add("school")
        try play()
        try send("school")
        let statements = try lrs.statements(of: learner())
        let file = try program.folder.write("[" + statements.joined(separator: ",") + "]", to: "there.json")
        let lines = try SchemaValidator.run([file])
        #expect(lines.count == (try sent(to: "school").count))
        #expect(lines.filter { !$0.hasSuffix(" ok") } == [])
    }
}
