import Assessment
import Courseware
import JSON
import ModuleFormat
import Statements
import TestSupport
import Testing

@Suite("The statements of an attempt")
struct StatementSessionTests {
    @Test("Each attempt is a session of cmi5: begun first, ended last, each verb once, in order of time")
    func shape() throws {
        for module in try Played.modules() {
            for right in [true, false] {
                let played = try Played(module, right: right)
                let outcome = AttemptState(events: played.events.map(\.event)).outcome
                for detail in Detail.allCases where detail > .nothing {
                    let statements = played.statements(detail)
                    let verbs = statements.map(\.verb).filter { $0 != .answered }
                    let end: [Verb] =
                        outcome?.passed == nil ? [.completed] : [.completed, right ? .passed : .failed]
                    #expect(verbs == [.initialized] + end + [.terminated], "\(module.id)")
                    let answers = played.events.count { $0.event.kind == .answered }
                    #expect(
                        statements.count { $0.verb == .answered } == (detail == .answers ? answers : 0))
                    #expect(Set(statements.map(\.id)).count == statements.count)
                    let times = statements.compactMap { $0.json["timestamp"]?.string }
                    #expect(times == times.sorted() && Set(times).count == statements.count)
                    #expect(statements.first?.verb == .initialized && statements.last?.verb == .terminated)
                }
            }
        }
    }

    @Test("Every statement keeps the rules of xAPI and cmi5, whatever the module and the answers")
    func rules() throws {
        for module in try Played.modules() {
            for right in [true, false] {
                for statement in try Played(module, right: right).statements(.answers) {
                    #expect(throws: Never.self, "\(module.id) \(statement.verb)") {
                        try StatementRules(now: Played.now).check(statement.body)
                    }
                }
            }
        }
    }

    @Test("The score is told only where it is wanted, answers only where they are, own words never")
    func detail() throws {
        for module in try Played.modules() {
            let played = try Played(module)
            let all = { (detail: Detail) in
                played.statements(detail).map { String(decoding: $0.body, as: UTF8.self) }.joined()
            }
            #expect(!all(.completion).contains("\"score\"") && !all(.completion).contains("\"response\""))
            #expect(!all(.score).contains("\"response\""))
            #expect(!all(.answers).contains("Een eigen tekst."))
            for statement in played.statements(.answers) where statement.verb == .answered {
                let type = statement.json["object"]?["definition"]?["interactionType"]?.string
                let isOwn = ["likert", "long-fill-in"].contains(type)
                #expect((statement.json["result"]?["response"] == nil) == isOwn, "\(module.id)")
            }
        }
        let scored = try Played(RealModules.module("avg-in-de-klas")).statements(.score)
        let passed = try #require(scored.first { $0.verb == .passed }).json
        #expect(passed["result"]?["score"]?["scaled"]?.double == 1)
        #expect(
            passed["context"]?["extensions"]?["https://w3id.org/xapi/cmi5/context/extensions/masteryscore"]?
                .double == 0.8)
        #expect(passed["result"]?["extensions"]?["urn:opfris:valid-until"]?.string == "2027-05-28")
    }

    @Test(
        "What is open tells nothing, nor does a check alone; what is left for good tells only where answers go"
    )
    func silent() throws {
        let module = try RealModules.module("avg-in-de-klas")
        let alone = try Played(module, scope: .checks([]))
        #expect(alone.statements(.answers).isEmpty)
        let left = try Played(module, steps: 5)
        #expect(left.statements(.completion).isEmpty && left.statements(.score).isEmpty)
        #expect(left.statements(.answers).first?.verb == .initialized)
        #expect(left.statements(.answers).last?.verb == .abandoned)
        let open = StatementSession(
            module, learner: "7f3a1c", events: left.events.dropLast(), target: Played.target(.answers))
        #expect(open.statements.isEmpty)
    }

    @Test("The same facts make the same bytes; another place other ids")
    func stable() throws {
        let module = try RealModules.module("phishing-herkennen")
        let first = try Played(module).statements(.answers)
        #expect(try Played(module).statements(.answers) == first)
        let elsewhere = try Played(module).statements(.answers, address: "https://other.example.nl")
        #expect(Set(first.map(\.id)).isDisjoint(with: elsewhere.map(\.id)))
        #expect(Set(first.map(\.event)) == Set(elsewhere.map(\.event)))
    }

    @Test("A clock that was put back, or wrong at first, makes no order of its own and no future")
    func clocks() throws {
        let module = try RealModules.module("avg-in-de-klas")
        for clock: (Int) -> Int64 in [
            { 1_780_000_000_000 - Int64($0) * 1000 }, { $0 < 4 ? 2_200_000_000_000 : 1_780_000_000_000 },
            { _ in 0 },
        ] {
            let played = try Played(module, clock: clock)
            let statements = played.statements(.answers)
            let times = statements.compactMap { $0.json["timestamp"]?.string }
            #expect(times == times.sorted() && Set(times).count == times.count)
            for statement in statements {
                #expect(throws: Never.self) {
                    try StatementRules(now: max(1, clock(played.events.count - 1))).check(statement.body)
                }
            }
        }
    }

    @Test(
        "They pass the published JSON schemas",
        .enabled(
            if: SchemaValidator.isThere, "the schemas are not beside the project, or jsonschema is not there")
    )
    func schemas() throws {
        let folder = try TemporaryFolder()
        for module in try Played.modules() {
            for right in [true, false] {
                let played = try Played(module, right: right)
                let list = played.statements(.answers).map { String(decoding: $0.body, as: UTF8.self) }
                #expect(list.count > 2)
                try folder.write("[" + list.joined(separator: ",") + "]", to: "\(module.id)-\(right).json")
            }
        }
        let files = Fixture.names(in: folder.path).map(folder.file)
        let lines = try SchemaValidator.run(files)
        #expect(lines.count > 200)
        #expect(lines.filter { !$0.hasSuffix(" ok") } == [])
    }
}
