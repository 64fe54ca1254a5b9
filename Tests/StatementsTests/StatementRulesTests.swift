import JSON
import Statements
import TestSupport
import Testing

@Suite("The rules for statements")
struct StatementRulesTests {
    /// A session that is valid, written by hand for these tests.
    private static func valid() throws -> [JSONValue] {
        try JSONValue(parsing: Fixture.bytes("xapi-session.json"))?.array ?? []
    }

    private func fault(_ statement: JSONValue) -> StatementFault? {
        do {
            try StatementRules(now: Played.now).check(Array(statement.line.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test("A valid session has no fault, but for a verb that opfris does not say")
    func accepts() throws {
        let statements = try Self.valid()
        #expect(statements.count > 10)
        for statement in statements {
            let verb = statement["verb"]?["id"]?.string ?? ""
            #expect((fault(statement) == nil) == !verb.hasSuffix("launched"), "\(verb)")
        }
    }

    private static let broken: [(path: [String], value: JSONValue?, at: String)] = [
        (["id"], nil, "id"), (["id"], .string("7"), "id"),
        (["stranger"], .integer(1), "stranger"),
        (["actor", "mbox"], .string("mailto:a@b.nl"), "actor/mbox"),
        (["actor", "account", "name"], .string(""), "actor/account/name"),
        (["actor", "account", "homePage"], .string("bestuur"), "actor/account/homePage"),
        (["verb", "id"], .string("passed"), "verb/id"),
        (["verb", "display", "not a tag"], .string("x"), "verb/display/not a tag"),
        (["object", "id"], .string("http://a b"), "object/id"),
        (["object", "objectType"], .string("Agent"), "object"),
        (["object", "definition", "name"], .string("BHV"), "object/definition/name"),
        (["object", "definition", "choices"], .array([]), "object/definition"),
        (["result", "success"], .string("true"), "result/success"),
        (["result", "success"], .bool(false), "result/success"),
        (["result", "completion"], .bool(true), "result/completion"),
        (["result", "duration"], nil, "result/duration"),
        (["result", "duration"], .string("PT1.234S"), "result/duration"),
        (["result", "duration"], .string("P1W"), "result/duration"),
        (["result", "score", "scaled"], .number(1.01), "result/score/scaled"),
        (["result", "score", "scaled"], .number(0.5), "result/score/scaled"),
        (["result", "score", "scaled"], .null, "result/score/scaled"),
        (["result", "score", "raw"], .integer(11), "result/score/raw"),
        (["result", "score", "raw"], .number(8.5), "result/score/raw"),
        (["result", "score", "max"], .integer(0), "result/score"),
        (["result", "extensions"], .object([("key", .integer(1))]), "result/extensions/key"),
        (["context", "registration"], .string("none"), "context/registration"),
        (["context", "registration"], nil, "context/registration"),
        (["context", "language"], .string("nederlands!"), "context/language"),
        (["context", "contextActivities", "grouping"], nil, "context/contextActivities/grouping"),
        (["context", "contextActivities", "category"], nil, "context/contextActivities"),
        (["context", "extensions"], nil, "context/extensions"),
        (["timestamp"], .string("2026-03-04T09:34:00Z"), "timestamp"),
        (["timestamp"], .string("2026-02-30T09:34:00.000Z"), "timestamp"),
        (["timestamp"], .string("2036-03-04T09:34:00.000Z"), "timestamp"),
    ]

    @Test("Each broken rule is named with its place", arguments: broken.indices)
    func refuses(_ index: Int) throws {
        let row = Self.broken[index]
        let passed = try #require(
            try Self.valid().first { $0["verb"]?["id"]?.string?.hasSuffix("passed") == true })
        #expect(fault(passed.changed(at: row.path[...], to: row.value))?.path == row.at)
    }

    @Test("A session that begins has no result, and bytes that are no JSON are no statement")
    func others() throws {
        let first = try #require(
            try Self.valid().first { $0["verb"]?["id"]?.string?.hasSuffix("initialized") == true })
        #expect(fault(first.changed(at: ["result"], to: .object([])))?.path == "result")
        #expect(throws: StatementFault.self) { try StatementRules(now: 0).check(Array("{".utf8)) }
        let doubled = "{\"id\":1," + first.line.dropFirst()
        #expect(throws: StatementFault.self) {
            try StatementRules(now: Played.now).check(Array(doubled.utf8))
        }
    }

    @Test("Ids of what there is to choose from differ and have no space")
    func components() throws {
        let choice = try #require(
            try Self.valid().first { $0["object"]?["definition"]?["interactionType"]?.string == "sequencing" }
        )
        for ids in [["a", "a"], ["a b"], [""]] {
            let list = JSONValue.array(ids.map { .object([("id", .string($0))]) })
            let broken = choice.changed(at: ["object", "definition", "choices"], to: list)
            #expect(fault(broken)?.path.hasPrefix("object/definition/choices/") == true)
        }
        #expect(
            fault(choice.changed(at: ["object", "definition", "interactionType"], to: .string("quiz"))) != nil
        )
        #expect(
            fault(choice.changed(at: ["object", "definition", "interactionType"], to: .string("numeric")))
                != nil)
    }
}

extension JSONValue {
    /// The same with the member at a path changed, added, or taken out for nil.
    fileprivate func changed(at path: ArraySlice<String>, to value: JSONValue?) -> JSONValue {
        guard let name = path.first, case .object(var members) = self else { return value ?? .null }
        let index = members.firstIndex { $0.0 == name }
        if path.count == 1 {
            if let index { members.remove(at: index) }
            if let value { members.append((name, value)) }
        } else if let index {
            members[index].1 = members[index].1.changed(at: path.dropFirst(), to: value)
        }
        return .object(members)
    }
}
