import Assessment
import Courseware
import JSON
import TestSupport
import Testing

@Suite(
    "What Moodle gives for several tries at pairs and gaps",
    .enabled(if: MoodleCorpus.isThere, MoodleCorpus.absence))
struct MoodleCountbackTests {
    @Test("One try gives the same, and so do more that cost every part the same; the rest pays as a whole")
    func cases() throws {
        let rows = try MoodleCorpus.testCases.rows().filter { $0["kind"]?.string == "countback" }
        #expect(rows.count == 49)
        var tally = MoodleTally()
        for row in rows {
            do {
                let question = try MoodleQuestion(try #require(row["question"]))
                tally.add(try Self.verdict(row, question), type: question.type)
            } catch let reason as NotNative {
                tally.leaveOut(reason)
            }
        }
        #expect(tally.disagreements == [])
        #expect(tally.compared == ["ddwtos": 6, "gapselect": 2, "match": 12, "randomsamatch": 2])
        #expect(tally.differences == [.priceOfTheWhole: 13])
        #expect(tally.leftOut == [.onImage: 14])
    }

    private static func verdict(_ row: JSONValue, _ question: MoodleQuestion) throws -> MoodleVerdict {
        let tries = try #require(row["responses"]?.array).map { try question.response($0) }
        let penalty = try #require(question.json["penalty"]?.amount)
        let most = max(tries.count, Int(try #require(row["totaltries"]?.amount)))
        var attempt = Attempt(
            module: .sample(
                .check(
                    Check(
                        id: "c",
                        questions: [.sample(question.interaction, tries: most, penalty: penalty)]))))
        attempt.apply(try attempt.decide(.start(seed: 1)))
        for response in tries where attempt.state.answers["q"]?.isFinal != true {
            attempt.apply(try attempt.decide(.answer(question: "q", response)))
        }
        let progress = try #require(attempt.state.answers["q"])
        let theirs = try #require(row["fraction"]?.double)
        #expect(MoodleGrade.isSame(try MoodleCountback(question).fraction(of: tries), theirs), "\(row.line)")
        if MoodleGrade.isSame(progress.mark, theirs) { return .same }
        let whole = max(0, try #require(progress.fraction) - penalty * Double(progress.tries - 1))
        return tries.count > 1 && MoodleGrade.isSame(progress.mark, whole)
            ? .different(.priceOfTheWhole) : .disagreement("\(progress), and yet \(row.line)")
    }
}
