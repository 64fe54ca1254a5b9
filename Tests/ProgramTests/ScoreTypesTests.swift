import TestSupport
import Testing

@Suite("Scoring a response to every type of question")
struct ScoreTypesTests {
    private static func score(_ line: String) throws -> String {
        let program = try OpfrisProgram()
        try program.folder.write(try Fixture.bytes("Modules/types.xml"), to: "types.xml")
        let run = try program.run(["score", "types.xml", "--responses", "-"], input: line + "\n")
        #expect(run.status == 0)
        return run.output
    }

    @Test(
        "Each has its form, its mark and its state",
        arguments: [
            (#""cl","response":{"i1":"g","i2":"g","i3":"b"}"#, "1,\"max\":1,\"state\":\"correct\""),
            (
                #""cl","responses":[{"i1":"b"},{"i1":"g","i2":"g","i3":"b"}]"#,
                "0.666667,\"max\":1,\"state\":\"correct\""
            ),
            (#""gt","response":{"g1":"AVG","g2":"2018","g3":"a"}"#, "0.75,\"max\":1,\"state\":\"partial\""),
            (#""ht","response":["w1","w3"]"#, "1,\"max\":1,\"state\":\"correct\""),
            (#""ht","response":["w1","w2"]"#, "0,\"max\":1,\"state\":\"incorrect\""),
            (#""sch","response":"4""#, "0,\"max\":0,\"state\":\"ungraded\""),
            (#""ext","response":"Een tekst.","level":2"#, "0,\"max\":0,\"state\":\"ungraded\""),
            (#""et","response":"Een tekst.""#, "0,\"max\":2,\"state\":\"ungraded\""),
            (#""et","response":"Een tekst.","level":1"#, "2,\"max\":2,\"state\":\"ungraded\""),
            (#""d","response":["c","a"]"#, "0,\"max\":0,\"state\":\"ungraded\""),
            (#""nu","response":"2500""#, "1,\"max\":1,\"state\":\"correct\""),
            (#""c1","response":"a","confidence":[3]"#, "3,\"max\":3,\"state\":\"correct\""),
            (#""c1","response":"b","confidence":[2]"#, "-2,\"max\":3,\"state\":\"incorrect\""),
            (#""c2","response":true,"confidence":3"#, "-6,\"max\":3,\"state\":\"incorrect\""),
            (#""c2","response":false"#, "1,\"max\":3,\"state\":\"correct\""),
        ])
    func marks(given: String, said: String) throws {
        let output = try Self.score("{\"question\":\(given)}")
        #expect(output.contains("\"score\":\(said)"), "\(output)")
    }

    @Test(
        "What no learner could have given is invalid, and says why",
        arguments: [
            (#""cl","response":{"i1":"z"}"#, "\\\"z\\\""), (#""gt","response":{"g2":"veel"}"#, "getal"),
            (#""gt","response":{"x":"AVG"}"#, "\\\"x\\\""), (#""ht","response":["w9"]"#, "w9"),
            (#""sch","response":"9""#, "9"), (#""d","response":["a","b","c"]"#, "0 tot 2"),
            (#""et","response":"x","level":3"#, "1 tot 2"), (#""nu","response":"1","level":1"#, "1 tot 0"),
            (#""nu","response":"1","level":-9223372036854775808"#, "1 tot 0"),
            (#""et","response":"x","confidence":[1]"#, "geen zekerheid"),
            (#""nu","response":2500"#, "aanhalingstekens"),
            (#""cl","response":{"i1":"g"},"confidence":[1]"#, "geen zekerheid"),
            (#""c1","response":"a","confidence":[4]"#, "1, 2 of 3"),
            (#""c1","response":"a","confidence":[1,2]"#, "1, 2 of 3"),
            (#""c1","responses":["b","a"]"#, "1 poging"),
        ])
    func invalid(given: String, reason: String) throws {
        let output = try Self.score("{\"question\":\(given)}")
        #expect(output.contains("\"state\":\"invalid\"") && output.contains(reason), "\(output)")
    }
}
