import Assessment
import Courseware
import Dates
import JSON
import ModuleFormat
import Results
import SQLite
import TestSupport
import Testing

@Suite("An attempt in the store")
struct AttemptSessionTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let learner: Learner
    private let played: PlayedModule

    init() throws {
        folder = try TemporaryFolder()
        store = try Store(folder: folder.path)
        learner = try store.learner(id: nil)
        let bytes = try RealModules.bytes("avg-in-de-klas")
        played = PlayedModule(module: try RealModules.module("avg-in-de-klas"), bytes: bytes)
    }

    @Test("What was performed is there again, event by event, in a session that resumes")
    func resumes() throws {
        try store.begin(played, learner: learner, program: "test").play(steps: 5)
        let stored = try #require(try store.attempt(.open, of: learner, module: "avg-in-de-klas"))
        #expect(stored.events.map(\.sequence) == Array(1...stored.events.count))
        #expect(stored.bytes == played.bytes)
        let state = AttemptState(events: stored.events.map(\.event))
        let session = try store.resume(stored, module: played.module)
        #expect(session.attempt.state == state)
        #expect(session.attempt.state.plan == state.plan)
        let after = try #require(try store.attempt(.open, of: learner, module: "avg-in-de-klas"))
        #expect(after.events.last?.event == .resumed)
        #expect(after.events.last?.session != stored.events.last?.session)
    }

    @Test("A finished attempt leaves one record", arguments: [true, false])
    func records(right: Bool) throws {
        try store.begin(played, learner: learner, program: "test").play(right: right)
        #expect(try store.attempt(.open, of: learner, module: "avg-in-de-klas") == nil)
        let records = try store.records()
        let record = try #require(records.first)
        #expect(records.count == 1)
        #expect(record.completed && record.isIntact)
        #expect(record.passed == right)
        #expect(right ? record.scaled == 1 : (record.scaled ?? 1) < 0.5)
        #expect(record.validUntil == (right ? record.finished.date.adding(Period(years: 1)) : nil))
        #expect(record.ordinal == 1 && record.version == "1.1.0" && record.leftOut == 0)
    }

    @Test("A second attempt counts on, and the latest can be asked for")
    func ordinals() throws {
        try store.begin(played, learner: learner, program: "test").play(right: false)
        try store.begin(played, learner: learner, program: "test").play()
        #expect(try store.records().map(\.ordinal) == [2, 1])
        #expect(try store.records(RecordFilter(latestOnly: true)).map(\.ordinal) == [2])
        #expect(try store.records(RecordFilter(module: "other")).isEmpty)
        let today = try #require(try store.records().first).finished.date
        let yesterday = today.adding(Period(days: -1))
        #expect(try store.records(RecordFilter(since: today)).count == 2)
        #expect(try store.records(RecordFilter(until: yesterday)).isEmpty)
        #expect(try store.records(RecordFilter(expiresBy: today.adding(Period(days: 366)))).count == 1)
        #expect(try store.records(RecordFilter(expiresBy: today.adding(Period(days: 364)))).isEmpty)
    }

    @Test("An attempt that another session holds is not taken over")
    func oneOwner() throws {
        let first = try store.begin(played, learner: learner, program: "test")
        let stored = try #require(try store.attempt(.open, of: learner, module: "avg-in-de-klas"))
        #expect(throws: StoreFailure.self) { try store.resume(stored, module: played.module) }
        _ = try first.perform(.suspend())
    }

    @Test("A store that was deleted, moved or replaced is noticed before the answer is acknowledged")
    func lostStore() throws {
        for act in [
            { (folder: TemporaryFolder) in folder.remove("opfris.db") },
            { $0.remove("opfris.db-wal") },
            { $0.rename("opfris.db", to: "moved.db") },
            { _ = try? ChildProcess.run(["truncate", "-s", "0", $0.file("opfris.db")]) },
            {
                _ = try? ChildProcess.run([
                    "dd", "if=/dev/urandom", "of=\($0.file("opfris.db"))", "bs=4096", "count=1",
                    "conv=notrunc",
                ])
            },
        ] {
            let folder = try TemporaryFolder()
            let store = try Store(folder: folder.path)
            let session = try store.begin(played, learner: try store.learner(id: nil), program: "test")
            try session.play(steps: 1)
            act(folder)
            #expect(throws: StoreFailure.replaced(folder.file("opfris.db"))) { try session.play(steps: 1) }
            #expect(!session.unsaved.isEmpty)
            let rescue = try #require(
                RescueFile.write(session.recorded + session.unsaved, to: ["/nonexistent", folder.path]))
            let lines = String(decoding: try Fixture.read(rescue), as: UTF8.self).split(separator: "\n")
            #expect(lines.count == session.recorded.count + session.unsaved.count)
        }
    }

    @Test("A changed event or record is noticed")
    func checksums() throws {
        try store.begin(played, learner: learner, program: "test").play()
        let connection = try Connection(path: folder.file("opfris.db"))
        try connection.execute("UPDATE records SET scaled = 0.99")
        #expect(try store.records().first?.isIntact == false)
        try store.begin(played, learner: learner, program: "test").play(steps: 4)
        try connection.execute("UPDATE events SET payload = replace(payload, 'true', 'false')")
        #expect(throws: StoreFailure.self) { try store.attempt(.open, of: learner, module: "avg-in-de-klas") }
    }

    @Test("Numbers that no attempt has are damage, and no trap")
    func implausible() throws {
        try store.begin(played, learner: learner, program: "test").play()
        let connection = try Connection(path: folder.file("opfris.db"))
        try connection.execute("UPDATE records SET offset_minutes = 9000000000000000000")
        #expect(try store.records().map(\.isIntact) == [false])
        try connection.execute("UPDATE records SET completed = 0, offset_minutes = 60")
        #expect(try store.records().map(\.isIntact) == [false])
    }

    @Test("What expires is told by the last valid pass, whatever was failed or renewed since")
    func expiring() throws {
        try store.begin(played, learner: learner, program: "test").play()
        try store.begin(played, learner: learner, program: "test").play(right: false)
        let soon = try #require(try store.records().first).finished.date.adding(Period(days: 366))
        #expect(try store.records(RecordFilter(latestOnly: true, expiresBy: soon)).map(\.ordinal) == [1])
        let connection = try Connection(path: folder.file("opfris.db"))
        try connection.execute("UPDATE records SET valid_until = '2020-01-01' WHERE ordinal = 1")
        try store.begin(played, learner: learner, program: "test").play()
        let late = CalendarDate(iso8601: "2021-01-01")
        #expect(try store.records(RecordFilter(expiresBy: late)).isEmpty)
        #expect(try store.records(RecordFilter(expiresBy: soon)).map(\.ordinal) == [3])
        #expect(try store.records(RecordFilter(latestOnly: true)).map(\.ordinal) == [3])
    }

    @Test("One learner's standing is not another's whose code begins alike")
    func standings() throws {
        let other = try store.learner(id: learner.id + "2")
        try store.begin(played, learner: other, program: "test").play()
        #expect(try store.standing(of: learner, module: "avg-in-de-klas").records.isEmpty)
        #expect(try store.standing(of: other, module: "avg-in-de-klas").records.count == 1)
    }

    @Test("An attempt can be dropped without its module, but not from under another session")
    func abandoned() throws {
        var session: AttemptSession? = try store.begin(played, learner: learner, program: "test")
        let open = try #require(try store.attempt(.open, of: learner, module: "avg-in-de-klas"))
        #expect(throws: StoreFailure.self) { try store.abandon(open, module: played.module) }
        #expect(session?.attempt.state.isOpen == true)
        session = nil
        try store.abandon(open, module: nil)
        #expect(try store.attempt(.open, of: learner, module: "avg-in-de-klas") == nil)
        #expect(try store.records().isEmpty)
        _ = try store.begin(played, learner: learner, program: "test")
    }

    @Test("The same version with other bytes is noticed")
    func otherBytes() throws {
        _ = try store.begin(played, learner: learner, program: "test")
        #expect(try !store.hasOtherBytes(of: played))
        let other = PlayedModule(module: played.module, bytes: played.bytes + [10])
        #expect(try store.hasOtherBytes(of: other))
    }

    @Test("Every event survives its JSON", arguments: [true, false])
    func coding(right: Bool) throws {
        let session = try store.begin(played, learner: learner, program: "test")
        try session.play(right: right)
        var events = session.recorded.map(\.event)
        events += [.clockJumped(ClockJumped(milliseconds: -3_600_000)), .suspended, .abandoned]
        for event in events {
            let payload = try #require(JSONValue(parsing: event.payload.line))
            #expect(AttemptEvent(event.kind, payload: payload) == event)
        }
    }

    @Test("A log that vanished before the first answer of a session is noticed with that answer")
    func lostLog() throws {
        let later = try Store(folder: folder.path)
        folder.remove("opfris.db-wal")
        #expect(throws: StoreFailure.replaced(folder.file("opfris.db"))) {
            try later.begin(played, learner: learner, program: "test")
        }
    }

    @Test("A store whose log was moved in by half, as after a kill, opens and has everything")
    func halfCheckpoint() throws {
        let session = try store.begin(played, learner: learner, program: "test")
        try session.play(steps: 4)
        let copy = try TemporaryFolder()
        var bytes = try Fixture.read(folder.file("opfris.db"))
        // Page 1 has arrived and counts pages that have not; 28 to 31 of the header, valid where 24 is as 92.
        let count = bytes[28..<32].reduce(0) { $0 << 8 | Int($1) } + 40
        bytes.replaceSubrange(28..<32, with: [0, 0, UInt8(count >> 8), UInt8(count & 0xFF)])
        bytes.replaceSubrange(92..<96, with: bytes[24..<28])
        try copy.write(bytes, to: "opfris.db")
        try copy.write(try Fixture.read(folder.file("opfris.db-wal")), to: "opfris.db-wal")
        copy.setRights(0o700, "")
        let other = try Store(folder: copy.path)
        let stored = try other.attempt(.open, of: learner, module: "avg-in-de-klas")
        #expect(stored?.events == session.recorded)
    }

    @Test("What early stores hold of a plan is still read")
    func earlyPlan() throws {
        let payload = """
            {"leftOut":[],"orders":{"q1":["b","a"]},"sections":[{"page":{"_0":"wat"}},\
            {"check":{"_0":"toets","questions":["q1"]}}]}
            """
        let json = try #require(JSONValue(parsing: payload))
        guard case .started(let plan)? = AttemptEvent(.started, payload: json) else {
            Issue.record("not read")
            return
        }
        #expect(plan.sections == [.page("wat"), .check("toets", questions: ["q1"])])
        #expect(plan.orders == ["q1": ["b", "a"]])
    }

    @Test("An answer is one transaction: a commit that fails leaves nothing of it")
    func atomic() throws {
        let session = try store.begin(played, learner: learner, program: "test")
        try session.play(steps: 4)
        let before = try #require(try store.attempt(.open, of: learner, module: "avg-in-de-klas")).events
        let blocker = try Connection(path: folder.file("opfris.db"))
        try blocker.execute("BEGIN IMMEDIATE")
        #expect(throws: StoreFailure.self) { try session.play(steps: 1) }
        try blocker.execute("ROLLBACK")
        #expect(try store.attempt(.open, of: learner, module: "avg-in-de-klas")?.events == before)
        try session.play()
        #expect(try store.records().count == 1)
    }
}
