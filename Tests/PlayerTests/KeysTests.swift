import Assessment
import Courseware
import Localization
import ModuleFormat
import Player
import TestSupport
import Testing

@Suite("The keys at every prompt")
struct KeysTests {
    private static let atTerminal = Sitting.style(interactive: true, keys: true)

    /// A page with a practice question, then a check of each kind of question.
    private static let xml = """
        <module xmlns="urn:opfris:module:1" id="m" version="1.0.0" xml:lang="nl"><title>Toetsen</title>
        <about><objective id="o">Je weet het.</objective></about>
        <page id="p1" objectives="o"><title>Eerste</title><p>Tekst van een.</p>
        <true-false id="v1" answer="true"><prompt>Oefening.</prompt><hint>Een hint.</hint></true-false></page>
        <page id="p2"><title>Tweede</title><p>Tekst van twee.</p></page>
        <check id="c" shuffle="false">
        <choice id="q1" objectives="o" shuffle="false"><prompt>Een.</prompt>
        <option id="a" correct="true">Ja.</option><option id="b">Nee.</option>
        <hint cost="0.25">Denk na.</hint><hint cost="0.5">Ja dus.</hint></choice>
        <choice id="q2" select="many" shuffle="false"><prompt>Meer.</prompt>
        <option id="a" correct="true">Ja.</option><option id="b" correct="true">Ook.</option>
        <option id="c">Nee.</option></choice>
        <text-entry id="q3"><prompt>Woord.</prompt><accept>aap</accept></text-entry>
        </check></module>
        """

    private func module() throws -> Module {
        try #require(ModuleReading(bytes: Array(Self.xml.utf8)).module)
    }

    private func sitting(_ lines: [String], accessible: Bool = false) throws -> Sitting {
        let style = accessible ? Sitting.style(interactive: true, accessible: true) : Self.atTerminal
        return try Sitting(try module(), .dutch, style: style) { _ in lines }
    }

