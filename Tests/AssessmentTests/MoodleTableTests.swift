import Assessment
import Courseware
import TestSupport
import Testing

/// Tables that Moodle 4.1.10 itself filled in.
@Suite("What Moodle says, row by row")
struct MoodleTableTests {
    @Test("The nine rules for an order give what Moodle gives")
    func orders() throws {
        let rows = try Fixture.rows("Moodle/synth_ordering.jsonl", as: OrderingRow.self)
        #expect(rows.count == 153)
        for row in rows {
            let places = try row.response.map { try #require(row.correct.firstIndex(of: $0)) }
            #expect(row.fractions.count == 9)
            for (name, fraction) in row.fractions {
                let rule = try #require(Self.rules[name])
                let given = rule.fraction(of: places)
                #expect(
                    abs(given - fraction) < 1e-12, "\(name) of \(row.response): \(given), not \(fraction)")
            }
        }
    }

    @Test("A pattern matches what Moodle's short answer matches")
    func shortAnswers() throws {
        let rows = try Fixture.rows("Moodle/synth_shortanswer.jsonl", as: ShortAnswerRow.self)
        #expect(rows.count == 2576)
        #expect(rows.count(where: \.match) > 100)
        for row in rows {
            let pattern = TextPattern(
                row.pattern, TextMatching(ignoresCase: row.ignorecase, spaces: .exact))
            #expect(
                pattern.matches(row.input) == row.match,
                "\(row.pattern) and \(row.input), case \(row.ignorecase ? "ignored" : "kept")")
        }
    }

    @Test("The interval of a tolerance is Moodle's, to the last bit but one")
    func tolerances() throws {
        let rows = try Fixture.rows("Moodle/synth_numerical.jsonl", as: ToleranceRow.self)
        #expect(rows.count == 1296)
        #expect(Set(rows.map(\.tolerancetype)) == ["relative", "nominal", "geometric"])
        for row in rows {
            let answer = NumberEntry.Answer(
                value: try #require(Double(row.answer)), tolerance: row.tolerance,
                kind: try #require(Self.kinds[row.tolerancetype]))
            let interval = answer.interval
            let (low, high) = (row.interval[0], row.interval[1])
            #expect(Self.isNear(interval.lowerBound, low), "\(row)")
            #expect(Self.isNear(interval.upperBound, high), "\(row)")
            #expect(interval.contains(row.value) == row.within, "\(row)")
        }
    }

    @Test("A number with its unit is read as Moodle reads it")
    func numbers() throws {
        let rows = try Fixture.rows("Moodle/synth_numparse.jsonl", as: NumberRow.self)
        #expect(rows.count == 216)
        for row in rows {
            let reader = NumberReader(
                decimalSeparator: Character(row.decsep), thousandsSeparator: Character(row.thousandssep),
                unitsBefore: row.unitsbefore)
            let reading = reader.read(row.input)
            #expect(reading?.value == row.result.value, "\(row)")
            #expect(reading?.unit == row.result.unit, "\(row)")
        }
    }

    private static func isNear(_ left: Double, _ right: Double) -> Bool {
        left == right || left.nextUp == right || left.nextDown == right
    }

    private static let rules: [String: Order.Scoring] = [
        "all_or_nothing": .all, "absolute_position": .positions, "relative_next_exclude_last": .successors,
        "relative_next_include_last": .successorsAndEnd, "relative_one_previous_and_next": .neighbours,
        "relative_all_previous_and_next": .allNeighbours, "longest_ordered_subset": .longestSubset,
        "longest_contiguous_subset": .longestRun, "relative_to_correct": .distance,
    ]

    private static let kinds: [String: NumberEntry.ToleranceKind] = [
        "relative": .relative, "nominal": .absolute, "geometric": .geometric,
    ]
}

private struct OrderingRow: Decodable {
    let correct: [Int]
    let response: [Int]
    let fractions: [String: Double]
}

private struct ShortAnswerRow: Decodable {
    let pattern: String
    let ignorecase: Bool
    let input: String
    let match: Bool
}

private struct ToleranceRow: Decodable {
    let answer: String
    let tolerance: Double
    let tolerancetype: String
    let interval: [Double]
    let value: Double
    let within: Bool
}

private struct NumberRow: Decodable {
    let decsep: String
    let thousandssep: String
    let unitsbefore: Bool
    let input: String
    let result: Result

    /// [value, unit, multiplier], each of which may be null.
    struct Result: Decodable {
        let value: Double?
        let unit: String?

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            value = try list.decode(Double?.self)
            unit = try list.decode(String?.self)
        }
    }
}
