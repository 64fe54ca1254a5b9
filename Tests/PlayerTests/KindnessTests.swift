import Assessment
import Courseware
import Localization
import ModuleFormat
import Player
import TestSupport
import Testing

/// What a learner is told of a mark, and what is never lost.
@Suite("A learner sees why")
struct KindnessTests {
    private static let xml = """
        <module xmlns="urn:opfris:module:1" id="m" version="1.0.0" xml:lang="nl"><title>Waarom</title>
        <about><objective id="o">Kleuren noemen.</objective></about>
        <page id="p" objectives="o"><title>Blad</title><p>Tekst.</p>
        <deck id="d" prioritise="2"><prompt>Kaarten.</prompt>
        <card id="k1"><front>Een</front><back>x</back></card><card id="k2"><front>Twee</front><back>y</back></card>
        </deck></page>
        <page id="q"><title>Ander blad</title><p>Meer.</p></page>
        <check id="c" shuffle="false" pass="0.5">
        <choice id="tries" select="many" tries="3" penalty="0.25" points="2" shuffle="false"><prompt>Kies.</prompt>
        <option id="a" correct="true">Ja.</option><option id="b" correct="true">Ook.</option>
        <option id="x">Nee.</option><hint cost="0.1">Een.</hint><hint cost="0.1">Twee.</hint>
        <explanation page="p">Zo.</explanation></choice>
        <gap-text id="gap" objectives="o" case="exact"><prompt>Vul in.</prompt>
        <text><gap id="g1" weight="2"><accept>Rood</accept></gap>, <gap id="g2"><accept>groen</accept></gap>,
        <gap id="g3"><option id="o1" correct="true">blauw</option><option id="o2">geel</option></gap> en
        <gap id="g4" word="w1"/>.</text><word id="w1">wit</word><word id="w2">zwart</word>
        <explanation page="q">Kleuren.</explanation></gap-text>
        <number id="number"><prompt>Hoe lang?</prompt><answer>72</answer><unit>uur</unit>
        <unit factor="24" penalty="0.1">dagen</unit></number>
        <order id="order" scoring="successors"><prompt>Orde.</prompt><item id="i1">een</item><item id="i2">twee</item>
        <item id="i3">drie</item><item id="i4">vier</item></order>
        <extended-text id="own"><prompt>Schrijf.</prompt><model><p>Model.</p></model>
        <level fraction="1">Goed zo.</level><level fraction="0">Anders.</level></extended-text>
        <grade from="0">Tot de volgende keer.</grade>
        </check></module>
        """

    private let module: Module
    private let start: [AttemptEvent]

    init() throws {
        module = try #require(ModuleReading(bytes: Array(Self.xml.utf8)).module)
        start = try Attempt(module: module).decide(.start(seed: 7))
    }

    /// Plays from the check on, with lines for its questions.
    private func sitting(_ lines: [String], interactive: Bool = false) throws -> Sitting {
        try Sitting(
            module, .dutch, style: Sitting.style(width: 200, interactive: interactive), events: start
        ) { _ in (interactive ? ["s", "", ""] : ["s"]) + lines }
    }

    private func numbers(of ids: [String]) throws -> String {
        let order = try #require(AttemptState(events: start).plan?.orders["order"])
        return ids.map { id in "\((order.firstIndex(of: id) ?? 0) + 1)" }.joined(separator: " ")
    }

