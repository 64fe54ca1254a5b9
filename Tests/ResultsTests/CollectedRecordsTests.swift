import Assessment
import Courseware
import Dates
import JSON
import Results
import Statements
import TestSupport
import Testing

@Suite("Completion records that are read back from statements")
struct CollectedRecordsTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store(folder: folder.path)
        for (name, detail) in [("all", Detail.answers), ("few", .completion)] {
            store.targets.append(
                FeedTarget(
                    name: name, place: .folder("/nowhere/" + name), home: "https://school.example.nl",
                    detail: detail))
        }
    }

    private func play(_ id: String, right: Bool, learner: String? = nil) throws {
        let played = PlayedModule(module: try RealModules.module(id), bytes: try RealModules.bytes(id))
        let session = try store.begin(
            played, learner: try store.learner(id: learner), program: "test")
        while session.attempt.state.isOpen {
            switch session.attempt.step {
            case .end: return
            case .timedCheck(let check): try session.perform(.startCheck(check.id))
            case .page(let page): try session.perform(.readPage(page.id))
            case .question(let turn):
                if session.attempt.state.answers[turn.question.id]?.state == .ungraded {
                    try session.perform(.rate(question: turn.question.id, level: 1))
                } else {
                    let asks = turn.check.asksConfidence(at: turn.question)
                    try session.perform(
                        .answer(
                            question: turn.question.id, turn.question.response(right: right),
                            asks ? .high : nil))
                }
            }
        }
    }

    private func collected(_ target: String, origin: String?) throws -> CollectedRecords {
        var collected = CollectedRecords(origin: origin, now: Moment.now.utcMilliseconds)
        // In no order, and each twice.
        let statements = try store.outbox(of: target, .queued).map { JSONValue(parsing: $0.body) ?? .null }
        for statement in (statements + statements).shuffled() { collected.add(statement) }
        return collected
    }

    /// What both must agree on.
    private func facts(_ record: CompletionRecord) -> [String] {
        [
            record.attempt, record.learner, record.module, record.version, record.title, "\(record.ordinal)",
            "\(record.completed)",
            record.passed.map { "\($0)" } ?? "-", record.validUntil?.iso8601 ?? "-", "\(record.leftOut)",
        ]
    }

    @Test("They are the records of the store, whatever order the statements come in")
    func same() throws {
        try play("avg-in-de-klas", right: false)
        try play("avg-in-de-klas", right: true)
        try play("phishing-herkennen", right: true, learner: "collega-2")
        try play("gesprekskaarten-uitval", right: true)
        let own = try store.records()
        #expect(own.count == 4)
        let all = try collected("all", origin: "lrs").records
        let few = try collected("few", origin: nil).records
        #expect(Set(all.map(facts)) == Set(own.map(facts)))
        #expect(Set(few.map(facts)) == Set(own.map(facts)))
        #expect(all.allSatisfy { $0.origin == "lrs" } && few.allSatisfy { $0.origin == nil })
        for record in own {
            let found = try #require(all.first { $0.attempt == record.attempt })
            // Statements of one moment are told apart by a millisecond each.
            #expect((0...3).contains(record.finished.utcMilliseconds - found.finished.utcMilliseconds))
            if let scaled = record.scaled { #expect(abs((found.scaled ?? 0) - scaled) < 1e-5) }
            #expect(few.first { $0.attempt == record.attempt }?.scaled == nil)
        }
    }

    @Test("Merged with the own store each attempt stands once, and what left the learner's hands goes first")
    func merged() throws {
        try play("avg-in-de-klas", right: true)
        let elsewhere = try collected("few", origin: "lrs").records
        try play("avg-in-de-klas", right: true)
        let merged = try store.records().merged(with: elsewhere)
        #expect(merged.map(\.origin) == [nil, "lrs"] && merged.map(\.ordinal) == [2, 1])
        // The score was not told there.
        #expect(merged.map(\.scaled) == [1, nil])
        #expect(RecordFilter(latestOnly: true).filtered(merged).map(\.origin) == [nil])
    }

    @Test("What is no completion, or no statement at all, changes nothing")
    func junk() throws {
        try play("avg-in-de-klas", right: true)
        var collected = try collected("few", origin: nil)
        let passed = try #require(
            try store.outbox(of: "few", .queued).first { $0.verb == .passed }
                .flatMap { JSONValue(parsing: $0.body) })
        for junk in [
            "{}", "[]", "null", #"{"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"}}"#,
            passed.line.replacing("timestamp", with: "time").replacing("registration", with: "nothing"),
        ] {
            collected.add(try #require(JSONValue(parsing: junk)))
        }
        #expect(collected.records.count == 1)
        var broken = CollectedRecords(origin: nil, now: Moment.now.utcMilliseconds)
        broken.add(try #require(JSONValue(parsing: passed.line.replacing("timestamp", with: "time"))))
        #expect(broken.records.isEmpty)
    }

    @Test("Without its statement of completion a pass is a pass, and no completion")
    func halves() throws {
        try play("avg-in-de-klas", right: true)
        var collected = CollectedRecords(origin: "lrs", now: Moment.now.utcMilliseconds)
        for entry in try store.outbox(of: "few", .queued) where entry.verb == .passed {
            collected.add(try #require(JSONValue(parsing: entry.body)))
        }
        let record = try #require(collected.records.first)
        #expect(record.passed == true && !record.completed && record.started == record.finished)
    }

    @Test("What another system wrote, or somebody for somebody else, takes nobody's record over")
    func forged() throws {
        try play("avg-in-de-klas", right: true, learner: "bram-2")
        let lines = try store.outbox(of: "few", .queued).map { String(decoding: $0.body, as: UTF8.self) }
        let forged: [(String, String)] = [
            ("\"name\":\"bram-2\"", "\"name\":\"anna-1\""),
            ("\"platform\":\"opfris\"", "\"platform\":\"moodle\""),
            ("school.example.nl/modules/", "elsewhere.example/modules/"),
            ("\"name\":\"bram-2\"", "\"name\":\"piet \\\" ] anyone\""),
            ("\"timestamp\":\"20", "\"timestamp\":\"90"), ("\"timestamp\":\"20", "\"timestamp\":\"00"),
        ]
        for (index, (old, new)) in forged.enumerated() {
            var collected = CollectedRecords(origin: nil, now: Moment.now.utcMilliseconds)
            for line in lines.map({ $0.replacing(old, with: new) }) + lines {
                collected.add(try #require(JSONValue(parsing: line)))
            }
            let learners = collected.records.map(\.learner)
            #expect(learners.contains("bram-2") && learners.count == (index == 0 ? 2 : 1), "\(new)")
            let merged = try store.records().merged(with: collected.records)
            #expect(merged.contains { $0.learner == "bram-2" && $0.scaled == 1 })
        }
    }
}
