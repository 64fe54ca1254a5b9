import Assessment
import Courseware
import JSON
import TestSupport
import Testing

/// Tables that Moodle 4.1.10 itself filled in.
@Suite("What Moodle says, row by row")
struct MoodleTableTests {
    @Test("The nine rules for an order give what Moodle gives")
    func orders() throws {
        for row in try Self.rows("ordering", count: 153) {
            let correct = try #require(row["correct"]?.array)
            let places = try #require(row["response"]?.array).map { try #require(correct.firstIndex(of: $0)) }
            let fractions = try #require(row["fractions"]).members
            #expect(Set(fractions.map(\.name)) == Set(MoodleQuestion.orderRules.keys))
            for (name, fraction) in fractions {
                let given = try #require(MoodleQuestion.orderRules[name]).fraction(of: places)
                #expect(abs(given - (try #require(fraction.double))) < 1e-12, "\(name): \(row.line)")
            }
        }
    }

    @Test("A pattern matches what Moodle's short answer matches")
    func shortAnswers() throws {
        let rows = try Self.rows("shortanswer", count: 2576)
        #expect(try rows.count { try $0.truth("match") } > 100)
        for row in rows {
            let pattern = TextPattern(
                try #require(row["pattern"]?.string),
                TextMatching(ignoresCase: try row.truth("ignorecase"), spaces: .exact))
            let isMatch = pattern.matches(try #require(row["input"]?.string))
            #expect(isMatch == (try row.truth("match")), "\(row.line)")
        }
    }

    @Test("The interval of a tolerance is Moodle's, to the last bit but one")
    func tolerances() throws {
        let rows = try Self.rows("numerical", count: 1296)
        #expect(
            Set(rows.map { $0["tolerancetype"]?.string }) == ["relative", "nominal", "geometric"])
        for row in rows {
            let answer = NumberEntry.Answer(
                value: try #require(row["answer"]?.amount), tolerance: try #require(row["tolerance"]?.double),
                kind: try #require(row["tolerancetype"].flatMap(MoodleQuestion.toleranceKind)))
            let (interval, ends) = (answer.interval, try #require(row["interval"]?.array).map(\.double))
            #expect(Self.isNear(interval.lowerBound, try #require(ends[0])), "\(row.line)")
            #expect(Self.isNear(interval.upperBound, try #require(ends[1])), "\(row.line)")
            let isWithin = interval.contains(try #require(row["value"]?.double))
            #expect(isWithin == (try row.truth("within")), "\(row.line)")
        }
    }

    @Test("A number with its unit is read as Moodle reads it")
    func numbers() throws {
        for row in try Self.rows("numparse", count: 216) {
            let reader = NumberReader(
                decimalSeparator: Character(try #require(row["decsep"]?.string)),
                thousandsSeparator: Character(try #require(row["thousandssep"]?.string)),
                unitsBefore: try row.truth("unitsbefore"))
            let reading = reader.read(try #require(row["input"]?.string))
            let result = try #require(row["result"]?.array)
            #expect(reading?.value == result[0].double && reading?.unit == result[1].string, "\(row.line)")
        }
    }

    private static func isNear(_ left: Double, _ right: Double) -> Bool {
        left == right || left.nextUp == right || left.nextDown == right
    }

    private static func rows(_ table: String, count: Int) throws -> [JSONValue] {
        let rows = try JSONValue.lines(try Fixture.bytes("Moodle/synth_\(table).jsonl"))
        #expect(rows.count == count)
        return rows
    }
}
