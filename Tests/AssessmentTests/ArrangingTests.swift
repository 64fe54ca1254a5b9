import Assessment
import Courseware
import Testing

@Suite("The grading of an order and of pairs")
struct ArrangingTests {
    @Test(
        "An order of four is scored by hand for each rule",
        arguments: [
            (.all, 1, 0, 0), (.positions, 1, 0.5, 0), (.successors, 1, 1.0 / 3, 0),
            (.successorsAndEnd, 1, 0.25, 0), (.neighbours, 1, 0.375, 0), (.allNeighbours, 1, 5.0 / 6, 0),
            (.longestSubset, 1, 0.75, 0), (.longestRun, 1, 0.75, 0), (.distance, 1, 10.0 / 12, 4.0 / 12),
        ] as [(Order.Scoring, Double, Double, Double)])
    func order(scoring: Order.Scoring, right: Double, swapped: Double, reversed: Double) {
        let order = Interaction.order("a", "b", "c", "d", by: scoring)
        #expect(GradingOutcome(of: .list(["a", "b", "c", "d"]), to: order) == .fraction(right))
        #expect(GradingOutcome(of: .list(["a", "b", "d", "c"]), to: order) == .fraction(swapped))
        #expect(GradingOutcome(of: .list(["d", "c", "b", "a"]), to: order) == .fraction(reversed))
    }

    @Test(
        "An order that is not all of its items once says why",
        arguments: [
            (.list([]), .empty), (.list(["a", "b"]), .incompleteOrder),
            (.list(["a", "b", "b"]), .repeated("b")),
            (.list(["a", "b", "z"]), .unknownID("z")), (.list(["a", "b", "c", "a"]), .repeated("a")),
            (.text("a"), .wrongForm), (.truth(true), .wrongForm), (.pairs(["a": "b"]), .wrongForm),
        ] as [(Response, InvalidResponse)])
    func invalidOrder(response: Response, reason: InvalidResponse) {
        #expect(GradingOutcome(of: response, to: .order("a", "b", "c")) == .invalid(reason))
    }

    @Test(
        "What is told of an order is what its rule counts",
        arguments: [
            (.all, []), (.positions, [0, 4]), (.successors, [2, 3]), (.successorsAndEnd, [2, 4]),
            (.neighbours, [4, 8]), (.allNeighbours, [3, 6]), (.longestSubset, [3, 4]), (.longestRun, [3, 4]),
            (.distance, [6, 12]),
        ] as [(Order.Scoring, [Int])])
    func orderParts(scoring: Order.Scoring, parts: [Int]) throws {
        let grade = try Question.sample(.order("a", "b", "c", "d", by: scoring)).grade(
            .list(["b", "c", "d", "a"]))
        #expect(grade.parts.map { [$0.right, $0.total] } ?? [] == parts)
    }

    /// b may be joined to either target that says x, though only the first is shown.
    private static func match(_ scoring: PartScoring) -> Match {
        Match(
            pairs: [
                .init(id: "a", item: [.text("A")], target: target("1", "x")),
                .init(id: "b", item: [.text("B")], target: target("2", "x")),
                .init(id: "c", item: [.text("C")], target: target("3", "y")),
            ], distractors: [target("4", "z"), target("5", "y")], scoring: scoring)
    }

    private static func target(_ id: String, _ text: String) -> TextItem {
        TextItem(id: id, text: [.text(text)])
    }

    @Test(
        "A pair is right when its text is, and what is left open is wrong",
        arguments: [
            (["a": "1", "b": "2", "c": "3"], 1, 1), (["a": "1", "b": "1", "c": "3"], 1, 1),
            (["a": "2", "b": "1", "c": "5"], 1, 1), (["a": "1", "b": "4", "c": "3"], 0, 2.0 / 3),
            (["a": "1"], 0, 1.0 / 3), (["a": "3", "c": "1"], 0, 0), (["c": "3", "b": "4"], 0, 1.0 / 3),
        ] as [([String: String], Double, Double)])
    func pairs(joined: [String: String], all: Double, partial: Double) {
        #expect(GradingOutcome(of: .pairs(joined), to: .match(Self.match(.all))) == .fraction(all))
        #expect(GradingOutcome(of: .pairs(joined), to: .match(Self.match(.partial))) == .fraction(partial))
    }

    @Test(
        "Pairs that cannot be read say why",
        arguments: [
            (.pairs([:]), .empty), (.pairs(["q": "1"]), .unknownID("q")),
            (.pairs(["a": "9"]), .unknownID("9")),
            (.pairs(["a": "b"]), .unknownID("b")), (.pairs(["a": ""]), .unknownID("")),
            (.text("a"), .wrongForm),
            (.list(["a", "1"]), .wrongForm), (.truth(false), .wrongForm),
        ] as [(Response, InvalidResponse)])
    func invalidPairs(response: Response, reason: InvalidResponse) {
        #expect(GradingOutcome(of: response, to: .match(Self.match(.partial))) == .invalid(reason))
    }

    @Test("Equal texts are one target on the screen, and the distractors stand among them")
    func targets() throws {
        #expect(Self.match(.all).targets.map(\.id) == ["1", "3", "4"])
        let grade = try Question.sample(.match(Self.match(.all))).grade(.pairs(["a": "1", "c": "4"]))
        #expect(grade.parts?.right == 1)
        #expect(grade.parts?.total == 3)
    }
}
