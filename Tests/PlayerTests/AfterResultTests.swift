import Assessment
import Courseware
import Dates
import Localization
import ModuleFormat
import Player
import TestSupport
import Testing

@Suite("After the result")
struct AfterResultTests {
    private static let atTerminal = Sitting.style(interactive: true, keys: true)

    private func module(timing: String = "each") throws -> Module {
        let xml = """
            <module xmlns="urn:opfris:module:1" id="m" version="1.0.0" xml:lang="nl"><title>Einde</title>
            <about valid-for="P1Y"/>
            <check id="c" shuffle="false" feedback="\(timing)">
            <true-false id="q1" answer="true"><prompt>Een.</prompt></true-false>
            <choice id="q2" shuffle="false"><prompt>Twee.</prompt><option id="a" correct="true">Ja.</option>
            <option id="b">Nee.</option></choice>
            </check></module>
            """
        return try #require(ModuleReading(bytes: Array(xml.utf8)).module)
    }

    private func sitting(_ lines: [String], timing: String = "each", _ language: Language = .dutch) throws
        -> Sitting
    {
        try Sitting(try module(timing: timing), language, style: Self.atTerminal) { _ in lines }
    }

    @Test("The wrong ones are practised again, until all went well; the result does not change")
    func practise() throws {
        let sitting = try sitting(["2", "", "1", "", "o", "2", "", "o", "x", "1", "", ""])
        #expect(sitting.ending == .finished)
        #expect(sitting.text.contains("o oefen wat nog niet goed ging (1)"))
        #expect(sitting.text.contains("telt niet mee"))
        #expect(sitting.text.contains("Nog één vraag ging niet goed."))
        #expect(sitting.text.contains("Alles is nu goed gegaan."))
        #expect(sitting.attempt.state.outcome?.score.points == 1)
        #expect(sitting.attempt.state.answers["q1"]?.state == .incorrect)
        #expect(sitting.screen.last { $0.hasPrefix("Enter klaar") }?.contains("o oefen") == false)
    }

    @Test("The answers can be looked back at, each with what was answered and what was right")
    func lookBack() throws {
        let sitting = try sitting(["1", "", "2", "", "v", "", "", ""])
        let text = sitting.text[try #require(sitting.text.firstRange(of: "Terugkijken")).lowerBound...]
        #expect(text.contains("vraag 1 van 2") && text.contains("vraag 2 van 2"))
        #expect(text.contains("Jouw antwoord: Waar"))
        #expect(text.contains("Jouw antwoord: 2 Nee.") && text.contains("Het goede antwoord: 1 Ja."))
        #expect(sitting.ending == .finished)
    }

    @Test("A check that gives no feedback keeps its key, after the result too")
    func silent() throws {
        let sitting = try sitting(["2", "2", "o", "v", "", "", ""], timing: "never")
        #expect(sitting.ending == .finished)
        #expect(sitting.text.contains("Jouw antwoord: 2 Nee."))
        for word in ["goede antwoord", "Niet goed", "✗", "oefen wat"] {
            #expect(!sitting.text.contains(word))
        }
    }

    @Test("A new attempt is offered where one is left")
    func retake() throws {
        #expect(try sitting(["1", "", "1", "", "n"]).ending == .retake)
        let last = try Sitting(
            try module(), .dutch, style: Self.atTerminal, history: AttemptHistory(mayRetake: false)
        ) { _ in ["1", "", "1", "", "n", ""] }
        #expect(last.ending == .finished)
        #expect(!last.text.contains("nieuwe poging"))
    }

    @Test("A finished module tells when it was passed, and offers the same")
    func finishedBefore() throws {
        let first = try sitting(["1", "", "2", ""])
        let module = try module()
        var attempt = Attempt(module: module)
        var events = try attempt.decide(.start(seed: 1))
        attempt.apply(events)
        for (id, response) in [("q1", Response.truth(true)), ("q2", .text("a"))] {
            let next = try attempt.decide(.answer(question: id, response))
            attempt.apply(next)
            events += next
        }
        let again = try Sitting(
            module, .dutch, style: Self.atTerminal,
            history: AttemptHistory(
                finished: Moment(utcMilliseconds: 0, offsetMinutes: 0),
                validUntil: CalendarDate(iso8601: "1971-01-01")), events: events
        ) { _ in ["v", "", "", "n"] }
        #expect(first.attempt.state.outcome?.passed == false)
        #expect(again.text.contains("Gehaald op 1 januari 1970 met 100\u{A0}%."))
        #expect(again.text.contains("Geldig tot en met 1 januari 1971."))
        #expect(again.text.contains("Jouw antwoord"))
        #expect(again.ending == .retake)
    }

    @Test("In English the letters are those of its words, and the Dutch ones do as well")
    func english() throws {
        for (practise, answers) in [("p", "a"), ("o", "v")] {
            let sitting = try sitting(["2", "", "1", "", practise, "1", "", answers, "", "", ""], .english)
            #expect(
                sitting.text.contains("p practise what was not right yet (1)")
                    && sitting.text.contains("Your answer"))
            #expect(sitting.text.contains("All of it went well now."))
        }
    }
}
