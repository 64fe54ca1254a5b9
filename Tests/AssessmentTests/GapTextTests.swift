import Assessment
import Courseware
import TestSupport
import Testing

@Suite("The grading of a text with gaps")
struct GapTextTests {
    /// A typed gap, a number, an option of a list and a word of a bank; the list counts twice.
    private static func text(_ scoring: PartScoring = .partial, weight: Double = 2) -> GapText {
        let ids = ["typed", "number", "list", "bank"]
        return GapText(
            passage: Passage(paragraphs: [ids.map(Passage.Piece.place)]),
            gaps: [
                .init(
                    id: "typed",
                    content: .text(
                        TextEntry(
                            accepts: [
                                .init(pattern: "Regel", feedback: .words("Goed getypt.")),
                                .init(pattern: "wet", fraction: 0.5),
                            ], matching: TextMatching(ignoresCase: false)))),
                .init(
                    id: "number",
                    content: .number(
                        NumberEntry(answers: [.init(value: 2.5, tolerance: 0.1)], usesDecimalComma: true))),
                .init(
                    id: "list", weight: weight,
                    content: .list(
                        Choice(
                            options: [.sample("a", true), .sample("b"), .sample("c", fraction: -0.5)],
                            picks: 1...1, isMany: false, scoring: .all))),
                .init(id: "bank", content: .bank(word: "w1")),
            ],
            bank: ["w1": "wijs", "w2": "dwaas", "w3": "wijs"].sorted { $0.key < $1.key }.map {
                TextItem(id: $0.key, text: [.text($0.value)])
            }, scoring: scoring)
    }

    private static let right = ["typed": "Regel", "number": "2,5", "list": "a", "bank": "w1"]

    @Test(
        "Each gap counts by its weight, an open one for nothing",
        arguments: [
            ([:], 1, 1), (["bank": "w3"], 1, 1), (["bank": "w2"], 0.8, 0), (["list": "b"], 0.6, 0),
            (["list": "c"], 0.4, 0), (["typed": "wet"], 0.9, 0), (["typed": "regel"], 0.8, 0),
            (["number": "2.45"], 1, 1), (["number": nil], 0.8, 0),
            (["typed": nil, "number": nil, "bank": nil], 0.4, 0),
        ] as [([String: String?], Double, Double)])
    func fractions(changes: [String: String?], partial: Double, all: Double) {
        var values = Self.right
        for (gap, value) in changes { values[gap] = value }
        #expect(GradingOutcome(of: .pairs(values), to: .gapText(Self.text())) == .fraction(partial))
        #expect(GradingOutcome(of: .pairs(values), to: .gapText(Self.text(.all))) == .fraction(all))
    }

    @Test(
        "What cannot be read says why",
        arguments: [
            (.pairs([:]), .empty), (.pairs(["x": "a"]), .unknownID("x")),
            (.pairs(["list": "z"]), .unknownID("z")), (.pairs(["bank": "dom dom"]), .unknownID("dom dom")),
            (.pairs(["number": "veel"]), .notANumber), (.pairs(["typed": " "]), .empty),
            (.text("Regel"), .wrongForm), (.list(["a"]), .wrongForm),
        ] as [(Response, InvalidResponse)])
    func invalid(response: Response, reason: InvalidResponse) {
        #expect(GradingOutcome(of: response, to: .gapText(Self.text())) == .invalid(reason))
    }

    @Test("What is blank or no number in a gap earns nothing there, and takes nothing from the others")
    func unreadablePart() {
        for unreadable in ["veel", " ", ""] {
            var values = Self.right
            values["number"] = unreadable
            #expect(GradingOutcome(of: .pairs(values), to: .gapText(Self.text())) == .fraction(0.8))
        }
        #expect(GradingOutcome(of: .pairs(["bank": "wijs"]), to: .gapText(Self.text())) == .fraction(0.2))
    }

    @Test("Its parts are told where every gap counts the same and is right or wrong")
    func parts() throws {
        func parts(_ weight: Double, _ changes: [String: String]) throws -> PartCount? {
            let values = Self.right.merging(changes) { $1 }
            return try Question.sample(.gapText(Self.text(weight: weight))).grade(.pairs(values)).parts
        }
        #expect(try parts(1, ["bank": "w2"])?.right == 3)
        #expect(try parts(1, ["bank": "w2"])?.total == 4)
        #expect(try parts(2, ["bank": "w2"]) == nil)
        #expect(try parts(1, ["typed": "wet"]) == nil)
    }

    @Test("What is said of each gap is said, and a near miss in one is named")
    func said() throws {
        let question = Question.sample(.gapText(Self.text()))
        #expect(try question.grade(.pairs(Self.right)).feedback.map(\.plainText) == ["[1] Goed getypt."])
        #expect(try question.grade(.pairs(["typed": "regel"])).nearMisses == [.letterCase])
    }

    @Test("The options of a gap and the words of the bank have orders of their own")
    func orders() {
        let module = Module.sample(.check(Check(id: "c", questions: [.sample(.gapText(Self.text()))])))
        let plans = (1...20 as ClosedRange<UInt64>).map { Plan(of: module, seed: $0) }
        let options = plans.map { $0.partOrders(of: "q")["list"] ?? [] }
        #expect(Set(options).count > 1)
        #expect(options.allSatisfy { Set($0) == ["a", "b", "c"] })
        #expect(plans.allSatisfy { Set($0.orders["q"] ?? []) == ["w1", "w2", "w3"] })
    }
}
