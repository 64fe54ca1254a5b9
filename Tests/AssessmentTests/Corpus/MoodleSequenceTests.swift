import JSON
import Testing

@Suite(
    "What Moodle gives for a walk through a question, step by step",
    .enabled(if: MoodleCorpus.isThere, MoodleCorpus.absence))
struct MoodleSequenceTests {
    @Test("Every walk that Moodle's own tests make ends with the same mark and state")
    func testSequences() throws {
        let tally = try Self.tally(.testSequences)
        #expect(tally.rows == 150)
        #expect(tally.disagreements == [])
        #expect(
            tally.compared == [
                "deferredcbm": 5, "deferredfeedback": 37, "immediatecbm": 5, "immediatefeedback": 2,
                "interactive": 16, "interactivecountback": 14,
            ])
        #expect(tally.differences == [.noNegativeMark: 3, .openPartsAllowed: 1, .priceOfTheWhole: 3])
        #expect(
            tally.leftOut == [
                .adaptive: 13, .byHand: 30, .nothingFilledIn: 2, .onImage: 18, .severalInAGap: 1,
            ])
    }

    @Test("Every walk through an open question ends with the same mark and state")
    func openSequences() throws {
        let tally = try Self.tally(.openSequences)
        #expect(tally.rows == 4053)
        #expect(tally.disagreements == [])
        #expect(
            tally.compared == [
                "deferredcbm": 579, "deferredfeedback": 576, "immediatecbm": 576, "immediatefeedback": 564,
                "interactive": 530, "interactivecountback": 21,
            ])
        #expect(
            tally.differences == [
                .askedAgain: 5, .decimalComma: 1, .noNegativeMark: 2, .openPartsAllowed: 27,
                .endCostsNoTry: 4, .priceOfTheWhole: 10,
            ])
        #expect(tally.leftOut == [.adaptive: 1158])
    }

    private static func tally(_ file: MoodleCorpus) throws -> MoodleTally {
        var tally = MoodleTally()
        for row in try file.rows() {
            do {
                var sequence = try MoodleSequence(row)
                tally.add(try sequence.verdict(), type: sequence.behaviour.rawValue)
            } catch let reason as NotNative {
                tally.leaveOut(reason)
            }
        }
        return tally
    }
}
