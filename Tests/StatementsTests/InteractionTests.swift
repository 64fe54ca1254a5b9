import Assessment
import Courseware
import JSON
import ModuleFormat
import Statements
import TestSupport
import Testing

@Suite("A question in a statement")
struct InteractionTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let question: String
        let type: String
        /// nil: a pattern cannot say it.
        let pattern: String?
        /// What an all right response is told as; nil: nothing.
        let told: String?

        var testDescription: String { question }
    }

    private static let cases = [
        Case(question: "meer", type: "choice", pattern: "a[,]b", told: nil),
        Case(question: "waar", type: "true-false", pattern: "false", told: "false"),
        Case(question: "rij", type: "sequencing", pattern: "x[,]y", told: "x[,]y"),
        Case(question: "paren", type: "matching", pattern: "l1[.]r1[,]l2[.]r2", told: "l1[.]r1[,]l2[.]r2"),
        Case(question: "woord", type: "fill-in", pattern: nil, told: "caf"),
        Case(question: "getal", type: "fill-in", pattern: nil, told: nil),
        Case(
            question: "soort", type: "matching", pattern: "peer[.]fruit[,]prei[.]groente[,]kool[.]groente",
            told: "peer[.]fruit[,]prei[.]groente[,]kool[.]groente"),
        Case(question: "gaten", type: "fill-in", pattern: nil, told: "eens[,]man[,]80.0[,]heel wijs"),
        Case(question: "merk", type: "choice", pattern: "w1", told: "w1"),
        Case(question: "schrijf", type: "long-fill-in", pattern: nil, told: nil),
        Case(question: "cijfer", type: "likert", pattern: nil, told: nil),
    ]

    /// The statements of attempts at the fixture that has every type; what is drawn differs by seed, so that
    /// several attempts meet all questions.
    private static let answered: [String: JSONValue] = {
        guard let bytes = try? Fixture.bytes("Modules/everything.xml"),
            let module = ModuleReading(bytes: bytes).module
        else { return [:] }
        let whole = Module(
            id: module.id, version: module.version, language: module.language, iri: module.iri,
            title: module.title, about: module.about,
            sections: module.checks.map { check in
                .check(
                    Check(id: check.id, passMark: check.passMark, questions: check.allQuestions))
            })
        let statements = (try? Played(whole))?.statements(.answers) ?? []
        return Dictionary(
            statements.filter { $0.verb == .answered }.compactMap { statement in
                let id = statement.json["object"]?["id"]?.string?.split(separator: "/").last
                return id.map { (String($0), statement.json) }
            }
        ) { first, _ in first }
    }()

    @Test(
        "Each type has its definition, its right response and the response that was given", arguments: cases)
    func definition(_ row: Case) throws {
        let statement = try #require(Self.answered[row.question])
        let definition = try #require(statement["object"]?["definition"])
        #expect(definition["interactionType"]?.string == row.type)
        #expect(definition["correctResponsesPattern"]?.strings == row.pattern.map { [$0] })
        if let told = row.told { #expect(statement["result"]?["response"]?.string == told) }
        let own = ["schrijf", "cijfer"].contains(row.question)
        #expect((statement["result"]?["response"] == nil) == own)
        #expect(definition["description"]?["nl-NL"]?.string?.isEmpty == false)
        let parents = statement["context"]?["contextActivities"]?["parent"]?.array ?? []
        #expect(parents.first?["id"]?.string?.hasSuffix("/modules/everything") == true)
    }

    @Test("Every question of a check of the fixture is among them")
    func complete() {
        #expect(Self.answered.count >= Self.cases.count)
        for row in Self.cases { #expect(Self.answered[row.question] != nil, "\(row.question)") }
    }
}
