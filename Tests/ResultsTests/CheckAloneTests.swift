import Assessment
import Courseware
import Dates
import Glibc
import ModuleFormat
import Results
import SQLite
import System
import TestSupport
import Testing

@Suite("Checks alone, time, and what is for oneself, in the store")
struct CheckAloneTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let learner: Learner
    private let played: PlayedModule

    private static let xml = """
        <module xmlns="urn:opfris:module:1" id="m" version="1.0.0" xml:lang="nl"><title>M</title>
        <page id="p"><title>P</title><deck id="d" prioritise="1"><prompt>Kies.</prompt>
        <card id="k"><front>Wie?</front><back>Jij.</back></card></deck></page>
        <check id="c" time-limit="PT10M"><true-false id="q" answer="true"><prompt>Ja?</prompt></true-false></check>
        </module>
        """

    init() throws {
        folder = try TemporaryFolder()
        store = try Store(folder: folder.path)
        learner = try store.learner(id: nil)
        let bytes = Array(Self.xml.utf8)
        played = PlayedModule(module: try #require(ModuleReading(bytes: bytes).module), bytes: bytes)
    }

    private func begin(_ scope: AttemptScope = .module) throws -> AttemptSession {
        try store.begin(played, learner: learner, program: "test", scope: scope)
    }

    private func finish(_ session: AttemptSession, right: Bool) throws {
        if session.attempt.step == .page(played.module.pages[0]) { try session.perform(.readPage("p")) }
        try session.perform(.startCheck("c"))
        try session.perform(.answer(question: "q", .truth(right)))
    }

    @Test("A check alone leaves a record of its own kind, which HR does not see and which counts nowhere")
    func ownKind() throws {
        try finish(try begin(.checks([])), right: true)
        try finish(try begin(.checks([])), right: false)
        #expect(try store.records() == [])
        #expect(try store.standing(of: learner, module: "m").records == [])
        try finish(try begin(), right: true)
        #expect(try store.records().map(\.ordinal) == [1])
        let connection = try Connection(path: folder.file("opfris.db"))
        let rows = try connection.rows(
            "SELECT scope, ordinal, completed, passed IS NULL, scaled FROM records ORDER BY attempt"
        ) { "\($0.text(0)) \($0.integer(1)) \($0.integer(2)) \($0.integer(3)) \($0.real(4))" }
        #expect(rows == ["check 1 0 1 1.0", "check 2 0 1 0.0", "module 1 1 0 1.0"])
    }

    @Test("An open check alone and an open attempt at the module stand beside each other")
    func beside() throws {
        let module = try begin()
        let check = try begin(.checks(["c"]))
        #expect(throws: StoreFailure.self) { try begin(.checks([])) }
        #expect(try store.attempt(.open, of: learner, module: "m")?.id == module.id)
        let open = try #require(
            try store.attempt(.open, of: learner, module: "m", scope: .checks(["c"])))
        #expect(open.id == check.id)
        #expect(
            Attempt(module: played.module, events: open.events.map(\.event)).state.plan?.scope
                == .checks(["c"]))
        #expect(try store.standing(of: learner, module: "m").open?.id == module.id)
    }

    @Test("The clock of a check stands still between two sittings, and goes on from where it was")
    func clock() throws {
        // A clock outside says how long each sitting was at most.
        var outside = Clock.activeMilliseconds
        do {
            let session = try begin()
            #expect(session.millisecondsAtCheck == nil)
            try session.perform(.readPage("p"))
            #expect(session.millisecondsAtCheck == nil)
            outside = Clock.activeMilliseconds
            try session.perform(.startCheck("c"))
            usleep(40_000)
            try session.perform(.suspend())
        }
        let first = Clock.activeMilliseconds - outside
        let open = try #require(try store.attempt(.open, of: learner, module: "m"))
        let start = try #require(open.events.first { $0.event.kind == .checkStarted })
        let before = try #require(open.events.last).activeMilliseconds - start.activeMilliseconds
        #expect((40...first).contains(before))
        usleep(400_000)
        outside = Clock.activeMilliseconds
        let session = try store.resume(open, module: played.module)
        usleep(20_000)
        let used = try #require(session.millisecondsAtCheck)
        #expect((before + 20...before + Clock.activeMilliseconds - outside).contains(used))
    }

    @Test("Time that is left out counts neither for the check nor for the attempt, and none comes back")
    func leftOut() throws {
        let session = try begin()
        try session.perform(.readPage("p"))
        let before = Clock.activeMilliseconds
        let started = try #require(try session.perform(.startCheck("c")).last)
        usleep(60_000)
        session.leaveOut(milliseconds: 50)
        #expect(try #require(session.millisecondsAtCheck) >= 10)
        session.leaveOut(milliseconds: -5_000)
        let last = try #require(try session.perform(.suspend()).last)
        let outside = Clock.activeMilliseconds - before
        let counted = last.activeMilliseconds - started.activeMilliseconds
        #expect((10...outside - 49).contains(counted))
        session.leaveOut(milliseconds: 1_000_000)
        #expect(try session.perform(.suspend()).allSatisfy { $0.activeMilliseconds >= 0 })
    }

    @Test("What was picked from a deck comes back, the latest first, with the module as it was")
    func intentions() throws {
        let session = try begin()
        try session.perform(.prioritise(question: "d", cards: ["k"], nextStep: "Bellen"))
        try session.perform(.abandon)
        let second = try begin()
        try second.perform(.prioritise(question: "d", cards: [], nextStep: nil))
        let intentions = try store.intentions(of: learner)
        #expect(intentions.map(\.picked.nextStep) == [nil, "Bellen"])
        #expect(intentions.map(\.picked.cards) == [[], ["k"]])
        #expect(intentions.allSatisfy { $0.bytes == played.bytes })
        #expect(try store.intentions(of: try store.learner(id: "iemand-anders")).isEmpty)
    }

    @Test("What is said of a task comes back, for whom it is of")
    func tasks() throws {
        let moment = Moment(utcMilliseconds: 1_700_000_000_000, offsetMinutes: 60)
        let reports = [(TaskReport.Outcome.later, nil), (.done, "Het ging \"goed\"; '); DROP TABLE events;")]
            .map {
                TaskReport(module: "m", task: "t", outcome: $0.0, note: $0.1, moment: moment)
            }
        for report in reports { try store.keep(report, of: learner) }
        #expect(try store.taskReports(of: learner) == reports.reversed())
        #expect(try store.taskReports(of: try store.learner(id: "iemand-anders")) == [])
    }

    @Test("A store of the first version gets the new table, and keeps what it had")
    func migration() throws {
        try finish(try begin(), right: true)
        let records = try store.records()
        let other = try TemporaryFolder()
        for name in ["opfris.db", "opfris.db-wal"] {
            guard let bytes = try? Fixture.read(folder.file(name)) else { continue }
            try other.write(bytes, to: name)
        }
        do {
            let connection = try Connection(path: other.file("opfris.db"))
            for table in ["identity", "deliveries", "outbox_bodies", "outbox", "targets", "task_reports"] {
                try connection.execute("DROP TABLE \(table)")
            }
            try connection.execute("PRAGMA user_version = 1")
        }
        let migrated = try Store(folder: other.path)
        #expect(try migrated.records() == records)
        #expect(try migrated.taskReports(of: learner) == [])
    }
}
