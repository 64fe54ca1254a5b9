import TestSupport
import Testing

@Suite("Scoring several tries and hints")
struct ScoreTriesTests {
    private static let module = """
        <module xmlns="urn:opfris:module:1" id="m" version="1.0.0" xml:lang="nl"><title>M</title>
        <check id="c"><choice id="q" points="2" tries="3" penalty="0.25"><prompt>Wat?</prompt>
        <option id="a" correct="true">A</option><option id="b">B</option>
        <hint cost="0.1">Een.</hint><hint cost="0.2">Twee.</hint></choice></check></module>
        """

    private static func score(_ line: String, language: String = "nl") throws -> String {
        let program = try OpfrisProgram()
        program.language = language
        try program.folder.write(module, to: "m.xml")
        let run = try program.run(["score", "m.xml", "--responses", "-"], input: line + "\n")
        #expect(run.status == 0)
        return run.output
    }

    @Test(
        "The mark is points × max(0, fraction − penalty × (tries − 1) − the hints taken)",
        arguments: [
            (#""response":"a""#, 2), (#""responses":["a"]"#, 2), (#""responses":["b","a"]"#, 1.5),
            (#""responses":["b","b","a"]"#, 1), (#""responses":["b","b","b"]"#, 0),
            (#""response":"a","hints":1"#, 1.8), (#""responses":["b","a"],"hints":2"#, 0.9),
            (#""response":"a","hints":0"#, 2), (#""responses":["b","b"]"#, 0),
            (#""responses":["","a"]"#, 2), (#""responses":["z","b",null,"a"]"#, 1.5),
            (#""responses":["b","a",""]"#, 1.5),
        ] as [(String, Double)])
    func mark(given: String, mark: Double) throws {
        let output = try Self.score(#"{"question":"q",\#(given)}"#)
        let scored = output.split(separator: #""score":"#).last?.prefix { $0 != "," }
        #expect(abs(try #require(scored.flatMap { Double($0) }) - mark) < 1e-9, "\(output)")
    }

    @Test(
        "What no learner could have done is invalid, and says why",
        arguments: [
            (#""responses":["b","b","b","a"]"#, "3 pogingen"), (#""responses":["a","a"]"#, "al goed"),
            (#""response":"a","hints":3"#, "2 hints"), (#""response":"a","hints":-1"#, "2 hints"),
            (#""response":"a","hints":"een""#, "2 hints"),
            (#""responses":["b",7]"#, "ontbreekt"), (#""responses":["b","z"]"#, "z"),
            (#""response":"a","responses":["a"]"#, "niet allebei"),
        ])
    func invalid(given: String, reason: String) throws {
        let output = try Self.score(#"{"question":"q",\#(given)}"#)
        #expect(output.contains(#""score":0,"max":2,"state":"invalid""#), "\(output)")
        #expect(output.contains(reason), "\(output)")
    }
}
