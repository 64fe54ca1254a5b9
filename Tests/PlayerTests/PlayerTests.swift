import Assessment
import Courseware
import Dates
import Localization
import ModuleFormat
import Player
import TestSupport
import Testing
import Text

@Suite("The player")
struct PlayerTests {
    @Test(
        "Every module plays to the end, right and wrong, in both languages and three widths",
        arguments: RealModules.all, [true, false])
    func plays(id: String, right: Bool) throws {
        for language in Language.allCases {
            for width in [20, 40, 80] {
                for seed in 1...8 as ClosedRange<UInt64> {
                    let sitting = try Sitting(id, language, style: Sitting.style(width: width), seed: seed) {
                        $0.lines(right: right)
                    }
                    #expect(sitting.ending == .finished)
                    let isPassed = sitting.attempt.module.checks.isEmpty ? nil : right
                    #expect(sitting.attempt.state.outcome?.passed == isPassed)
                    #expect(
                        sitting.widest <= width,
                        "\(sitting.screen.first { CleanText(line: $0).width > width } ?? "")")
                }
            }
        }
    }

    @Test("What cannot be read is asked again and recorded nowhere", arguments: RealModules.ids)
    func unreadable(id: String) throws {
        let sitting = try Sitting(id, .dutch) { robot in
            robot.lines(right: true).flatMap { ["", "99 98", $0] }
        }
        let clean = try Sitting(id, .dutch) { $0.lines(right: true) }
        #expect(sitting.ending == .finished)
        // Where text or a number is asked, 99 98 is an answer.
        #expect(sitting.asked.count > clean.asked.count)
        #expect(sitting.attempt.state.answers.count == clean.attempt.state.answers.count)
    }

    @Test("At the end of the input the attempt stays open, and goes on at the same question")
    func resumes() throws {
        let half = try Sitting("avg-in-de-klas", .dutch) { Array($0.lines(right: true).prefix(5)) }
        #expect(half.ending == .suspended)
        #expect(half.attempt.state.isOpen)
        #expect(half.text.contains("opfris take avg-in-de-klas"))
        let rest = try Sitting("avg-in-de-klas", .dutch, seed: 1) { $0.lines(right: true) }
        #expect(rest.screen.starts(with: half.screen.dropLast(2).prefix(20)))
    }

    @Test("A hint is shown and counted; a skipped question earns nothing and is called skipped")
    func hintsAndSkips() throws {
        let sitting = try Sitting("avg-in-de-klas", .dutch) { robot in
            let lines = robot.lines(right: true)
            return lines.prefix(3) + ["/h", "/s"] + lines.dropFirst(4)
        }
        #expect(sitting.text.contains("Hint 1 van"))
        #expect(sitting.text.contains("Overgeslagen"))
        let states = sitting.attempt.state.answers.values.compactMap(\.state)
        #expect(states.count { $0 == .skipped } == 1)
        #expect(
            sitting.attempt.state.outcome?.passed == true
                || sitting.attempt.state.outcome?.score.scaled ?? 1 < 1)
    }

    @Test("Help, repeat and quit are understood at every prompt", arguments: RealModules.ids)
    func keys(id: String) throws {
        let sitting = try Sitting(id, .english) { robot in
            robot.lines(right: true).flatMap { ["/?", "/r", $0] }
        }
        #expect(sitting.ending == .finished)
        for stop in 0..<9 {
            let left = try Sitting(id, .english) { Array($0.lines(right: true).prefix(stop)) + ["/q"] }
            #expect(left.ending == .suspended)
            #expect(left.attempt.state.isOpen)
        }
    }

    @Test("A match may be answered in parts")
    func matchInParts() throws {
        let sitting = try Sitting("avg-in-de-klas", .dutch) { robot in
            robot.lines(right: true).flatMap { line -> [String] in
                let parts = line.split(separator: " ").map(String.init)
                return parts.count > 1 && parts[0].last?.isLetter == true && parts[0].first?.isNumber == true
                    ? parts : [line]
            }
        }
        #expect(sitting.ending == .finished)
        #expect(sitting.text.contains("Nog zonder letter"))
        #expect(sitting.attempt.state.outcome?.score.scaled == 1)
    }

    @Test("At a terminal a page waits for Enter, gives help, and can be left", arguments: RealModules.ids)
    func pauses(id: String) throws {
        let through = try Sitting(id, .dutch, style: Sitting.style(interactive: true)) {
            $0.lines(right: true, atEndOfPage: ["?", ""])
        }
        #expect(through.ending == .finished)
        #expect(through.attempt.state.outcome?.passed == true)
        #expect(through.screen.count { $0.hasPrefix("Enter verder") } == 6)
        let left = try Sitting(id, .dutch, style: Sitting.style(interactive: true)) {
            $0.lines(right: true, atEndOfPage: ["q"])
        }
        #expect(left.ending == .suspended)
        #expect(left.attempt.state.readPages.isEmpty && left.attempt.state.isOpen)
    }

    @Test("Feedback at the end tells of every answer, those of an earlier sitting too")
    func feedbackAtTheEnd() throws {
        let xml = """
            <module xmlns="urn:opfris:module:1" id="m" version="1.0.0" xml:lang="nl"><title>Einde</title>
            <check id="c" feedback="end" shuffle="false">
            <true-false id="q1" answer="true"><prompt>Een.</prompt>
            <feedback when="correct">Eerste klopt.</feedback></true-false>
            <true-false id="q2" answer="true" tries="2"><prompt>Twee.</prompt>
            <feedback when="incorrect">Tweede klopt niet.</feedback></true-false>
            <true-false id="q3" answer="true"><prompt>Drie.</prompt></true-false>
            </check></module>
            """
        let module = try #require(ModuleReading(bytes: Array(xml.utf8)).module)
        let start = try Attempt(module: module).decide(.start(seed: 1))
        let first = try Sitting(module, .dutch, events: start) { _ in ["1"] }
        #expect(!first.text.contains("Eerste klopt"))
        let events =
            start + (try Attempt(module: module, events: start).decide(.answer(question: "q1", .truth(true))))
        let second = try Sitting(module, .dutch, events: events) { _ in ["2", "2", "s"] }
        #expect(second.text.contains("nog één keer"))
        #expect(second.text.contains("Eerste klopt.") && second.text.contains("Tweede klopt niet."))
        #expect(second.text.components("Overgeslagen") == 2)
    }

    @Test("Practice says at both ends that nothing is kept")
    func practice() throws {
        let sitting = try Sitting("avg-in-de-klas", .dutch, style: Sitting.style(practice: true)) {
            $0.lines(right: true)
        }
        #expect(sitting.screen.first == "Oefenen: er wordt niets bewaard.")
        #expect(sitting.text.hasSuffix("Dit was oefenen: er is niets bewaard."))
    }

    @Test(
        "A whole sitting looks as it was approved",
        arguments: [("avg-in-de-klas", Language.dutch, 80), ("retrieval-practice", .english, 40)])
    func transcript(id: String, language: Language, width: Int) throws {
        let sitting = try Sitting(id, language, style: Sitting.style(width: width), seed: 7) { robot in
            let (right, wrong) = (robot.lines(right: true), robot.lines(right: false))
            return right.indices.flatMap { $0 % 3 == 2 ? ["/h", "nonsense 9", wrong[$0]] : [right[$0]] }
        }
        let text = sitting.text + "\n"
        #expect(try text == Snapshot.approved("\(id)-\(language.rawValue)-\(width).txt", for: text))
    }
}
