import Delivery
import Results
import SQLite
import Statements
import TestSupport
import Testing

@Suite("Each statement reaches an LRS once")
struct SenderTests {
    private static let words = [
        "ok", "204", "slow:0.02", "drop", "store-then-drop", "half", "chunk-half", "500", "store-then-500",
        "503:60", "429:60", "retry-date", "400", "401", "403", "404", "409", "413", "422", "418", "junk",
        "big",
        "wrongids", "html", "redirect:http://127.0.0.1:9/", "loop", "esc", "echo", "partial:3",
    ]
    private static let duplicates: [LRSMemory.KnownIDs] = [.acknowledged, .ignored, .unnamed, .refused]

    private static func manners(_ duplicates: LRSMemory.KnownIDs) -> FaultyLRS.Manners {
        var manners = FaultyLRS.Manners()
        manners.knownIDs = duplicates
        return manners
    }

    @Test(
        "Whatever an LRS does twice: in the end each statement is there, once, in order", arguments: words,
        [LRSMemory.KnownIDs.acknowledged, .refused])
    func word(_ word: String, _ duplicates: LRSMemory.KnownIDs) throws {
        let server = try FaultyLRS("\(word),\(word),ok", Self.manners(duplicates))
        let sending = try Sending(to: server, attempts: 2)
        try sending.sendAll()
        #expect(server.memory.stored == sending.ids)
        #expect(try sending.entries(.sent).map(\.id) == sending.ids)
        #expect(try sending.status().trouble == nil)
    }

    @Test(
        "Whatever an LRS does in a row: a statement is there, once and in order, or is refused with a reason")
    func sequences() throws {
        var dice = Dice(seed: 6)
        for round in 0..<16 {
            let script = (0..<12).map { _ in dice.pick(Self.words) }.joined(separator: ",") + ",ok"
            let reading = (0..<3).map { _ in dice.pick(["ok", "500", "drop", "html", "half", "401"]) }
                .joined(separator: ",")
            let server = try FaultyLRS(
                script, reading: reading + ",ok", Self.manners(Self.duplicates[round % 4]))
            let sending = try Sending(to: server, attempts: 2)
            try sending.sendAll()
            let dead = try sending.entries(.dead)
            let comment = Comment(rawValue: "\(script) \(reading)")
            #expect(try sending.status().waiting == 0, comment)
            #expect(dead.allSatisfy { $0.reason?.isEmpty == false }, comment)
            let kept = sending.ids.filter { id in !dead.contains { $0.id == id } }
            #expect(try sending.entries(.sent).map(\.id) == kept, comment)
            #expect(server.memory.stored == kept, comment)
        }
    }

    @Test("One statement that is refused holds up no other")
    func poison() throws {
        // The ids are known before the server is.
        let fed = try FedStore([.lrs("school", "http://127.0.0.1:9/xapi")], attempts: 5)
        let culprit = try fed.waiting("school")[9]
        let server = try FaultyLRS("poison:\(culprit)")
        try fed.store.register(.lrs("school", server.address))
        let sending = try Sending(fed, .lrs("school", server.address))
        try sending.send()
        #expect(server.memory.stored == sending.ids.filter { $0 != culprit })
        #expect(try sending.entries(.dead).map(\.id) == [culprit])
        #expect(try sending.entries(.dead).map(\.reason) == ["400 a statement is wrong"])
        // Dead is dead, until somebody asks for it.
        let tries = try #require(server.memory.received[culprit])
        try sending.send()
        #expect(server.memory.received[culprit] == tries)
        #expect(try sending.fed.store.revive("school") == 1)
        try sending.send()
        #expect(server.memory.received[culprit] == tries + 1)
        #expect(try sending.entries(.dead).map(\.id) == [culprit])
    }

