import Assessment
import Courseware
import JSON
import ModuleFormat
import Results
import SQLite
import Statements
import System
import TestSupport
import Testing

@Suite("The outbox")
struct OutboxTests {
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

    private static func target(_ name: String, _ detail: Detail = .completion) -> FeedTarget {
        .folder(name, "/nowhere/" + name, detail)
    }

    private func play(right: Bool = true) throws {
        try store.begin(played, learner: learner, program: "test").play(right: right)
    }

    private func verbs(_ target: String, _ state: OutboxEntry.State = .queued) throws -> [Verb?] {
        try store.outbox(of: target, state).map(\.verb)
    }

    @Test("What ends is queued for each target as the target wants it, in the transaction of its last event")
    func queued() throws {
        store.targets = [Self.target("a"), Self.target("b", .answers)]
        try play()
        #expect(try verbs("a") == [.initialized, .completed, .passed, .terminated])
        #expect(try verbs("b").count > 8)
        #expect(try verbs("b").first == .initialized && verbs("b").last == .terminated)
        let status = try store.status(of: ["a", "c"])
        #expect(status.map(\.waiting) == [4, 0] && status[0].oldest != nil)
        for entry in try store.outbox(of: "a", .queued) {
            #expect(JSONValue(parsing: entry.body)?["id"]?.string == entry.id)
        }
    }

    @Test("A full disk in the middle of the last step keeps neither the answer nor its statements")
    func wholeOrNothing() throws {
        store.targets = [Self.target("a")]
        // The transaction fails after the statements were written, as it would on a full disk.
        try Connection(path: folder.file("opfris.db")).execute("DROP TABLE records")
        #expect(throws: StoreFailure.self) { try play() }
        #expect(try verbs("a").isEmpty)
        #expect(try store.attempt(.open, of: learner, module: played.module.id) != nil)
    }

    @Test("What was before a target came is told once, when it is asked for, whatever is asked again")
    func backfill() throws {
        try play(right: false)
        try play()
        let target = Self.target("late")
        for expected in [2, 0] {
            let untold = try store.untold(to: target)
            #expect(untold.count == expected)
            for stored in untold {
                #expect(try store.backfill(stored, module: played.module, for: target) == 4)
                #expect(try store.backfill(stored, module: played.module, for: target) == 0)
            }
        }
        let ids = try store.outbox(of: "late", .queued).map(\.id)
        #expect(Set(ids).count == 8)
        // Queued at its end or later, a fact has the same id and the same bytes.
        store.targets = [target]
        try play()
        let last = try store.outbox(of: "late", .queued).suffix(4)
        let stored = try #require(try store.attempt(.finished, of: learner, module: played.module.id))
        let again = StatementSession(
            played.module, learner: learner.id, events: stored.events, target: target
        ).statements
        #expect(last.map(\.body) == again.map(\.body))
    }

