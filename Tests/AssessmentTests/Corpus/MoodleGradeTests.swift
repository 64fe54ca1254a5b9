import Assessment
import Courseware
import JSON
import Testing

@Suite(
    "What Moodle gives for a response, row by row",
    .enabled(if: MoodleCorpus.isThere, MoodleCorpus.absence))
struct MoodleGradeTests {
    @Test("Every response that Moodle's own tests grade gets the same fraction and state")
    func testCases() throws {
        let rows = try MoodleCorpus.testCases.rows().filter { $0["kind"]?.string == "grade" }
        #expect(rows.count == 370)
        var tally = MoodleTally()
        for row in rows { try Self.compare(row, cases: [row], &tally) }
        #expect(tally.disagreements == [])
        #expect(
            tally.compared == [
                "calculated": 3, "calculatedmulti": 4, "calculatedsimple": 39, "ddwtos": 18, "gapselect": 10,
                "match": 34, "multianswer": 22, "multichoice": 71, "numerical": 38, "ordering": 32,
                "randomsamatch": 8, "shortanswer": 36, "truefalse": 4,
            ])
        #expect(
            tally.differences == [
                .askedAgain: 1, .unitCounts: 1, .unitNotListed: 1, .unitOnEitherSide: 2,
                .unitPenaltyOfPoints: 1,
            ])
        #expect(tally.leftOut == [.onImage: 42, .severalInAGap: 1, .worthNothing: 2])
    }

    @Test("Every response to an open question gets the same fraction and state")
    func openCases() throws {
        let rows = try MoodleCorpus.openCases.rows()
        #expect(rows.count == 1684)
        var tally = MoodleTally()
        for row in rows { try Self.compare(row, cases: try #require(row["cases"]?.array), &tally) }
        #expect(tally.rows == 11_899)
        #expect(tally.disagreements == [])
        #expect(
            tally.compared == [
                "calculated": 236, "calculatedmulti": 43, "ddwtos": 77, "gapselect": 233, "match": 538,
                "multianswer": 85, "multichoice": 4846, "numerical": 1164, "ordering": 7,
                "shortanswer": 4026, "truefalse": 483,
            ])
        #expect(
            tally.differences == [
                .askedAgain: 131, .nothingGiven: 3, .decimalComma: 16, .unitNotListed: 2,
            ])
        #expect(tally.leftOut == [.onImage: 9])
    }

    @Test("A number gets what Moodle's rules give it from the reader and the intervals alone")
    func numbers() throws {
        var compared = 0
        for (row, graded) in try Self.numbers() {
            let question = try MoodleQuestion(try #require(row["question"]))
            let number = try #require(try MoodleNumber(question))
            guard let fraction = graded["fraction"]?.double,
                case .text(let typed) = try question.response(graded["response"])
            else { continue }
            #expect(MoodleGrade.isSame(number.fraction(of: typed), fraction), "\(typed)")
            compared += 1
        }
        #expect(compared == 1503)
    }

    @Test("Spaces that are folded, as they are by default, only ever help")
    func foldedSpaces() throws {
        var (same, helped) = (0, 0)
        for row in try MoodleCorpus.openCases.rows() where row["type"]?.string == "shortanswer" {
            let question = try MoodleQuestion(try #require(row["question"]))
            guard case .textEntry(let entry) = question.interaction else { continue }
            var matching = entry.matching
            matching.spaces = .fold
            let kind = Question.sample(.textEntry(TextEntry(accepts: entry.accepts, matching: matching)))
            for graded in try #require(row["cases"]?.array) {
                guard let fraction = graded["fraction"]?.double else { continue }
                let ours = try kind.grade(try question.response(graded["response"])).fraction
                #expect(ours > fraction - 1e-6, "\(graded.line)")
                if MoodleGrade.isSame(ours, fraction) { same += 1 } else { helped += 1 }
            }
        }
        #expect((same, helped) == (3474, 203))
    }

    /// The rows that ask for a number, each with one graded response.
    private static func numbers() throws -> [(row: JSONValue, graded: JSONValue)] {
        let types = ["numerical", "calculated", "calculatedsimple"]
        let rows = try MoodleCorpus.testCases.rows().filter { $0["kind"]?.string == "grade" }
        return (rows + (try MoodleCorpus.openCases.rows()))
            .filter { types.contains($0["type"]?.string ?? "") }
            .flatMap { row in (row["cases"]?.array ?? [row]).map { (row: row, graded: $0) } }
    }

    private static func compare(_ row: JSONValue, cases: [JSONValue], _ tally: inout MoodleTally) throws {
        do {
            let question = try MoodleQuestion(try #require(row["question"]))
            let ids = Set(cases.flatMap(databaseIDs)).sorted()
            for graded in cases {
                let response = try question.response(
                    graded["response"], raw: graded["raw_response"], ids: ids)
                tally.add(try MoodleGrade(graded).verdict(response, to: question), type: question.type)
            }
        } catch let reason as NotNative {
            for _ in cases { tally.leaveOut(reason) }
        }
    }

    /// The numbers by which a response names its options.
    private static func databaseIDs(_ graded: JSONValue) -> [Int] {
        let response = graded["response"] ?? .null
        return (response.array ?? [response]).compactMap { $0.string.flatMap { Int($0) } }
    }
}
