import Results
import TestSupport
import Testing

@Suite("How often a module may be taken")
struct AttemptLimitTests {
    private static func program(_ limit: Int) throws -> OpfrisProgram {
        let program = try OpfrisProgram()
        try program.folder.write(
            """
            <module xmlns="urn:opfris:module:1" id="eens" version="1.0.0" xml:lang="nl" attempts="\(limit)">
            <title>Eens</title>
            <page id="p"><title>Lees</title>
            <true-false id="o" answer="true"><prompt>Oefening?</prompt></true-false></page>
            <check id="c"><true-false id="q" answer="true"><prompt>Ja?</prompt></true-false>
            <true-false id="r" answer="true"><prompt>Echt?</prompt></true-false></check></module>
            """, to: "M/eens.xml")
        program.variables = ["OPFRIS_MODULES": program.folder.file("M")]
        return program
    }

    private static func take(
        _ program: OpfrisProgram, _ words: [String], _ input: String, status: Int32 = 0, says: String
    ) throws {
        let result = try program.run(["take", "eens"] + words, input: input)
        #expect(result.status == status, "\(result)")
        #expect(result.output.contains(says) || result.errors.contains(says), "\(result)")
    }

    @Test("Whoever saw the questions and begins anew has made an attempt; the last one cannot be begun anew")
    func restarts() throws {
        let program = try Self.program(2)
        try Self.take(program, [], "waar\nwaar\n", says: "Poging 1 van 2.")
        try Self.take(program, ["--restart"], "waar\nniet waar\n", says: "Poging 2 van 2.")
        try Self.take(
            program, ["--restart"], "", status: 3,
            says: "Dit is je laatste poging voor Eens; opnieuw beginnen kan niet meer.")
        try Self.take(program, [], "waar\n", says: "poging 2 van 2.")
        #expect(try program.records().map(\.scaled) == [0.5])
        #expect(try program.records().map(\.ordinal) == [2])
        try Self.take(
            program, [], "", status: 3, says: "Voor Eens heb je alle pogingen gebruikt (2).")
        try Self.take(program, ["--restart"], "", status: 3, says: "alle pogingen gebruikt (2)")
        try Self.take(program, ["--practice"], "waar\nwaar\nwaar\n", says: "er is niets bewaard")
        try Self.take(program, ["--check"], "waar\nwaar\n", says: "2 van 2")
    }

    @Test("Whoever only read pages has made none")
    func pages() throws {
        let program = try Self.program(1)
        for words in [[], ["--restart"], ["--restart"]] {
            try Self.take(program, words, "", says: "Poging 1 van 1.")
        }
        try Self.take(program, [], "waar\nwaar\n", says: "Verder waar je was")
        try Self.take(program, ["--restart"], "", status: 3, says: "laatste poging")
    }
}
