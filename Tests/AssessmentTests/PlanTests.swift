import Assessment
import Courseware
import JSON
import TestSupport
import Testing

/// A question that was left out when the plan was drawn.
@Suite("A question without an order in the plan")
struct MissingOrderTests {
    @Test("It stands as it is written")
    func written() {
        let plan = Plan(of: .sample(), seed: 1)
        #expect(plan.order(of: .sample(.one, id: "late")) == ["a", "b", "c"])
        #expect(plan.order(of: .statement("late")) == [])
    }
}

@Suite("What is drawn for an attempt")
struct PlanTests {
    private static let direct = (1...5).map { Question.statement("d\($0)") }
    private static let first = (1...3).map { Question.statement("p\($0)") }
    private static let second = (1...2).map { Question.statement("r\($0)") }

    private static func module(draw: Int?, shuffles: Bool) -> Module {
        .sample(
            .check(
                Check(
                    id: "c", draw: draw, shuffles: shuffles, questions: direct,
                    pools: [Pool(draw: 1, questions: first), Pool(draw: 9, questions: second)])))
    }

    private static func drawn(_ plan: Plan) -> [String] {
        guard case .check("c", let ids) = plan.sections.first else { return [] }
        return ids
    }

    @Test(
        "So many of a check's own questions are drawn, and so many of each pool",
        arguments: [
            (2, 2), (5, 5), (9, 5), (1, 1), (0, 0), (nil, 5),
        ] as [(Int?, Int)])
    func counts(draw: Int?, own: Int) {
        for seed in UInt64(0)..<50 {
            let ids = Self.drawn(Plan(of: Self.module(draw: draw, shuffles: true), seed: seed))
            #expect(ids.count(where: { $0.hasPrefix("d") }) == own)
            #expect(ids.count(where: { $0.hasPrefix("p") }) == 1)
            #expect(ids.count(where: { $0.hasPrefix("r") }) == 2)
            #expect(Set(ids).count == ids.count)
        }
    }

