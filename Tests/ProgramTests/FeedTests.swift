import Dates
import JSON
import Results
import Statements
import TestSupport
import Testing

@Suite("opfris feed")
struct FeedTests {
    private static let usage = [
        "weg", "add", "remove", "backfill", "add School --folder /tmp", "add a", "--detail all",
        "add a --folder /tmp --lrs https://lrs.example", "add a --lrs http://lrs.example/xapi",
        "add a --lrs https://juf:geheim@lrs.example/xapi",
    ]
    private static let input = [
        "status none", "send", "send none", "retry", "dead", "verify none", "remove none", "backfill none",
    ]

    @Test("A target is added, fed, read back and removed, in both languages", arguments: ["nl", "en"])
    func life(language: String) throws {
        let isDutch = language == "nl"
        let server = try FaultyLRS()
        let feed = try FeedProgram(language: language)
        let none = try feed.feed()
        #expect(none.status == 0)
        #expect(none.text.contains(isDutch ? "Er gaat niets weg" : "Nothing leaves"))
        let add = try feed.feed("add", "school", "--lrs", server.address)
        #expect(add.status == 0)
        #expect(
            add.text.contains(isDutch ? "school antwoordt, alles klopt." : "school answers, all is well."))
        let taken = try feed.take()
        #expect(taken.status == 0)
        #expect(taken.text.contains(isDutch ? "wordt doorgegeven aan school" : "is passed on to school"))
        #expect(try FeedProgram.wait { try feed.outbox(.sent).count == 4 })
        #expect(server.memory.stored == (try feed.outbox(.sent).map(\.id)))

