import Courseware
import TestSupport
import Testing

@Suite("More time than others")
struct ExtraTimeTests {
    @Test(
        "A percentage, or as long as wanted",
        arguments: [
            ("0", 600), ("50", 900), ("50%", 900), ("25", 750), ("900%", 6000), ("unlimited", nil),
        ] as [(String, Int?)])
    func stretches(text: String, seconds: Int?) throws {
        let extra = try #require(ExtraTime(text))
        let module = Module.sample(
            .page(Page(id: "p", title: "P", content: [])),
            .check(Check(id: "c", timeLimit: 600, questions: [.statement("q")])),
            .check(Check(id: "free", questions: [.statement("r")])))
        let granted = module.granting(extra)
        #expect(granted.checks.map(\.timeLimit) == [seconds, nil])
        #expect(granted.pages == module.pages && granted.questions == module.questions)
        #expect(module.granting(.percent(0)) == module)
    }

    @Test("What is no amount of time", arguments: ["", "%", "-1", "901", "50 %", "half", "1.5", "Unlimited"])
    func refused(text: String) {
        #expect(ExtraTime(text) == nil)
    }

    @Test("A limit beyond all numbers is no limit")
    func huge() {
        let module = Module.sample(.check(Check(id: "c", timeLimit: .max, questions: [.statement("q")])))
        #expect(module.granting(.percent(50)).checks.map(\.timeLimit) == [nil])
    }
}