    @Test(
        "A target that must be mended is not asked again until somebody retries",
        arguments: [
            ("401", FeedTrouble.anonymous), ("403", .forbidden), ("404", .missing), ("loop", .redirect),
            ("418", .refused),
        ])
    func parked(word: String, trouble: FeedTrouble) throws {
        let server = try FaultyLRS("\(word),ok")
        let sending = try Sending(to: server)
        #expect(try sending.send().last?.trouble == trouble)
        let requests = server.memory.requests.count
        #expect(try sending.status().isParked && sending.status().trouble == trouble)
        for _ in 0..<3 { #expect(try sending.send() == [.waiting]) }
        #expect(server.memory.requests.count == requests)
        try sending.fed.store.clearTrouble(of: "school")
        try sending.send()
        #expect(server.memory.stored == sending.ids)
    }

    @Test(
        "Before the time that an LRS asked for no request goes out, whoever sends",
        arguments: ["429:600", "503:600", "500", "drop"])
    func patience(word: String) throws {
        let server = try FaultyLRS("\(word),ok")
        let sending = try Sending(to: server)
        let before = try sending.status().oldest ?? 0
        try sending.send()
        let next = try sending.status().nextTry
        #expect(next > before)
        #expect(try sending.status().trouble != nil && sending.entries(.queued).map(\.id) == sending.ids)
        guard word.hasSuffix(":600") else { return }
        #expect(next >= before + 600_000)
        let other = try Store(folder: sending.fed.store.folder)
        var news: [DeliveryReport.News] = []
        try Sender(other, sending.target, agent: "test") { news.append($0.news) }.send()
        #expect(news == [.waiting])
        #expect(server.memory.requests.count { $0.hasPrefix("POST") } == 1)
    }

    @Test("What an LRS asked for is kept, also where nobody listens any more")
    func nobodyListens() throws {
        struct Gone: Error {}
        let server = try FaultyLRS("503:600")
        let sending = try Sending(to: server)
        #expect(throws: Gone.self) {
            try Sender(sending.fed.store, sending.target, agent: "test") { _ in throw Gone() }.send()
        }
        #expect(try sending.status().trouble == .server && sending.status().nextTry > 0)
    }

    @Test(
        "A target that moves while it is sent to: what was not on its way goes to the new place, and only there"
    )
    func movesMeanwhile() throws {
        let (server, other) = (try FaultyLRS(), try FaultyLRS())
        let sending = try Sending(to: server, attempts: 4)
        let moved = FeedTarget.lrs("school", other.address)
        // Three at a time, so that some are not on their way yet when the first ones are told.
        for _ in 0..<7 { try sending.fed.store.postpone("school", .server, detail: nil, wait: nil) }
        var left = 1
        try Sender(sending.fed.store, sending.target, agent: "test", isUrgent: true) { _ in
            left -= 1
            guard left == 0 else { return }
            sending.fed.store.targets = [moved]
            try sending.fed.play()
        }.send()
        let new = Set(try sending.entries(.queued).map(\.id)).subtracting(sending.ids)
        #expect(new.count == 4)
        try Sender(sending.fed.store, moved, agent: "test") { _ in }.send()
        #expect(new.isDisjoint(with: server.memory.stored))
        #expect(new.isSubset(of: other.memory.stored))
        #expect(try Set(sending.entries(.sent).map(\.id)) == Set(other.memory.stored))
        #expect(Set(server.memory.stored + other.memory.stored) == new.union(sending.ids))
        // A sender that still has the old settings changes nothing, and asks the old place for nothing.
        try sending.fed.play()
        try sending.send()
        #expect(server.memory.stored.count <= sending.ids.count)
        #expect(try sending.verified().isEmpty && sending.status().waiting == 4)
    }

    @Test("When a target works again, the rest goes in whole batches")
    func recovered() throws {
        let server = try FaultyLRS()
        let sending = try Sending(to: server, attempts: 10)
        for _ in 0..<9 { try sending.fed.store.postpone("school", .unreachable, detail: nil, wait: nil) }
        try Sender(sending.fed.store, sending.target, agent: "test", isUrgent: true) { _ in }.send()
        #expect(server.memory.stored == sending.ids)
        #expect(server.memory.requests.count { $0.hasPrefix("POST") } <= 3)
        #expect(try sending.status().trouble == nil)
    }