        let status = try feed.feed("status", "school")
        #expect(status.status == 0)
        #expect(
            status.text.contains(
                isDutch
                    ? "Wacht: 0 afrondingen. Verzonden: 1 afronding."
                    : "Waiting: 0 completions. Sent: 1 completion."))
        let verify = try feed.feed("verify")
        #expect(verify.status == 0)
        #expect(
            verify.text.contains(
                isDutch
                    ? "4 van 4 statements staan er één keer en onveranderd."
                    : "4 of 4 statements are there once and unchanged."))
        let send = try feed.feed("send")
        #expect(
            send.status == 0
                && send.text
                    == (isDutch ? "school: 0 afrondingen verzonden.\n" : "school: 0 completions sent.\n")
        )
        let quiet = try feed.feed("send", "--quiet")
        #expect(quiet.status == 0 && quiet.text.isEmpty)
        let dead = try feed.feed("dead")
        #expect(dead.status == 0)
        #expect(dead.text.contains(isDutch ? "Er is niets geweigerd." : "Nothing was refused."))
        #expect(try feed.feed("remove", "school").status == 0)
        #expect(try feed.feed("remove", "school").status == 3)
        #expect(try feed.feed("--json").output == "[]\n")
    }

    @Test(
        "What cannot be done is told with its exit code",
        arguments: usage.map { ($0, 2) } + input.map { ($0, 3) })
    func exitCodes(words: String, status: Int32) throws {
        let feed = try FeedProgram()
        let run = try feed.program.run(["feed"] + words.split(separator: " ").map(String.init))
        #expect(run.status == status, "\(run.text)")
        #expect(!run.errors.isEmpty && run.output.isEmpty && run.isPlain)
        #expect(feed.folder.rights(".config/opfris/settings") == 0)
    }

    @Test(
        "What waits is told with its reason; where an LRS asks for patience nobody sends before it is time but retry"
    )
    func waits() throws {
        let server = try FaultyLRS("503:600,503:600,ok")
        let feed = try FeedProgram()
        try feed.prepare("feed.school.lrs = \(server.address)")
        let before = try feed.feed("status")
        #expect(before.status == 1 && before.text.contains("Wacht: 1 afronding, sinds "))
        let send = try feed.feed("send")
        #expect(send.status == 1)
        #expect(send.errors.contains("school heeft een storing. (503 by order)"))
        #expect(send.line.contains("Nu meteen: opfris feed send"))
        let requests = server.memory.requests.count
        let again = try feed.feed("send", "--quiet")
        #expect(
            again.status == 1 && again.output.isEmpty
                && again.line.contains("1 wacht. school heeft een storing."))
        #expect(server.memory.requests.count == requests)
        let json = try #require(JSONValue(parsing: Array(try feed.feed("--json").output.utf8))?.array?.first)
        #expect(json["waiting"]?.integer == 4 && json["sent"]?.integer == 0)
        #expect(json["trouble"]?.string == "server" && json["parked"] == .bool(false))
        #expect(json["next_try"]?.string != nil && json["waiting_since"]?.string != nil)
        #expect(try feed.feed("retry").status == 1)
        #expect(server.memory.requests.count == requests + 1)
        let done = try feed.feed("retry", "school")
        #expect(done.status == 0 && done.text.contains("school: 1 afronding verzonden."))
        #expect(server.memory.stored.count == 4)
    }

    @Test("What was refused is listed with its reason, and goes again when it is asked for")
    func dead() throws {
        let server = try FaultyLRS("400,400,400,400,400,400,400,ok")
        let feed = try FeedProgram()
        try feed.prepare("feed.school.lrs = \(server.address)")
        let send = try feed.feed("send")
        #expect(send.status == 1 && send.line.contains("4 statements geweigerd (opfris feed dead school)"))
        let dead = try feed.feed("dead")
        #expect(dead.status == 1)
        #expect(dead.output.split(separator: "\n").count == 4)
        #expect(dead.output.contains("passed  400 by order"))
        #expect(try feed.feed("status").status == 1)
        let retry = try feed.feed("retry")
        #expect(retry.status == 1 && server.memory.stored.isEmpty)
        #expect(try feed.feed("retry", "--dead").status == 0)
        #expect(server.memory.stored == (try feed.outbox(.sent).map(\.id)))
        #expect(try feed.feed("dead").status == 0)
    }

    @Test("A target that is only read gets nothing, also not what waited, and HR reads it")
    func onlyRead() throws {
        let server = try FaultyLRS()
        let feed = try FeedProgram()
        try feed.prepare("feed.school.lrs = \(server.address)")
        #expect(try feed.program.run(["settings", "feed.school.detail", "nothing"]).status == 0)
        let take = try feed.take()
        #expect(take.status == 0 && !take.text.contains("doorgegeven"))
        #expect(try feed.feed("send").status == 0)
        let status = try feed.feed()
        #expect(status.status == 0 && status.text.contains("Gaat weg: niets"))
        #expect(try feed.outbox(.queued).isEmpty && server.memory.stored.isEmpty)
        #expect(try feed.program.run(["records", "--from", "school"]).status == 0)
        #expect(server.memory.requests.allSatisfy { $0.hasPrefix("GET") } && !server.memory.requests.isEmpty)
    }

    @Test("One target that fails holds up no other")
    func twoTargets() throws {
        let server = try FaultyLRS("500")
        let feed = try FeedProgram()
        feed.folder.makeFolder("in")
        for _ in 0..<2 { try feed.take() }
        try feed.set(["feed.school.lrs = \(server.address)", "feed.hr.folder = \(feed.folder.file("in"))"])
        for name in ["school", "hr"] { #expect(try feed.feed("backfill", name).status == 0) }
        let send = try feed.feed("send")
        #expect(send.status == 1)
        #expect(
            send.text.contains("hr: 2 afrondingen verzonden.")
                && send.text.contains("school: 0 afrondingen verzonden, 2 wachten."))
        #expect(try feed.feed("verify", "hr").status == 0)
        #expect(try feed.feed("status", "hr").status == 0)
        #expect(try feed.feed("status", "school").status == 1)
    }

    @Test("Text of an LRS reaches no terminal as it came")
    func escapes() throws {
        let server = try FaultyLRS("esc")
        let feed = try FeedProgram()
        try feed.prepare("feed.school.lrs = \(server.address)")
        for run in [
            try feed.feed("send"), try feed.feed("status"), try feed.feed("retry"), try feed.feed("--json"),
        ] {
            #expect(run.isPlain && run.text.contains("500"), "\(run.text)")
        }
        #expect(try feed.outbox(.queued).count == 4)
    }

    @Test("Settings that will not do are told with their file and line, and the others work")
    func wrongSettings() throws {
        let feed = try FeedProgram()
        feed.folder.makeFolder("in")
        try feed.set([
            "# by hand", "feed.school.lrs = ftp://lrs.example", "feed.hr.folder = \(feed.folder.file("in"))",
            "feed.hr.detail = alles", "feed.hr.wachtwoord = geheim", "feed.leeg.detail = score",
        ])
        let run = try feed.feed("status")
        let path = feed.folder.file(".config/opfris/settings")
        for place in ["\(path):2: feed.school.lrs", "\(path):4: feed.hr.detail", "\(path):5: "] {
            #expect(run.errors.contains(place), "\(run.errors)")
        }
        #expect(run.errors.contains("Naar leeg gaat niets"))
        #expect(run.output.contains("hr: \(feed.folder.file("in"))") && !run.text.contains("= geheim"))
        try feed.take()
        #expect(try FeedProgram.wait { try feed.outbox(.sent, of: "hr").count == 4 })
    }

    @Test("A disk that is full while a folder is written leaves no half line, and nothing twice")
    func fullDisk() throws {
        let feed = try FeedProgram()
        feed.folder.makeFolder("in")
        try feed.prepare("feed.school.folder = \(feed.folder.file("in"))", attempts: 3)
        // Today's file has room for less than two statements.
        let size = 4 << 20
        let file =
            "in/opfris-\(Moment.now.date.iso8601)-\(try Store(folder: feed.program.results).code).jsonl"
        try feed.folder.write([UInt8](repeating: UInt8(ascii: "x"), count: size - 1201) + [10], to: file)
        let full = try ChildProcess.run(
            ["prlimit", "--fsize=\(size)", feed.program.executable, "feed", "send"],
            environment: feed.program.environment)
        #expect(full.status == 1)
        #expect(String(decoding: full.errors, as: UTF8.self).contains("school"))
        #expect(try feed.outbox(.queued).count == 12)
        #expect(try Fixture.read(feed.folder.file(file)).count == size - 1200)
        #expect(try feed.feed("retry").status == 0)
        let verify = try feed.feed("verify")
        #expect(
            verify.status == 0 && verify.text.contains("12 van 12 statements staan er één keer"),
            "\(verify.text)")
    }
}
