import Assessment
import Courseware
import Results
import TestSupport
import Testing

@Suite("Taking a module through a pipe")
struct PipeTests {
    @Test(
        "Every module is taken to the end, right and wrong, in both languages", arguments: RealModules.all,
        [true, false])
    func toTheEnd(id: String, right: Bool) throws {
        for language in ["nl", "en"] {
            let program = try OpfrisProgram()
            program.language = language
            #expect(try program.run(["take", id]).status == 0)
            let lines = try program.remainingLines(id, right: right)
            #expect(try lines.count == RealModules.module(id).linesRead)
            let run = try program.run(["take", id], input: lines.joined(separator: "\n") + "\n")
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
            let records = try program.records()
            #expect(records.count == 1)
            #expect(try records.first?.passed == (RealModules.module(id).checks.isEmpty ? nil : right))
            #expect(try program.openAttempt(id) == nil)
            #expect(run.output.contains(language == "nl" ? "Bewaard." : "Saved."))
            #expect(!run.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
        }
    }

    @Test("Unreadable lines are asked again and cost nothing", arguments: RealModules.ids)
    func unreadable(id: String) throws {
        let program = try OpfrisProgram()
        _ = try program.run(["take", id])
        let lines = try program.remainingLines(id, right: true).flatMap { ["", "   ", $0] }
        let run = try program.run(["take", id], input: lines.joined(separator: "\n"))
        #expect(run.status == 0)
        #expect(run.output.contains("Er staat nog niets. Typ "))
        #expect(try program.records().first?.scaled == 1)
    }

    @Test("The end of the input leaves the attempt open; the next run goes on there, in the same order")
    func halfWay() throws {
        let program = try OpfrisProgram()
        let id = "avg-in-de-klas"
        _ = try program.run(["take", id])
        let all = try program.remainingLines(id, right: true)
        for (index, line) in all.enumerated() {
            let before = try program.openAttempt(id)?.events.first?.event
            let run = try program.run(["take", id], input: line + "\n")
            #expect(run.status == 0)
            if index < all.count - 1 {
                #expect(run.output.contains("opfris take avg-in-de-klas"))
                #expect(try program.openAttempt(id)?.events.first?.event == before)
                #expect(try program.remainingLines(id, right: true) == Array(all.dropFirst(index + 1)))
            }
        }
        #expect(try program.records().map(\.scaled) == [1])
    }

    @Test("A file outside the folders is played and nothing is kept")
    func practice() throws {
        let program = try OpfrisProgram()
        try program.folder.write(try RealModules.bytes("avg-in-de-klas"), to: "concept.xml")
        let run = try program.run(["take", "./concept.xml"], input: "1\n")
        #expect(run.status == 0)
        #expect(run.output.contains("er wordt niets bewaard"))
        #expect(!run.output.contains("Alles is bewaard"))
        #expect(program.folder.rights("Results/opfris.db") == 0)
    }

    @Test("An attempt goes on with its own bytes when the file changes or goes")
    func moduleChanges() throws {
        let program = try OpfrisProgram()
        let modules = program.folder.file("M")
        _ = try ChildProcess.run(["mkdir", modules])
        let id = "avg-in-de-klas"
        let bytes = try RealModules.bytes(id)
        try program.folder.write(bytes, to: "M/\(id).xml")
        let options = ["--modules", modules]
        _ = try program.run(["take", id] + options)
        let lines = try program.remainingLines(id, right: true)
        try program.folder.write(Array("<module".utf8), to: "M/\(id).xml")
        let broken = try program.run(
            ["take", id] + options, input: lines.prefix(4).joined(separator: "\n") + "\n")
        #expect(broken.status == 0)
        try program.folder.write(bytes + Array("\n".utf8), to: "M/\(id).xml")
        let rest = try program.run(
            ["take", id] + options, input: lines.dropFirst(4).joined(separator: "\n") + "\n")
        #expect(rest.status == 0)
        #expect(try program.records().map(\.scaled) == [1])
        let next = try program.run(["take", id] + options)
        #expect(next.errors.contains("andere inhoud"))
    }
}
