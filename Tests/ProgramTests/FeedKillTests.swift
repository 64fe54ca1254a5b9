import JSON
import Results
import Statements
import TestSupport
import Testing

/// Kills the program that sends, at all moments of its work; in the end each statement is there, once.
@Suite("Delivery killed with SIGKILL")
struct FeedKillTests {
    private static let attempts = 50

    /// Two hundred statements that wait, and the program that sends them.
    private struct Delivery {
        let fed: FedStore
        let target: FeedTarget
        let ids: [String]

        init(to target: FeedTarget) throws {
            self.target = target
            fed = try FedStore([target], attempts: FeedKillTests.attempts)
            ids = try fed.waiting(target.name)
        }

        /// - Parameter seconds: after so many it is killed.
        /// - Returns: whether it ended by itself.
        @discardableResult
        func run(killedAfter seconds: Double = 30) throws -> Bool {
            try fed.store.clearTrouble(of: target.name)
            let job = DeliveryJob(.send, results: fed.store.folder, targets: [target], agent: "test")
            do {
                let end = try ChildProcess.run(
                    [OpfrisProgram.delivererPath], environment: ["PATH": "/usr/bin:/bin"],
                    input: Array((job.json.line + "\n").utf8), timeoutSeconds: seconds)
                #expect(end.status == 0 && end.errors.isEmpty)
                return true
            } catch is ChildProcess.TimedOut {
                return false
            }
        }

        /// Kills it again and again, from a moment after its start to ever later, until it has the time to send all.
        ///
        /// - Returns: how often it was killed.
        func harass() throws -> Int {
            var (killed, moment) = (0, 0.004)
            while try fed.status(target.name).waiting > 0, moment < 20 {
                if try !run(killedAfter: moment) { killed += 1 }
                moment *= 1.2
            }
            #expect(try fed.store.outbox(of: target.name, .sent).map(\.id) == ids)
            return killed
        }
    }

    @Test(
        "An LRS has each statement once, in order, whatever it does with what it has",
        arguments: [
            ("partial:100", LRSMemory.KnownIDs.unnamed),
            ("slow:0.05", .ignored),
            ("store-then-drop,slow:0.02,half,partial:100", .refused), ("hang,hang,hang,ok", .acknowledged),
        ])
    func lrs(script: String, duplicates: LRSMemory.KnownIDs) throws {
        var manners = FaultyLRS.Manners()
        manners.knownIDs = duplicates
        let server = try FaultyLRS(script, manners)
        let delivery = try Delivery(to: .lrs("school", server.address))
        #expect(try delivery.harass() > 4)
        #expect(server.memory.stored == delivery.ids)
    }

    @Test("A folder has each statement once, in order")
    func folder() throws {
        let place = try TemporaryFolder()
        for round in 0..<2 {
            let target = FeedTarget.folder("hr", place.makeFolder("in\(round)"))
            let delivery = try Delivery(to: target)
            #expect(try delivery.harass() > 4)
            let lines = try Fixture.names(in: place.file("in\(round)")).flatMap { name in
                try place.read("in\(round)/" + name).split(separator: "\n")
            }
            #expect(lines.map { JSONValue(parsing: Array($0.utf8))?["id"]?.string } == delivery.ids)
        }
    }

    @Test("Two that send at once: an LRS receives each statement once")
    func two() throws {
        let server = try FaultyLRS("slow:0.3")
        let feed = try FeedProgram()
        try feed.prepare("feed.school.lrs = \(server.address)", attempts: 3)
        let both = try ChildProcess.run(
            ["/bin/sh", "-c", "\"$0\" feed send & \"$0\" feed send; wait", feed.program.executable],
            environment: feed.program.environment)
        #expect(String(decoding: both.errors, as: UTF8.self).contains("is al aan het sturen"))
        let ids = try feed.outbox(.sent).map(\.id)
        #expect(ids.count == 12 && server.memory.stored == ids)
        #expect(server.memory.received == Dictionary(uniqueKeysWithValues: ids.map { ($0, 1) }))
    }
}
