import TestSupport
import Testing

@Suite("Scoring a response to every type of question")
struct ScoreTypesTests {
    private static func score(_ line: String) throws -> String { try score(Array((line + "\n").utf8)) }

    private static func score(_ lines: [UInt8]) throws -> String {
        let program = try OpfrisProgram()
        try program.folder.write(try Fixture.bytes("Modules/types.xml"), to: "types.xml")
        try program.folder.write(lines, to: "responses.jsonl")
        let run = try program.run(["score", "types.xml", "--responses", "responses.jsonl"])
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
        "What was not given is skipped, and an open part takes nothing from the others",
        arguments: [
            (#""nu","response":null"#, "skipped"), (#""nu","response":"""#, "skipped"),
            (#""nu","response":"  ""#, "skipped"), (#""ht","response":[]"#, "skipped"),
            (#""cl","response":{}"#, "skipped"), (#""cl","response":{"i1":null}"#, "skipped"),
            (#""nu","responses":[]"#, "skipped"), (#""et","response":"""#, "skipped"),
            (#""c1","response":null,"confidence":[3]"#, "skipped"), (#""sch","response":null"#, "skipped"),
            (#""cl","response":{"i1":"g","i2":null}"#, "partial"),
            (#""cl","response":{"i1":"g","i2":""}"#, "partial"),
            (#""gt","response":{"g1":"AVG","g2":"veel","g3":" "}"#, "partial"),
        ])
    func skipped(given: String, state: String) throws {
        let output = try Self.score("{\"question\":\(given)}")
        #expect(output.contains("\"state\":\"\(state)\""), "\(output)")
        if state == "skipped" { #expect(output.contains("\"score\":0,"), "\(output)") }
    }

    @Test("A word or an option of a gap may be named by what it says")
    func words() throws {
        let ids = try Self.score(#"{"question":"gt","response":{"g3":"a","g4":"w1"}}"#)
        let words = try Self.score(#"{"question":"gt","response":{"g3":"grondslag","g4":"toezichthouder"}}"#)
        #expect(ids == words && ids.contains("\"score\":0.5"), "\(words)")
    }

    @Test("Certainty may stand between quotation marks; what is null or empty was not said")
    func certainty() throws {
        let sure = try Self.score(#"{"question":"c1","response":"a","confidence":[3]}"#)
        for said in ["3", "\"3\"", "[\"3\"]"] {
            #expect(try Self.score("{\"question\":\"c1\",\"response\":\"a\",\"confidence\":\(said)}") == sure)
        }
        let unsure = try Self.score(#"{"question":"c1","response":"a"}"#)
        for said in ["null", "[]"] {
            let line = "{\"question\":\"c1\",\"response\":\"a\",\"hints\":null,\"confidence\":\(said)}"
            #expect(try Self.score(line) == unsure)
        }
    }

    @Test("A file of Windows may begin with a mark; a line that is not UTF-8 says so, and the rest goes on")
    func encodings() throws {
        let line = #"{"question":"nu","response":"2500"}"#
        let plain = try Self.score(line)
        #expect(!plain.contains("invalid"))
        #expect(try Self.score("\u{FEFF}" + line) == plain)
        let output = try Self.score(Array(line.utf8) + [10, 0x22, 0xFF, 10] + Array(line.utf8))
        #expect(output.hasPrefix(plain) && output.hasSuffix(plain) && output.contains("UTF-8"), "\(output)")
    }

    @Test(
        "What no learner could have given is invalid, and says why",
        arguments: [
            (#""cl","response":{"i1":"z"}"#, "\\\"z\\\""), (#""gt","response":{"g2":"veel"}"#, "getal"),
            (#""gt","response":{"x":"AVG"}"#, "\\\"x\\\""), (#""ht","response":["w9"]"#, "w9"),
            (#""sch","response":"9""#, "9"), (#""d","response":["a","b","c"]"#, "0 tot 2"),
            (#""et","response":"x","level":3"#, "1 tot 2"),
            (#""nu","response":"1","level":1"#, "geen niveaus"),
            (#""nu","response":"1","level":-9223372036854775808"#, "geen niveaus"),
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