    @Test("Every question is drawn as often as its neighbour")
    func fairness() {
        var counts: [String: Int] = [:]
        let module = Self.module(draw: 2, shuffles: false)
        for seed in UInt64(0)..<2000 {
            for id in Self.drawn(Plan(of: module, seed: seed)) { counts[id, default: 0] += 1 }
        }
        // 2 of 5 is 800 of 2000, 1 of 3 is 667; five standard deviations are about 110.
        for question in Self.direct { #expect((690...910).contains(counts[question.id] ?? 0)) }
        for question in Self.first { #expect((557...777).contains(counts[question.id] ?? 0)) }
        for question in Self.second { #expect(counts[question.id] == 2000) }
    }

    @Test("Without shuffling the written order stays; with it every order of three comes")
    func order() {
        for seed in UInt64(0)..<50 {
            let ids = Self.drawn(Plan(of: Self.module(draw: 3, shuffles: false), seed: seed))
            #expect(ids == ids.sorted())
        }
        let three = Module.sample(.check(Check(id: "c", questions: Array(Self.direct.prefix(3)))))
        let orders = Set((UInt64(0)..<200).map { Self.drawn(Plan(of: three, seed: $0)) })
        #expect(orders.count == 6)
    }

    @Test("Without shuffling what is drawn of a pool stands where the pool is written")
    func poolInBetween() {
        let items: [CheckItem] = [
            .question(Self.direct[0]), .pool(Pool(draw: 1, questions: Self.first)),
            .question(Self.direct[1]), .question(Self.direct[2]),
        ]
        let module = Module.sample(.check(Check(id: "c", draw: 2, shuffles: false, items: items)))
        for seed in UInt64(0)..<50 {
            let ids = Self.drawn(Plan(of: module, seed: seed))
            let written = items.flatMap { item in
                switch item {
                case .question(let question): [question.id]
                case .pool(let pool): pool.questions.map(\.id)
                }
            }
            #expect(ids == written.filter(ids.contains))
            #expect(ids.count == 3)
        }
    }

    @Test("The same seed draws the same plan, and another seed another one")
    func seeds() {
        let module = Self.module(draw: 3, shuffles: true)
        let plans = (UInt64(0)..<100).map { Plan(of: module, seed: $0) }
        for (seed, plan) in plans.enumerated() { #expect(Plan(of: module, seed: UInt64(seed)) == plan) }
        #expect(Set(plans.map(Self.drawn)).count > 50)
    }

    @Test("Pages, checks and what was left out stand in the plan, and it comes back from JSON")
    func sections() throws {
        let module = Module.sample(
            .page(Page(id: "one", title: "Een", content: [.practice(.sample(.one, id: "x"))])),
            .check(Check(id: "c", shuffles: false, questions: [.statement("s")])),
            .page(Page(id: "two", title: "Twee", content: [])),
            leftOut: [LeftOutQuestion(id: "broken", line: 12, code: "no-answer")])
        let plan = Plan(of: module, seed: 5)
        #expect(plan.sections == [.page("one"), .check("c", questions: ["s"]), .page("two")])
        #expect(plan.leftOut.map(\.id) == ["broken"])
        #expect(plan.leftOut.map(\.code) == ["no-answer"])
        #expect(Set(plan.orders["x"] ?? []) == ["a", "b", "c"])
        #expect(plan.orders["s"] == nil)
        let payload = try #require(JSONValue(parsing: AttemptEvent.started(plan).payload.line))
        #expect(AttemptEvent(.started, payload: payload) == .started(plan))
    }

    @Test("Fixed options hold their place while the others change theirs")
    func fixedOptions() {
        let choice = Choice(
            options: [
                .sample("a"), .sample("top", isFixed: true), .sample("b"), .sample("c", true),
                .sample("none", isFixed: true),
            ], picks: 1...1, isMany: false, scoring: .all)
        let orders = Self.orders(of: .sample(.choice(choice)))
        #expect(orders.allSatisfy { $0[1] == "top" && $0[4] == "none" })
        #expect(orders.count == 6)
        #expect(orders.allSatisfy { Set($0).count == 5 })
        #expect(
            Self.orders(of: .sample(.choice(choice), shuffles: false)) == [["a", "top", "b", "c", "none"]])
    }

    @Test(
        "Items to put in order never stand in the right one, but for two", arguments: [2, 3, 4, 7],
        [true, false])
    func orderIsNeverRight(count: Int, shuffles: Bool) {
        let ids = (1...count).map { "i\($0)" }
        let order = Order(items: ids.map { TextItem(id: $0, text: []) }, scoring: .all)
        let orders = Self.orders(of: .sample(.order(order), shuffles: shuffles))
        #expect(orders.contains(ids) == (count == 2))
        #expect(orders.allSatisfy { $0.sorted() == ids })
        if count == 3 { #expect(orders.count == 5) }
    }

    @Test("The right items of a match stand once each, the distractors among them")
    func match() {
        let target = { (id: String, text: String) in TextItem(id: id, text: [.text(text)]) }
        let match = Match(
            pairs: [
                .init(id: "a", item: [], target: target("1", "x")),
                .init(id: "b", item: [], target: target("2", "x")),
                .init(id: "c", item: [], target: target("3", "y")),
            ], distractors: [target("4", "z")], scoring: .all)
        let orders = Self.orders(of: .sample(.match(match)))
        #expect(orders.count == 6)
        #expect(orders.allSatisfy { $0.sorted() == ["1", "3", "4"] })
        #expect(Self.orders(of: .sample(.match(match), shuffles: false)) == [["1", "3", "4"]])
    }

    /// The orders on the screen that two hundred seeds give.
    private static func orders(of question: Question) -> Set<[String]> {
        let module = Module.sample(.check(Check(id: "c", questions: [question])))
        return Set((UInt64(0)..<200).compactMap { Plan(of: module, seed: $0).orders[question.id] })
    }
}