    @Test("How often a question may be tried is told before, and what the last try can still earn after each")
    func tries() throws {
        let sitting = try sitting(["1", "h", "h", "1 3", "1 2", "/q"])
        let text = sitting.text
        #expect(text.contains("Je mag het 3 keer proberen; elke keer na de eerste kost 0,5 punt."))
        #expect(
            text.contains(
                "Je mag het nog 2 keer proberen; elke keer kost 0,5 punt. Je laatste antwoord telt,"))
        #expect(text.contains("voor hooguit 1,5; nu heb je 1."))
        #expect(text.contains("1 van 2 goede gekozen, en 1 te veel."))
        #expect(text.contains("0,6 van 2 punten: 2, min 1 voor de derde poging, min 0,4 voor 2 hints."))
        #expect(text.occurrences(of: "Je mag het 3 keer proberen") == 1)
    }

    @Test("A mark that would be negative says that it stops at 0")
    func floor() throws {
        let text = try sitting(["1", "1", "h", "h", "1", "/q"]).text
        #expect(text.contains("min 0,4 voor 2 hints, nooit minder dan 0."))
    }

    @Test("Where parts count differently the sum is told, and a near miss says in which gap it is")
    func gaps() throws {
        let text = try sitting(["s", "rood; groen; blauw; wit", "/q"]).text
        #expect(text.contains("Samen 0,6: 0 + 0,2 + 0,2 + 0,2."))
        #expect(text.contains("Bijna (gat 1): let op hoofdletters en kleine letters."))
        #expect(!text.contains("onderdelen goed"))
    }

    @Test(
        "Gaps at once may name a word; what cannot be read says where, and another number of parts is doubted"
    )
    func gapsAtOnce() throws {
        let odd = try sitting([
            "s", "Rood; groen; paars; wit", "Rood; groen", "Rood", "groen", "GEEL", "zwart", "/q",
        ])
        #expect(odd.text.contains("Wat je voor gat 3 gaf, kan ik niet lezen."))
        #expect(odd.text.contains("Dat zijn 2 delen, en er staan nog 4 gaten open."))
        #expect(
            odd.attempt.state.answers["gap"]?.response
                == .pairs(["g1": "Rood", "g2": "groen", "g3": "o2", "g4": "w2"]))
        let single = try sitting(["s", "b; c; blauw; wit", "/q"])
        #expect(
            single.attempt.state.answers["gap"]?.response
                == .pairs(["g1": "b", "g2": "c", "g3": "o1", "g4": "w1"]))
        let twice = try sitting(["s", "a;b", "a;b", "groen", "blauw", "wit", "/q"])
        #expect(
            twice.attempt.state.answers["gap"]?.response
                == .pairs(["g1": "a;b", "g2": "groen", "g3": "o1", "g4": "w1"]))
    }

    @Test("A gap that was filled can be filled again")
    func gapBefore() throws {
        let sitting = try sitting([
            "s", "Roos", "/?", "/b", "Rood", "groen", "1", "b", "b", "/b", "geel", "2", "1", "1",
        ])
        #expect(sitting.text.contains("/b gat terug"))
        guard case .pairs(let values)? = sitting.attempt.state.answers["gap"]?.response else {
            Issue.record("no answer")
            return
        }
        #expect(values["g1"] == "geel" && values["g2"] == "2")
    }

    @Test("A unit is asked for, and what is wrong with it is told")
    func unit() throws {
        let text = try sitting(["s", "/s", "72 kilo", "/q"]).text
        #expect(text.contains("Typ een getal met zijn eenheid (uur, dagen)"))
        #expect(
            text.contains("Het getal klopt, maar de eenheid kilo ken ik niet: 0,1 eraf. Wel: uur, dagen."))
    }

    @Test("Of an order is told what its rule counts")
    func order() throws {
        let text = try sitting(["s", "/s", "/s", try numbers(of: ["i2", "i3", "i4", "i1"]), "/q"]).text
        #expect(text.contains("2 van 3 keer volgt het goede op elkaar."))
        #expect(text.contains("0,67 van 1 punt."))
    }

    @Test("What is written for oneself and not rated is no mark; a grade stands with the result")
    func reflection() throws {
        let sitting = try sitting(["s", "/s", "/s", "s", "Mijn tekst.", "s"])
        #expect(sitting.text.contains("Je antwoord blijft staan.\n"))
        #expect(!sitting.text.contains("0 van 0"))
        let result = sitting.text.split(separator: "Klaar").last ?? ""
        #expect(
            result.contains("Tot de volgende keer.") && sitting.text.occurrences(of: "volgende keer") == 1)
        // Of the objective the page that explains what went wrong; then what other questions name.
        #expect(result.contains("0 van 1 punt   Lees nog eens: pagina 2, Ander blad\n"), "\(result)")
        #expect(result.contains("\nLees nog eens: pagina 1, Blad.\n"))
        #expect(sitting.text.contains("Schrijf.\n\n   Jouw antwoord:\n   Mijn tekst."))
    }

    @Test("To skip the first step keeps the cards that were picked")
    func firstStep() throws {
        let sitting = try Sitting(
            module, .dutch, style: Sitting.style(interactive: true), events: start
        ) { _ in ["", "", "", "", "2 1", "/s", "q"] }
        #expect(sitting.attempt.state.practice["d"]?.response == .list(["k2", "k1"]))
        #expect(sitting.attempt.state.practice["d"]?.nextStep == nil)
    }

    @Test("Turned back, what was drafted is no draft any more")
    func noStaleDraft() throws {
        let first = try Sitting(
            module, .dutch, style: Sitting.style(interactive: true), events: start
        ) { _ in ["", "", "", "q"] }
        #expect(first.attempt.state.drafts["d"]?.card == 1)
        let second = try Sitting(
            module, .dutch, style: Sitting.style(interactive: true), events: first.events
        ) { _ in ["b", "q"] }
        #expect(second.attempt.state.drafts["d"]?.card == nil)
    }

    @Test("A text that was pasted keeps its empty lines, but for those at its end")
    func paste() throws {
        let sitting = try sitting(
            [
                "s", "/s", "/s", "s", "Een.", Sitting.pastedBlankLine, "Twee.", Sitting.pastedBlankLine, "",
                "q",
            ],
            interactive: true)
        #expect(sitting.attempt.state.answers["own"]?.response == .text("Een.\n\nTwee."))
    }
}
