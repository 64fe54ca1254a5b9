import Assessment
import Courseware
import JSON
import Testing

@Suite(
    "The layers of the engine that follow Moodle to the letter",
    .enabled(if: MoodleCorpus.isThere, MoodleCorpus.absence))
struct MoodleLayerTests {
    @Test("A number lies within a tolerance, or does not")
    func tolerances() throws {
        var (compared, leftOut) = (0, 0)
        for row in try Self.rows("numerical_tolerance", count: 149) {
            // Any number at all: the format has no such answer.
            guard let value = row["question"]?["answer"]?.amount else {
                #expect(row["question"]?["answer"]?.string == "*")
                leftOut += 1
                continue
            }
            let answer = NumberEntry.Answer(
                value: value, tolerance: try #require(row["question"]?["tolerance"]?.amount),
                kind: try #require(row["question"]?["tolerancetype"].flatMap(MoodleQuestion.toleranceKind)))
            let given = try #require(row["response"]?.amount)
            #expect(answer.interval.contains(given) == (try row.truth("result")), "\(row.line)")
            compared += 1
        }
        #expect((compared, leftOut) == (137, 12))
    }

    @Test("A text matches a pattern, or does not")
    func patterns() throws {
        for row in try Self.rows("shortanswer_match", count: 139) {
            let question = try #require(row["question"])
            let pattern = TextPattern(
                try #require(question["pattern"]?.words),
                TextMatching(ignoresCase: try question.truth("ignorecase"), spaces: .exact))
            let typed = try #require(row["response"]?.words)
            #expect(pattern.matches(typed) == (try row.truth("result")), "\(row.line)")
        }
    }

    @Test("A number is read with its unit, which may have a field of its own")
    func numbers() throws {
        for row in try Self.rows("numerical_parse", count: 121) {
            let question = try #require(row["question"])
            let reader = NumberReader(
                decimalSeparator: Character(try #require(question["decsep"]?.string)),
                thousandsSeparator: Character(try #require(question["thousandssep"]?.string)),
                unitsBefore: try question.truth("unitsbefore"))
            let given = try #require(row["response"]?.array).map { $0.words ?? "" }
            let typed = given.filter { !$0.isEmpty }.joined(separator: " ")
            let result = try #require(row["result"]?.array)
            let reading = reader.read(typed)
            #expect(reading?.value == result[0].double && reading?.unit == result[1].string, "\(row.line)")
        }
    }

    @Test("Certainty makes the same of a fraction")
    func confidence() throws {
        for row in try Self.rows("cbm_adjust", count: 22) {
            let certainty = try #require(row["question"]?["certainty"]?.amount)
            let confidence = try #require(Confidence(rawValue: Int(certainty)))
            let weighed = confidence.weighed(try #require(row["response"]?.double))
            #expect(MoodleGrade.isSame(weighed, try #require(row["result"]?.double)), "\(row.line)")
        }
    }

    @Test("There is no other kind of case than those that are compared, here or in a suite of its own")
    func kinds() throws {
        let kinds = try MoodleCorpus.testCases.rows().map { $0["kind"]?.string ?? "" }
        #expect(
            Dictionary(grouping: kinds) { $0 }.mapValues(\.count) == [
                "grade": 370, "numerical_tolerance": 149, "shortanswer_match": 139, "numerical_parse": 121,
                "cbm_adjust": 22, "countback": 49,
            ])
    }

    private static func rows(_ kind: String, count: Int) throws -> [JSONValue] {
        let rows = try MoodleCorpus.testCases.rows().filter { $0["kind"]?.string == kind }
        #expect(rows.count == count)
        return rows
    }
}
