import JSON
import Results
import TestSupport
import Testing

@Suite("HR collects what many learners passed on")
struct CollectTests {
    /// A learner who passes completions on to an LRS and to a folder that HR reads.
    private static func learner(
        _ name: String, _ lrs: FaultyLRS, _ shared: TemporaryFolder, plays: [(String, Bool)]
    ) throws -> OpfrisProgram {
        let program = try OpfrisProgram()
        program.variables["OPFRIS_LEARNER"] = name
        #expect(try program.run(["feed", "add", "school", "--lrs", lrs.address]).status == 0)
        #expect(
            try program.run(["feed", "add", "map", "--folder", shared.path, "--detail", "score"]).status == 0)
        for (id, right) in plays {
            _ = try program.run(["take", id])
            let lines = try program.remainingLines(id, right: right, learner: name)
            _ = try program.run(["take", id], input: lines.joined(separator: "\n") + "\n")
        }
        // What the player started may still be at it.
        for _ in 0..<100 where try program.run(["feed", "send"]).status != 0 {}
        return program
    }

    private struct School {
        let lrs: FaultyLRS
        let shared: TemporaryFolder
        let hr: OpfrisProgram

        init() throws {
            lrs = try FaultyLRS()
            shared = try TemporaryFolder()
            _ = try CollectTests.learner(
                "code-anna-1", lrs, shared,
                plays: [("avg-in-de-klas", false), ("avg-in-de-klas", true)])
            _ = try CollectTests.learner(
                "code-bram-1", lrs, shared, plays: [("gesprekskaarten-uitval", true)])
            hr = try OpfrisProgram()
            _ = try hr.run(["feed", "add", "school", "--lrs", lrs.address])
        }

        func rows(_ arguments: [String]) throws -> [JSONValue] {
            let run = try hr.run(["records", "--json"] + arguments)
            #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
            return JSONValue(parsing: run.output)?.array ?? []
        }
    }

    @Test("Everybody's attempts come from an LRS and from a folder, each once, with where they come from")
    func collected() throws {
        let school = try School()
        let fromLRS = try school.rows(["--from", "school"])
        let fromFolder = try school.rows(["--from", school.shared.path])
        for rows in [fromLRS, fromFolder] {
            #expect(rows.count == 3)
            #expect(Set(rows.compactMap { $0["learner"]?.string }) == ["code-anna-1", "code-bram-1"])
            #expect(rows.count { $0["passed"]?.bool == true } == 1)
            #expect(rows.compactMap { $0["attempt"]?.integer }.sorted() == [1, 1, 2])
        }
        #expect(fromLRS.allSatisfy { $0["origin"]?.string == "school" && $0["scaled"] == .null })
        #expect(fromFolder.allSatisfy { $0["origin"]?.string == "self-reported" })
        #expect(fromFolder.contains { $0["scaled"]?.double == 1 })
        let latest = try school.rows(["--from", "school", "--latest"])
        #expect(latest.count == 2)
        let expiring = try school.rows(["--from", "school", "--expiring", "400"])
        #expect(expiring.map { $0["module"]?.string } == ["avg-in-de-klas"])
        #expect(try school.rows(["--from", "school", "--learner", "code-bram-1"]).count == 1)
        #expect(try !Store.exists(in: school.hr.results))
    }

    @Test("Names come from HR's file and from nowhere else")
    func names() throws {
        let school = try School()
        try school.hr.folder.write(
            "code;name;staff_number\r\ncode-anna-1;Anna Bos;7\r\n", to: "people.csv")
        let rows = try school.rows(["--from", "school", "--people", "people.csv", "--learner", "Anna Bos"])
        #expect(rows.count == 2 && rows.allSatisfy { $0["staff_number"]?.string == "7" })
        let table = try school.hr.run(["records", "--from", "school", "--people", "people.csv"])
        #expect(table.output.contains("Anna Bos") && table.output.contains("code-bra"))
        #expect(table.output.contains("3 afrondingen, 1 gehaald. Gelezen uit school."))
    }

    @Test("The organisation's badges are issued over what was collected, twice the same")
    func badges() throws {
        let school = try School()
        _ = try school.hr.run(["badges", "key", "new", "school.pem"])
        let arguments =
            ["badges", "issue", "--key", "school.pem", "--out", "badges", "--from", "school"]
            + BadgesTests.school
        let first = try school.hr.run(arguments)
        #expect(first.status == 0 && first.errors.contains("1 badge gemaakt"), "\(first.errors)")
        let names = Fixture.names(in: school.hr.folder.file("badges"))
        #expect(names.count == 3 && names.allSatisfy { $0.hasPrefix("avg-in-de-klas-code-anna-1-") })
        #expect(try school.hr.run(arguments).errors.contains("0 badges gemaakt"))
    }

    @Test("Half a list is none: an LRS that fails on the way gives a sentence and no rows")
    func halfway() throws {
        let school = try School()
        let broken = try FaultyLRS("ok", reading: "ok,ok,ok,500")
        _ = try school.hr.run(["feed", "add", "stuk", "--lrs", broken.address])
        let run = try school.hr.run(["records", "--from", "stuk"])
        #expect(run.status == 3 && run.output.isEmpty)
        #expect(run.errors.contains("stuk heeft een storing"))
        let unknown = try school.hr.run(["records", "--from", "scholo"])
        #expect(unknown.status == 3 && unknown.errors.contains("Wel: school, stuk"))
        let nowhere = try school.hr.run(["records", "--from", "/nergens/te/vinden"])
        #expect(nowhere.status == 3 && nowhere.output.isEmpty)
    }
}
