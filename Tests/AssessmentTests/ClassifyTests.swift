import Assessment
import Courseware
import TestSupport
import Testing

@Suite("The grading of a classification")
struct ClassifyTests {
    private static func classify(_ scoring: PartScoring) -> Interaction {
        let item = { (id: String) in TextItem(id: id, text: [.text(id)]) }
        return .classify(
            Classify(
                categories: [
                    .init(id: "fruit", title: [.text("Fruit")], items: [item("peer"), item("pruim")]),
                    .init(id: "groente", title: [.text("Groente")], items: [item("prei")]),
                    .init(id: "niets", title: [.text("Niets")], items: []),
                ], scoring: scoring))
    }

    @Test(
        "Right items ÷ items, or everything or nothing; what is left out is wrong",
        arguments: [
            (["peer": "fruit", "pruim": "fruit", "prei": "groente"], 1, 1),
            (["peer": "fruit", "pruim": "groente", "prei": "groente"], 2.0 / 3, 0),
            (["peer": "fruit"], 1.0 / 3, 0), (["prei": "niets"], 0, 0),
            (["peer": "groente", "pruim": "niets", "prei": "fruit"], 0, 0),
        ] as [([String: String], Double, Double)])
    func fractions(sorted: [String: String], partial: Double, all: Double) {
        #expect(GradingOutcome(of: .pairs(sorted), to: Self.classify(.partial)) == .fraction(partial))
        #expect(GradingOutcome(of: .pairs(sorted), to: Self.classify(.all)) == .fraction(all))
    }

    @Test(
        "What cannot be read says why",
        arguments: [
            (.pairs([:]), .empty), (.pairs(["appel": "fruit"]), .unknownID("appel")),
            (.pairs(["peer": "vlees"]), .unknownID("vlees")), (.list(["peer"]), .wrongForm),
            (.text("fruit"), .wrongForm), (.truth(true), .wrongForm),
        ] as [(Response, InvalidResponse)])
    func invalid(response: Response, reason: InvalidResponse) {
        #expect(GradingOutcome(of: response, to: Self.classify(.partial)) == .invalid(reason))
    }

    @Test("Its parts are its items, and they come in another order for each attempt")
    func parts() throws {
        let question = Question.sample(Self.classify(.partial))
        let grade = try question.grade(.pairs(["peer": "fruit", "prei": "fruit"]))
        #expect(grade.parts?.right == 1)
        #expect(grade.parts?.total == 3)
        let module = Module.sample(.check(Check(id: "c", questions: [question])))
        let orders = Set((1...20 as ClosedRange<UInt64>).map { Plan(of: module, seed: $0).orders["q"] ?? [] })
        #expect(orders.count > 1)
        #expect(orders.allSatisfy { Set($0) == ["peer", "pruim", "prei"] })
    }
}