    @Test("What arrived is known to have arrived, also where nobody listens any more")
    func nobodyListensToProgress() throws {
        struct Gone: Error {}
        let server = try FaultyLRS()
        let sending = try Sending(to: server, attempts: 4)
        for _ in 0..<7 { try sending.fed.store.postpone("school", .server, detail: nil, wait: nil) }
        #expect(throws: Gone.self) {
            try Sender(sending.fed.store, sending.target, agent: "test", isUrgent: true) { _ in
                throw Gone()
            }.send()
        }
        #expect(server.memory.stored.count >= 6)
        #expect(try sending.entries(.sent).map(\.id) == server.memory.stored)
    }

    @Test("A clock that was set back holds up nothing for longer than a day")
    func clock() throws {
        let server = try FaultyLRS()
        let sending = try Sending(to: server)
        try sending.fed.store.postpone("school", .server, detail: nil, wait: 2 * 86_400_000)
        try sending.send()
        #expect(server.memory.stored == sending.ids)
    }

    @Test("What was on its way when a sender was ended is sent again, and is there once")
    func ended() throws {
        for arrived in 0...4 {
            let server = try FaultyLRS("ok", Self.manners(Self.duplicates[arrived % 4]))
            let sending = try Sending(to: server)
            let batch = try sending.take()
            server.seed(batch.statements.prefix(arrived).map { ($0.id, Array($0.body)) })
            try sending.send()
            #expect(server.memory.stored == sending.ids)
            #expect(try sending.entries(.sent).map(\.id) == sending.ids)
        }
    }

    @Test("What ends while others are sent goes along")
    func meanwhile() throws {
        let server = try FaultyLRS()
        let sending = try Sending(to: server)
        var left = 3
        try Sender(sending.fed.store, sending.target, agent: "test") { _ in
            left -= 1
            if left >= 0 { try sending.fed.play() }
        }.send()
        #expect(server.memory.stored.count == 16 && Set(server.memory.stored).count == 16)
        #expect(try sending.entries(.sent).map(\.id) == server.memory.stored)
    }

    @Test("Many go in batches, in order, and each batch is told")
    func batches() throws {
        let server = try FaultyLRS()
        let sending = try Sending(to: server, attempts: 130)
        #expect(
            try sending.send() == [.progress(sent: 500, waiting: 20), .progress(sent: 520, waiting: 0)])
        #expect(server.memory.requests == ["POST /xapi/statements", "POST /xapi/statements"])
        #expect(server.memory.stored == sending.ids)
    }

    @Test("What failed as it was goes in smaller pieces, until one of them got through")
    func smallerPieces() throws {
        let server = try FaultyLRS()
        let sending = try Sending(to: server, attempts: 20)
        for _ in 0..<5 { try sending.fed.store.postpone("school", .timeout, detail: nil, wait: nil) }
        try Sender(sending.fed.store, sending.target, agent: "test", isUrgent: true) { _ in }.send()
        // Two of 500 / 32, the second of which was read while the first was on its way, and the rest at once.
        #expect(server.memory.requests.count == 3)
        #expect(server.memory.stored == sending.ids)
    }

    @Test("What waits and is damaged holds up nothing, and is not asked for without end")
    func damaged() throws {
        let server = try FaultyLRS()
        let sending = try Sending(to: server)
        let store = try Connection(path: sending.fed.store.folder + "/opfris.db")
        try store.execute("DELETE FROM outbox_bodies WHERE number IN (SELECT min(number) FROM outbox)")
        try sending.send()
        #expect(server.memory.stored == Array(sending.ids.dropFirst()))
    }

    @Test("Of each statement that was sent is told whether it is there, once and unchanged")
    func verification() throws {
        let server = try FaultyLRS()
        let sending = try Sending(to: server, attempts: 2)
        let other = Array(#"{"id":"\#(sending.ids[1])","actor":{}}"#.utf8)
        server.seed([(sending.ids[1], other)])
        let batch = try sending.take()
        server.seed(batch.statements.dropFirst(3).map { ($0.id, Array($0.body)) })
        try sending.fed.store.settle(SettledBatch(batch, batch.statements.map { _ in .sent }))
        var expected = Dictionary(
            uniqueKeysWithValues: sending.ids.map { ($0, DeliveryReport.Finding.same) })
        expected[sending.ids[0]] = .absent
        expected[sending.ids[1]] = .different
        expected[sending.ids[2]] = .absent
        #expect(try sending.verified() == expected)
    }
}

extension DeliveryReport.News {
    /// Why it was stopped.
    var trouble: FeedTrouble? {
        guard case .stopped(let trouble, _) = self else { return nil }
        return trouble
    }
}