    @Test("A batch is taken in order, settled one by one, and the rest waits again")
    func batches() throws {
        store.targets = [Self.target("a")]
        try play()
        let batch = try store.takeBatch(for: Self.target("a"), atMost: 3, bytes: 1 << 20)
        #expect(batch.statements.compactMap(\.verb) == [.initialized, .completed, .passed])
        try store.settle(SettledBatch(batch, [.sent, .dead(reason: "refused"), nil]))
        let next = try store.takeBatch(for: Self.target("a"), atMost: 10, bytes: 1 << 20)
        #expect(next.statements.compactMap(\.verb) == [.passed, .terminated])
        #expect(try store.outbox(of: "a", .dead).map(\.reason) == ["refused"])
        // Ended at this point, a sender finds what was on its way again.
        #expect(
            try store.takeBatch(for: Self.target("a"), atMost: 10, bytes: 1 << 20).statements.map(\.id)
                == next.statements.map(\.id))
        #expect(try store.takeBatch(for: Self.target("a"), atMost: 10, bytes: 1).statements.count == 1)
        #expect(try store.revive("a") == 1)
        #expect(
            try store.takeBatch(for: Self.target("a"), atMost: 1, bytes: 1 << 20).statements.compactMap(
                \.verb) == [
                    .completed
                ])
        let status = try store.status(of: ["a"])
        #expect(status.map(\.sent) == [1] && status.map(\.waiting) == [3])
    }

    @Test(
        "Each failure makes the wait longer, a parked target waits for somebody, and one that works is well")
    func troubles() throws {
        store.targets = [Self.target("a")]
        try play()
        func status() throws -> FeedStatus { try #require(try store.status(of: ["a"]).first) }
        try store.postpone("a", .server, detail: "500", wait: 3_600_000)
        let asked = try status()
        #expect(asked.trouble == .server && asked.detail == "500" && !asked.isParked)
        #expect(asked.nextTry > 0)
        for _ in 0..<100 { try store.postpone("a", .unreachable, detail: nil, wait: nil) }
        #expect(try status().nextTry <= asked.nextTry + 6 * 3_600_000)
        // Mended on another machine, it is found out by itself, though not soon.
        try store.postpone("a", .unauthorized, detail: nil, wait: nil)
        #expect(try status().isParked && status().nextTry > asked.nextTry + 3_600_000)
        try store.clearTrouble(of: "a")
        #expect(try status().trouble == nil && !status().isParked && status().nextTry == 0)
    }

    @Test("Two senders do not send at once")
    func lease() throws {
        let other = try Store(folder: folder.path)
        func isFree(_ target: String, in store: Store) throws -> Bool {
            if let lease = try store.lease(Self.target(target)) {
                extendLifetime(lease)
                return true
            }
            return false
        }
        #expect(try !isFree("a", in: other))
        for name in ["a", "b"] { try store.register(Self.target(name)) }
        if let held = try store.lease(Self.target("a")) {
            #expect(try !isFree("a", in: other))
            #expect(try isFree("b", in: other))
            extendLifetime(held)
        }
        #expect(try isFree("a", in: other))
    }

    @Test("What is left for good is told only where answers go")
    func abandoned() throws {
        store.targets = [Self.target("a"), Self.target("b", .answers)]
        do {
            let session = try store.begin(played, learner: learner, program: "test")
            if case .page(let page) = session.attempt.step { try session.perform(.readPage(page.id)) }
        }
        let open = try #require(try store.attempt(.open, of: learner, module: played.module.id))
        try store.abandon(open, module: played.module)
        #expect(try verbs("a").isEmpty)
        #expect(try verbs("b") == [.initialized, .abandoned])
    }

    @Test("A statement that breaks a rule is a dead letter that is never sent")
    func ownRules() throws {
        let target = FeedTarget(name: "a", place: .folder("/nowhere"), home: "no iri", detail: .completion)
        store.targets = [target]
        try play()
        #expect(try verbs("a", .dead).count == 4)
        #expect(try store.outbox(of: "a", .dead).first?.reason == "actor/account/homePage: outOfRange")
        #expect(try store.revive("a") == 0)
        // When the cause is gone it is told anew, under the same ids.
        let ids = try store.outbox(of: "a", .dead).map(\.id)
        let mended = FeedTarget(
            name: "a", place: .folder("/nowhere"), home: "https://school.example.nl", detail: .completion)
        for attempt in try store.refused(of: mended) {
            try store.tellAnew(attempt, module: played.module, to: mended)
        }
        #expect(try store.outbox(of: "a", .queued).map(\.id) == ids)
        #expect(try store.records().count == 1)
    }

    @Test("What was sent long ago is forgotten but for that it was sent, and never queued again")
    func forgotten() throws {
        store.targets = [Self.target("a")]
        try play()
        let batch = try store.takeBatch(for: Self.target("a"), atMost: 10, bytes: 1 << 20)
        try store.settle(SettledBatch(batch, [.sent, .sent, .sent, nil]))
        try store.forgetSent(before: 0)
        #expect(try store.outbox(of: "a", .sent).allSatisfy { !$0.body.isEmpty })
        try store.forgetSent(before: .max)
        #expect(try store.outbox(of: "a", .sent).map(\.body) == [[], [], []])
        #expect(try store.outbox(of: "a", .queued).allSatisfy { !$0.body.isEmpty })
        #expect(try store.untold(to: Self.target("a")).isEmpty)
    }

    @Test("What was sent out of its turn is forgotten as long after it was sent as all else")
    func forgottenOutOfTurn() throws {
        store.targets = [Self.moved("a", to: "/one")]
        try play()
        let other = Self.moved("a", to: "/two")
        try store.register(other)
        func send(_ verdicts: [OutboxVerdict]) throws {
            try store.settle(
                SettledBatch(try store.takeBatch(for: other, atMost: 10, bytes: 1 << 20), verdicts))
        }
        func remembered() throws -> Int { try store.outbox(of: "a", .sent).count { !$0.body.isEmpty } }
        try send([.sent, .dead(reason: "refused"), .sent, .sent])
        // Then some time goes by.
        let connection = try Connection(path: folder.file("opfris.db"))
        try connection.execute("UPDATE outbox SET sent_ms = sent_ms - 1000000")
        try connection.execute("UPDATE deliveries SET utc_ms = utc_ms - 1000000")
        #expect(try store.revive("a") == 1)
        try send([.sent])
        let now = Clock.utcMilliseconds
        try store.forgetSent(before: now - 2_000_000)
        #expect(try remembered() == 4)
        try store.forgetSent(before: now - 500_000)
        #expect(try remembered() == 1)
        try store.forgetSent(before: .max)
        #expect(try remembered() == 0 && store.outbox(of: "a", .sent).count == 4)
    }

    private static func moved(_ name: String, to address: String, _ detail: Detail = .completion)
        -> FeedTarget
    {
        FeedTarget(
            name: name, place: .folder(address), home: "https://school.example.nl", detail: detail)
    }

    @Test("A target that moves takes along what waits, and was told nothing yet where it is now")
    func moves() throws {
        store.targets = [Self.moved("a", to: "/one")]
        try play()
        let batch = try store.takeBatch(for: Self.moved("a", to: "/one"), atMost: 2, bytes: 1 << 20)
        try store.settle(SettledBatch(batch, batch.statements.map { _ in .sent }))
        let waiting = try store.outbox(of: "a", .queued).map(\.id)
        try store.register(Self.moved("a", to: "/two"))
        #expect(try store.outbox(of: "a", .queued).map(\.id) == waiting)
        #expect(try store.outbox(of: "a", .sent).isEmpty)
        // Back where it was, it still knows what it was told.
        try store.register(Self.moved("a", to: "/one"))
        #expect(try store.outbox(of: "a", .sent).count == 2)
        #expect(try store.outbox(of: "a", .queued).map(\.id) == waiting)
    }

    @Test("What waits for a target that is removed never goes, and what it was told is not told again")
    func withdrawn() throws {
        let target = Self.moved("a", to: "/one")
        store.targets = [target]
        try play()
        let batch = try store.takeBatch(for: target, atMost: 10, bytes: 1 << 20)
        try store.settle(SettledBatch(batch, batch.statements.map { _ in .sent }))
        try play()
        try store.postpone("a", .unreachable, detail: nil, wait: nil)
        try store.withdraw("a")
        #expect(try store.status(of: ["a"]) == [FeedStatus(unusedTarget: "a")])
        try store.register(Self.moved("a", to: "/two"))
        #expect(try store.status(of: ["a"]).first?.waiting == 0)
        #expect(try store.untold(to: Self.moved("a", to: "/two")).count == 2)
        #expect(try store.untold(to: target).count == 1)
        #expect(try store.status(of: ["a"]).first?.trouble == nil)
    }

    @Test("Nothing counts as sent because what stands after it was")
    func outOfTurn() throws {
        store.targets = [Self.target("a")]
        try play()
        let ids = try store.outbox(of: "a", .queued).map(\.id)
        func take(after last: QueuedStatement? = nil) throws -> QueuedBatch {
            try store.takeBatch(for: Self.target("a"), after: last, atMost: 2, bytes: 1 << 20)
        }
        let first = try take()
        let second = try take(after: first.statements.last)
        try store.settle(SettledBatch(second, [.sent, .sent]))
        #expect(try store.outbox(of: "a", .queued).map(\.id) == Array(ids.prefix(2)))
        #expect(try store.outbox(of: "a", .sent).map(\.id) == Array(ids.suffix(2)))
        try store.settle(SettledBatch(first, [.sent, .sent]))
        #expect(try store.outbox(of: "a", .sent).map(\.id) == ids)
        // What is known to be sent stays so, whoever comes late.
        try play()
        let third = try take()
        let fourth = try take(after: third.statements.last)
        try store.settle(SettledBatch(third, [.sent, .sent]))
        try store.settle(SettledBatch(fourth, [.sent, .sent]))
        try store.settle(SettledBatch(third, [.sent, .sent]))
        #expect(try store.outbox(of: "a", .queued).isEmpty)
    }

    @Test("What ended while a target was gone or elsewhere is not told unasked when it comes back")
    func comesBack() throws {
        let target = Self.moved("a", to: "/one")
        try store.register(target)
        try store.withdraw("a")
        try play()
        try store.register(target)
        #expect(try store.untold(to: target, isSince: true).isEmpty)
        #expect(try store.untold(to: target).count == 1)
        let other = Self.moved("a", to: "/two")
        store.targets = [other]
        try play()
        let batch = try store.takeBatch(for: other, atMost: 10, bytes: 1 << 20)
        try store.settle(SettledBatch(batch, batch.statements.map { _ in .sent }))
        try store.register(target)
        #expect(try store.untold(to: target, isSince: true).isEmpty)
    }

    @Test("What waits and says more than a target is told now is taken back, to be told anew")
    func lowered() throws {
        store.targets = [Self.moved("a", to: "/one", .answers)]
        try play()
        let less = Self.moved("a", to: "/one")
        #expect(try store.surplus(of: Self.moved("a", to: "/one", .answers)).isEmpty)
        // Whoever is ended here finds it again.
        #expect(try store.surplus(of: less).count == 1 && verbs("a").count > 8)
        for attempt in try store.surplus(of: less) {
            try store.tellAnew(attempt, module: played.module, to: less)
        }
        #expect(try verbs("a") == [.initialized, .completed, .passed, .terminated])
        for entry in try store.outbox(of: "a", .queued) {
            #expect(!String(decoding: entry.body, as: UTF8.self).contains(#""score":"#))
        }
        #expect(try store.surplus(of: less).isEmpty)
        // What can no longer be read says nothing at all.
        store.targets = [Self.moved("a", to: "/one", .answers)]
        try play()
        for attempt in try store.surplus(of: less) {
            #expect(try store.tellAnew(attempt, module: nil, to: less) == 0)
        }
        #expect(try verbs("a").count == 4)
    }

    @Test("What is told anew while it was on its way waits, whatever becomes of what was on its way")
    func loweredUnderway() throws {
        store.targets = [Self.moved("a", to: "/one", .answers)]
        try play()
        let less = Self.moved("a", to: "/one")
        let batch = try store.takeBatch(for: less, atMost: 50, bytes: 1 << 20)
        for attempt in try store.surplus(of: less) {
            try store.tellAnew(attempt, module: played.module, to: less)
        }
        try store.settle(SettledBatch(batch, batch.statements.map { _ in .sent }))
        #expect(try verbs("a") == [.initialized, .completed, .passed, .terminated])
    }

    @Test("What ends after a target came is for it, also where the session began before")
    func since() throws {
        try play()
        let target = Self.target("late")
        try store.register(target)
        #expect(try store.untold(to: target, isSince: true).isEmpty)
        try play()
        #expect(try store.untold(to: target, isSince: true).count == 1)
        #expect(try store.untold(to: target).count == 2)
    }

    @Test("What more goes is announced once")
    func announced() throws {
        #expect(try store.announce(Self.target("a")))
        #expect(try !store.announce(Self.target("a")))
        #expect(try store.announce(Self.target("a", .answers)))
        #expect(try !store.announce(Self.target("a", .score)))
    }

    @Test("What failed as it was is sent in smaller pieces")
    func smaller() throws {
        store.targets = [Self.target("a", .answers)]
        try play()
        var sizes: [Int] = []
        for _ in 0..<5 {
            sizes.append(
                try store.takeBatch(for: Self.target("a"), atMost: 8, bytes: 1 << 20).statements.count)
            try store.postpone("a", .timeout, detail: nil, wait: nil)
        }
        #expect(sizes == [8, 4, 2, 1, 1])
    }

    @Test("A store of an older program gets an outbox, and keeps all it had")
    func migration() throws {
        try play()
        let path = folder.file("opfris.db")
        let connection = try Connection(path: path)
        for sql in [
            "DROP TABLE identity", "DROP TABLE deliveries", "DROP TABLE outbox_bodies", "DROP TABLE outbox",
            "DROP TABLE targets",
            "PRAGMA user_version = 2",
        ] {
            try connection.execute(sql)
        }
        let again = try Store(folder: folder.path)
        #expect(try again.records().count == 1)
        #expect(try again.untold(to: Self.target("a")).count == 1)
    }
}
