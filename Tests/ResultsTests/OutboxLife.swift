import Courseware
import JSON
import ModuleFormat
import Results
import Statements
import TestSupport
import Testing

/// A store with two targets, a plain model of each, and what happens to them, the same for the same seed.
struct OutboxLife {
    private let folder: TemporaryFolder
    private(set) var store: Store
    private let learner: Learner
    private let played: PlayedModule
    private var dice: Dice
    private(set) var models: [OutboxModel]
    private var attempts: Set<String> = []
    private(set) var facts: [String: OutboxModel.Fact] = [:]

    init(seed: UInt64) throws {
        dice = Dice(seed: seed)
        folder = try TemporaryFolder()
        store = try Store(folder: folder.path)
        learner = try store.learner(id: nil)
        let bytes = Array(FedStore.module.utf8)
        played = PlayedModule(module: try #require(ModuleReading(bytes: bytes).module), bytes: bytes)
        models = [
            OutboxModel(name: "a", address: "/a1", detail: .answers),
            OutboxModel(name: "b", address: "/b1", detail: .completion),
        ]
        for model in models { try store.register(model.target) }
    }

    mutating func step() throws {
        let which = dice.roll(models.count) - 1
        switch dice.roll(16) {
        case 1...4: try play()
        case 5...9: try send(which)
        case 10: try move(which)
        case 11: try withdraw(which)
        case 12: try change(which)
        case 13: try backfill(which)
        case 14:
            #expect(try store.revive(models[which].name) == models[which].facts(.dead).count)
            models[which].revive()
        case 15: try requeue(which)
        default:
            if dice.roll(3) == 1 {
                try store.forgetSent(before: .max)
                for index in models.indices { models[index].forgetSent() }
            }
            store = try Store(folder: folder.path)
        }
    }

    private mutating func play() throws {
        store.targets = models.map(\.target)
        try store.begin(played, learner: learner, program: "test").play()
        let before = attempts
        try learn()
        for attempt in attempts.subtracting(before) {
            for index in models.indices { models[index].queue(attempt) }
        }
    }

    /// Finds out which statement has which id.
    private mutating func learn() throws {
        for model in models {
            for entry in try store.outbox(of: model.name, .queued) where facts[entry.id] == nil {
                let body = try #require(JSONValue(parsing: entry.body))
                let attempt = try #require(body["context"]?["registration"]?.string)
                facts[entry.id] = OutboxModel.Fact(attempt: attempt, verb: try #require(entry.verb))
                attempts.insert(attempt)
            }
        }
    }

    /// A sender as it is, that may be ended, stopped or left behind by its target at any moment.
    private mutating func send(_ which: Int, isWell: Bool = false) throws {
        let (target, count) = (models[which].target, dice.roll(7))
        let limit = dice.roll(4) == 1 ? 1500 : 1 << 20
        var batch = try store.takeBatch(for: target, atMost: count, bytes: limit)
        var before: SettledBatch?
        var taken: Set<String> = []
        while !batch.statements.isEmpty {
            for statement in batch.statements { #expect(taken.insert(statement.id).inserted) }
            let verdicts =
                isWell ? batch.statements.map { _ in .sent } : self.verdicts(batch.statements.count)
            receive(batch, verdicts, which)
            if !isWell {
                if dice.roll(10) == 1 { return [before?.batch, batch].forEach { blur($0, which) } }
                if dice.roll(5) == 1 { try play() }
                if dice.roll(12) == 1 { return try leave(which, batch, verdicts, before) }
            }
            let next = try store.takeBatch(
                for: target, after: batch.statements.last, settling: before, atMost: count, bytes: limit)
            if let before { keep(before, which) }
            let settled = SettledBatch(batch, verdicts)
            if verdicts.contains(where: { $0 == nil }) {
                try store.settle(settled)
                return keep(settled, which)
            }
            (before, batch) = (settled, next)
        }
        guard let before else { return }
        try store.settle(before)
        keep(before, which)
    }

    /// What waits is changed while a batch is on its way: what was found out is true of what is still there.
    private mutating func leave(
        _ which: Int, _ batch: QueuedBatch, _ verdicts: [OutboxVerdict?], _ before: SettledBatch?
    ) throws {
        let (old, rows) = (models[which].target, models[which].rows[models[which].address] ?? [:])
        [before?.batch, batch].forEach { blur($0, which) }
        switch dice.roll(4) {
        case 1: try withdraw(which)
        case 2: try change(which)
        default: while models[which].address == old.address { try move(which) }
        }
        if dice.roll(2) == 1 { try play() }
        if dice.roll(2) == 1 { try backfill(which) }
        let next = try store.takeBatch(
            for: old, after: batch.statements.last, settling: before, atMost: 5, bytes: 1 << 20)
        if models[which].address != old.address { #expect(next.statements.isEmpty) }
        try store.settle(SettledBatch(batch, verdicts))
        for settled in [before, SettledBatch(batch, verdicts)].compactMap(\.self) {
            let now = models[which].rows[old.address] ?? [:]
            keep(settled, which) { now[$0]?.made == rows[$0]?.made ? old.address : nil }
        }
    }

    private mutating func verdicts(_ count: Int) -> [OutboxVerdict?] {
        let kind = dice.roll(4)
        return (0..<count).map { _ in
            switch (kind, dice.roll(3)) {
            case (1, 1), (2, 1): .dead(reason: "refused")
            case (2, 2), (3, 1): nil
            default: .sent
            }
        }
    }

    /// What has no verdict may have arrived as well.
    private mutating func receive(_ batch: QueuedBatch, _ verdicts: [OutboxVerdict?], _ which: Int) {
        var isPrefix = true
        for (statement, verdict) in zip(batch.statements, verdicts) {
            guard let fact = facts[statement.id] else { continue }
            #expect(models[which].facts(.waiting).contains(fact), "taken, but it does not wait")
            if verdict == nil { isPrefix = false }
            if !isPrefix { models[which].disturb(fact.attempt) }
            if verdict == .sent || verdict == nil && dice.roll(2) == 1 {
                models[which].receive(statement.id, fact)
            }
        }
    }

    /// What arrived and is not known to have is sent again; where it was made anew meanwhile, for another place,
    /// it is another statement.
    private mutating func blur(_ batch: QueuedBatch?, _ which: Int) {
        for statement in batch?.statements ?? [] {
            if let fact = facts[statement.id] { models[which].disturb(fact.attempt) }
        }
    }

    private mutating func keep(
        _ settled: SettledBatch, _ which: Int, at place: (OutboxModel.Fact) -> String?
    ) {
        for (statement, verdict) in zip(settled.batch.statements, settled.verdicts) {
            guard let fact = facts[statement.id], let verdict, let place = place(fact) else { continue }
            models[which].set(fact, verdict == .sent ? .sent : .dead, at: place)
        }
    }

    private mutating func keep(_ settled: SettledBatch, _ which: Int) {
        let place = models[which].address
        keep(settled, which) { _ in place }
    }

    private mutating func move(_ which: Int) throws {
        models[which].move(to: "/\(models[which].name)\(dice.roll(3))")
        try store.register(models[which].target)
    }

    private mutating func withdraw(_ which: Int) throws {
        try store.withdraw(models[which].name)
        models[which].withdraw()
        models[which].address = "/\(models[which].name)\(dice.roll(3))"
        try store.register(models[which].target)
    }

    private mutating func change(_ which: Int) throws {
        models[which].detail = models[which].detail == .answers ? .completion : .answers
        let target = models[which].target
        let surplus = try store.surplus(of: target)
        for attempt in surplus { try store.tellAnew(attempt, module: played.module, to: target) }
        #expect(surplus.count == models[which].lower())
        try learn()
    }

    private mutating func backfill(_ which: Int) throws {
        let target = models[which].target
        let (untold, expected) = (try store.untold(to: target), models[which].untold(of: attempts))
        #expect(untold.count == expected.count)
        for attempt in untold {
            #expect(try store.backfill(attempt, module: played.module, for: target) > 0)
        }
        // Told to several places at once, it may move to where the rest of it was told already.
        for attempt in expected {
            models[which].queue(attempt)
            models[which].disturb(attempt)
        }
        try learn()
    }

    private mutating func requeue(_ which: Int) throws {
        let ids = try store.outbox(of: models[which].name, .sent).map(\.id).filter { _ in dice.roll(3) == 1 }
        try store.requeue(Set(ids), for: models[which].name)
        for fact in ids.compactMap({ facts[$0] }) { _ = models[which].requeue(fact) }
    }

    /// Sends all, wherever it waits.
    mutating func drain() throws {
        for which in models.indices {
            for place in 1...3 {
                models[which].move(to: "/\(models[which].name)\(place)")
                try store.register(models[which].target)
                for _ in 0..<200 where try store.waiting(for: models[which].target) > 0 {
                    try send(which, isWell: true)
                }
            }
        }
    }
}