    @Test(
        "One key answers where one choice is asked, Enter where it is not, and always in the accessible view")
    func units() throws {
        let lines = ["1", "", "", "1", "", "1 2", "", "aap", "", ""]
        let sitting = try sitting(lines)
        #expect(sitting.ending == .finished)
        #expect(
            sitting.asked.map(\.takesKey) == [true, true, true, true, true, false, true, false, true, true])
        #expect(try self.sitting(lines, accessible: true).asked.allSatisfy { !$0.takesKey })
    }

    @Test("What was typed ahead is thrown away before each question that counts, and nowhere else")
    func typedAhead() throws {
        let sitting = try sitting(["1", "", "", "1", "", "1 2", "", "aap", ""])
        // The last one is the result, where a habitual Enter would close it.
        #expect(sitting.dropped == [3, 5, 7, 9])
    }

    @Test("Back shows the page that a question is about; Enter returns to the question")
    func back() throws {
        let sitting = try sitting(["1", "", "", "b", "b", "?", "", "1"])
        let text = sitting.text
        let tail = text[try #require(text.firstRange(of: "vraag 1 van 3")).upperBound...]
        #expect(tail.contains("pagina 1 van 2") && tail.contains("Tekst van een."))
        #expect(!tail.contains("Oefening."))
        #expect(tail.contains("Er is geen pagina hiervoor."))
        #expect(tail.components("vraag 1 van 3") == 1)
        #expect(sitting.attempt.state.answers["q1"]?.state == .correct)
    }

    @Test("Back from a page shows the one before, and Enter goes on with the page")
    func backFromPage() throws {
        let sitting = try sitting(["1", "", "b", "", "", "q"])
        #expect(sitting.text.components("pagina 1 van 2") == 2)
        #expect(sitting.text.components("pagina 2 van 2") == 2)
        #expect(sitting.attempt.state.readPages == ["p1", "p2"])
    }

    @Test("A hint tells its cost before it is taken, step by step")
    func hints() throws {
        let sitting = try sitting(["1", "", "", "h", "h", "h", "1", "q"])
        #expect(sitting.text.contains("h hint (kost 0,25 punt)"))
        #expect(sitting.text.contains("Hint 1 van 2  Denk na."))
        #expect(sitting.text.contains("h hint (kost 0,5 punt)"))
        #expect(sitting.text.contains("Er is geen hint meer"))
        #expect(sitting.text.contains("0,25 van 1 punt: 1, min 0,75 voor 2 hints."))
    }

    @Test("Of a question without hints it is said that there is none, and not that there is no other")
    func noHint() throws {
        #expect(try sitting(["1", "", "", "1", "", "h", "q"]).text.contains("Deze vraag heeft geen hint."))
    }

    @Test("Each key is understood at each prompt: help helps, r repeats, q leaves and loses nothing")
    func everywhere() throws {
        let lines = ["1", "", "", "1", "", "1 2", "", "aap"]
        for place in lines.indices {
            let slash = place == 7 ? "/" : ""
            let before = Array(lines[..<place])
            let left = try sitting(
                before + [slash + "?", slash + "r", slash + "b", "", slash + "q", "never"])
            #expect(left.ending == .suspended && left.unread == ["never"], "\(place)")
            #expect(left.attempt.state.isOpen)
            let helped = try sitting(before + [slash + "?", slash + "r", slash + "b", ""] + lines[place...])
            #expect(helped.attempt.state.outcome?.score.scaled == 1, "\(place): \(helped.text)")
        }
    }

    @Test(
        "Numbers may be joined as people join them",
        arguments: ["1 2", "1,2", "1 en 2", "2 and 1", "12", "1-2", " 2;1 "])
    func joined(line: String) throws {
        let sitting = try sitting(["1", "", "", "1", "", line])
        #expect(sitting.attempt.state.answers["q2"]?.state == .correct)
        for other in ["1 2 1", "13 2", "1 4", "en", "11", "1.2"] {
            #expect(
                try self.sitting(["1", "", "", "1", "", other]).attempt.state.answers["q2"] == nil, "\(other)"
            )
        }
    }

    @Test("Words do what their keys do")
    func words() throws {
        let sitting = try sitting([
            "help", "niet waar", "", "", "hint", "overslaan", "terug", "", "stoppen", "never",
        ])
        #expect(sitting.ending == .suspended && sitting.unread == ["never"])
        #expect(sitting.attempt.state.practice["v1"]?.state == .incorrect)
        #expect(sitting.attempt.state.answers["q1"]?.state == .skipped)
        #expect(sitting.text.contains("Overgeslagen: geen punten"))
    }

    @Test("A key that sends the end of the input leaves, at the result as well")
    func endOfInput() throws {
        #expect(try sitting(["1"]).ending == .suspended)
        #expect(try sitting(["1", "", "", "1", "", "1 2", "", "aap"]).ending == .finished)
    }

    @Test("r and a stop of the program show the screen again, and change nothing")
    func again() throws {
        let lines = ["2", "", "", "2", "", "3", "", "noot", "", "o", "2", "", "v", "", "", "", ""]
        let plain = try sitting(lines)
        for (place, key) in lines.indices.flatMap({ place in ["r", Sitting.stopped].map { (place, $0) } }) {
            let typed = key == "r" && plain.asked[place].takesKey == false ? "/r" : key
            let sitting = try sitting(lines[..<place] + [typed] + lines[place...])
            #expect(sitting.attempt.state == plain.attempt.state, "\(key) at \(place)")
            #expect(sitting.asked.count == plain.asked.count + 1, "\(key) at \(place)")
            // The line before the keys is there once more.
            let shown = sitting.screen.count - plain.screen.count
            #expect(shown > (place < 2 ? 3 : 2), "\(key) at \(place): \(shown)")
        }
    }

    @Test("Back after feedback shows the page that it names, and returns to the feedback")
    func backAfterFeedback() throws {
        let sitting = try sitting(["1", "", "", "2", "b", "", "q"])
        let tail = sitting.text[try #require(sitting.text.firstRange(of: "Niet goed")).upperBound...]
        #expect(tail.contains("pagina 1 van 2") && !tail.contains("pagina 2 van 2"))
        #expect(tail.components("Niet goed") == 1 && !tail.contains("Meer."))
    }

    @Test("At a practice question back shows its own page")
    func backAtPractice() throws {
        let sitting = try sitting(["b", "", "1", "q"])
        #expect(sitting.text.components("Tekst van een.") == 2 && sitting.text.components("Oefening.") == 2)
        #expect(sitting.attempt.state.practice["v1"]?.state == .correct)
    }

    @Test(
        "A word that could be a command is an answer when it is typed again", arguments: ["h", "stop", "/x"])
    func doubted(line: String) throws {
        let before = ["1", "", "", "1", "", "1 2", ""]
        let once = try sitting(before + [line, "aap", ""])
        #expect(once.attempt.state.answers["q3"]?.state == .correct)
        let twice = try sitting(before + [line, line])
        #expect(twice.attempt.state.answers["q3"]?.response == .text(line))
        let help = try sitting(before + ["vraagteken", "aap"])
        #expect(help.text.contains("/r toont de vraag opnieuw."))
        #expect(help.attempt.state.answers["q3"]?.state == .correct)
    }

    @Test("In a low window a page waits before its practice question, and r shows it from its title")
    func lowWindow() throws {
        for (height, waits) in [(8, true), (40, false)] {
            let style = Sitting.style(height: height, interactive: true, keys: true)
            let lines = waits ? ["r", "b", "?", "", "1"] : ["1"]
            let sitting = try Sitting(try module(), .dutch, style: style) { _ in lines + ["q"] }
            #expect(sitting.text.contains("Enter de oefenvraag") == waits)
            #expect(sitting.text.components("Tekst van een.") == (waits ? 2 : 1))
            #expect(sitting.text.components("Oefening.") == 1)
            #expect(sitting.attempt.state.practice["v1"]?.state == .correct)
        }
    }

    @Test("Pairs that were given in part are shown, and kept while a page is read again")
    func pairsAreKept() throws {
        let xml = """
            <module xmlns="urn:opfris:module:1" id="m" version="1.0.0" xml:lang="nl"><title>Paren</title>
            <page id="p1"><title>Eerste</title><p>Tekst.</p></page>
            <check id="c"><match id="q1" shuffle="false"><prompt>Wat hoort bij wat?</prompt>
            <pair id="a" with="x"><item>Een</item><target>Ix</target></pair>
            <pair id="b" with="y"><item>Twee</item><target>Ypsilon</target></pair></match></check></module>
            """
        let module = try #require(ModuleReading(bytes: Array(xml.utf8)).module)
        let sitting = try Sitting(module, .dutch, style: Self.atTerminal) { _ in
            ["", "1a", "b", "", "r", "2b"]
        }
        for line in ["1a2b", "1 a 2 b", "1A, 2B", "2b 1a"] {
            let whole = try Sitting(module, .dutch, style: Self.atTerminal) { _ in ["", line] }
            #expect(whole.attempt.state.outcome?.passed == true, "\(line)")
        }
        for line in ["a1", "1", "1a b", "3a", "1c"] {
            let none = try Sitting(module, .dutch, style: Self.atTerminal) { _ in ["", line] }
            #expect(none.attempt.state.answers.isEmpty && none.text.contains("niet lezen"), "\(line)")
        }
        #expect(sitting.text.components("Tot nu toe: 1a.") == 2)
        #expect(sitting.text.contains("Jouw antwoord:") && sitting.text.contains("1a  Een: Ix"))
        #expect(sitting.attempt.state.outcome?.passed == true)
    }

    @Test("Practice promises nowhere that something is kept")
    func practice() throws {
        let style = Sitting.style(interactive: true, keys: true, practice: true)
        for lines in [["?", "1", "?", "", "", "?", "1", "", "1 2", "", "aap", "", "?", ""], ["q"]] {
            let sitting = try Sitting(try module(), .dutch, style: style) { _ in lines }
            let text = sitting.text.replacing("er wordt niets bewaard", with: "")
                .replacing("er is niets bewaard", with: "").replacing("Er is niets bewaard", with: "")
            for word in ["ewaard", "later ga je", "later hier", "poging 1"] {
                #expect(!text.contains(word), "\(word)")
            }
        }
    }
}

extension StringProtocol where SubSequence == Substring {
    /// How often a text stands in this one.
    func components(_ part: String) -> Int { String(self).ranges(of: part).count }
}
