import Assessment
import Courseware
import Dates
import Localization
import ModuleFormat
import Player
import TestSupport
import Testing
import Text

@Suite("Every type of question at the player")
struct QuestionTypesTests {
    private let module: Module

    init() throws {
        module = try #require(ModuleReading(bytes: Fixture.bytes("Modules/types.xml")).module)
    }

    private static let styles = [20, 40, 80].flatMap { width in
        [false, true].flatMap { isInteractive in
            [false, true].map {
                Sitting.style(width: width, interactive: isInteractive, accessible: $0)
            }
        }
    }

    @Test(
        "Each plays, right and wrong, in both languages, at every width, spoken or shown",
        arguments: [true, false])
    func plays(right: Bool) throws {
        for style in Self.styles {
            for language in Language.allCases {
                let sitting = try Sitting(module, language, style: style, seed: 3) {
                    style.isInteractive
                        ? $0.lines(right: right, atEndOfPage: [""]) + [""] : $0.lines(right: right)
                }
                #expect(sitting.ending == .finished, "\(style)")
                #expect(sitting.unread == [], "\(style)")
                #expect(sitting.attempt.state.outcome?.passed == right, "\(style)")
                let shown = sitting.screen.filter { !$0.hasPrefix("> ") }
                #expect(shown.allSatisfy { CleanText(line: $0).width <= style.width }, "\(style)")
                #expect(sitting.attempt.state.practice["d"]?.response == .list(["a", "b"]))
                #expect(sitting.attempt.state.answers["et"]?.level == (right ? 1 : 2))
                guard style.isAccessible else { continue }
                #expect(!sitting.text.contains { "─━╌✓✗◐_".contains($0) })
            }
        }
    }

    @Test("A sitting of all of them looks as it was approved", arguments: [40, 80])
    func approved(width: Int) throws {
        let shown = try Sitting(
            module, .dutch, style: Sitting.style(width: width, interactive: true), seed: 3
        ) {
            $0.lines(right: false, atEndOfPage: [""]) + [""]
        }
        #expect(try shown.text == Snapshot.approved("types-nl-\(width).txt", for: shown.text))
        let spoken = try Sitting(
            module, .english, style: Sitting.style(width: width, interactive: true, accessible: true), seed: 3
        ) { $0.lines(right: true, atEndOfPage: [""]) + [""] }
        #expect(try spoken.text == Snapshot.approved("types-en-\(width)-accessible.txt", for: spoken.text))
    }

    /// The lines of a robot, but other ones where the question has this id.
    private func sitting(
        at id: String, _ lines: [String], style: PlayerStyle = Sitting.style(),
        events: [AttemptEvent]? = nil
    ) throws -> Sitting {
        try Sitting(module, .dutch, style: style, seed: 3, events: events) { robot in
            let before = robot.questionIDs.prefix { $0 != id }
            return before.flatMap { robot.lines(for: $0, right: true, isTerminal: false) } + lines
        }
    }

    @Test("Gaps are filled one by one; what cannot be read is asked again, for that gap alone")
    func gapByGap() throws {
        let sitting = try sitting(
            at: "gt", ["AVG", "veel", "2018", "9", "1", "/r", "2", "/q"])
        #expect(sitting.text.contains("Dat lees ik niet als een getal."))
        #expect(sitting.text.contains("De [1:\u{A0}AVG] geldt sinds [2:\u{A0}2018]. Zonder [3:\u{A0}"))
        #expect(sitting.text.contains("[4]____"))
        #expect(sitting.text.contains("Typ wat er in gat 1 hoort"))
        #expect(sitting.text.contains("1-2 voor gat 4"))
        guard case .pairs(let values)? = sitting.attempt.state.answers["gt"]?.response else {
            Issue.record("no answer")
            return
        }
        #expect(values["g1"] == "AVG" && values["g2"] == "2018")
        #expect(values.count == 4)
    }

    @Test("A lone q in a typed gap is doubted, and typed again it is the answer")
    func doubted() throws {
        let sitting = try sitting(at: "gt", ["q", "q", "2018", "1", "1", "/q"])
        #expect(sitting.text.contains("Bedoel je \"/q\"?"))
        guard case .pairs(let values)? = sitting.attempt.state.answers["gt"]?.response else {
            Issue.record("no answer")
            return
        }
        #expect(values["g1"] == "q")
    }

    @Test("Items are put into categories in parts")
    func classifyInParts() throws {
        let sitting = try sitting(at: "cl", ["1a", "?", "2a3b", "/q"])
        #expect(sitting.text.contains("Nog zonder letter: 2, 3."))
        #expect(sitting.attempt.state.answers["cl"]?.response != nil)
    }

    @Test("At a terminal cards are turned one by one, forth and back, and may be passed over")
    func cards() throws {
        let style = Sitting.style(interactive: true)
        let start = ["4", "tekst", "", "1", ""]
        let turned = try Sitting(module, .dutch, style: style) { _ in
            start + ["", "b", "", "", "", "", "", "", "9", "3", "", "q"]
        }
        #expect(turned.text.occurrences(of: "Kaart 1 van 3") == 2)
        #expect(turned.text.contains("Dat kan ik niet lezen. Typ hooguit 2 nummers"))
        #expect(turned.attempt.state.practice["d"]?.response == .list(["c"]))
        #expect(turned.attempt.state.practice["d"]?.nextStep == nil)
        let passed = try Sitting(module, .dutch, style: style) { _ in start + ["s", "", "q"] }
        #expect(passed.attempt.state.practice["d"] == nil)
        #expect(passed.attempt.state.readPages == ["p", "k"])
        #expect(passed.text.contains("Overgeslagen."))
    }

    @Test("A text of several lines waits for its rating, also in a next sitting")
    func rating() throws {
        let style = Sitting.style(interactive: true)
        let first = try Sitting(module, .dutch, style: style) { _ in
            ["4", "Een regel.", "En nog een.", "", "q"]
        }
        #expect(first.attempt.state.practice["ext"]?.response == .text("Een regel.\nEn nog een."))
        #expect(first.attempt.state.practice["ext"]?.isFinal == false)
        #expect(first.text.contains("Leg je eigen tekst ernaast."))
        let resumed = try Sitting(
            module, .dutch, style: style, history: AttemptHistory(isResumed: true), events: first.events
        ) { _ in ["2", "", "q"] }
        #expect(resumed.text.contains("En nog een."))
        #expect(resumed.text.contains("Jouw oordeel: Ook een etiket."))
        #expect(resumed.attempt.state.practice["ext"]?.level == 2)
    }

    /// Plays until the learner leaves, then goes on in another sitting.
    private func resumed(
        at id: String, _ lines: [String], then more: [String], style: PlayerStyle = Sitting.style()
    ) throws -> Sitting {
        let first = try sitting(at: id, lines, style: style)
        #expect(first.ending == .suspended)
        return try Sitting(
            module, .dutch, style: style, history: AttemptHistory(isResumed: true), events: first.events
        ) { _ in more }
    }

    @Test("Whatever was given of an answer is there again in the next sitting")
    func drafts() throws {
        let gaps = try resumed(at: "gt", ["AVG", "2018", "/q"], then: ["1", "1", "/q"])
        #expect(gaps.text.contains("De [1:\u{A0}AVG] geldt sinds [2:\u{A0}2018]."))
        #expect(gaps.attempt.state.answers["gt"]?.response != nil)
        let pairs = try resumed(at: "cl", ["1a", "q"], then: ["2a 3b", "q"])
        #expect(pairs.text.contains("Tot nu toe: 1a."))
        #expect(pairs.attempt.state.answers["cl"]?.response != nil)
        let sure = try resumed(at: "c1", ["1", "q"], then: ["3", "q"])
        #expect(sure.text.contains("Hoe zeker ben je"))
        #expect(sure.attempt.state.answers.values.contains { $0.confidence == .high })
        let style = Sitting.style(interactive: true)
        let text = try Sitting(module, .dutch, style: style) { _ in ["4", "Een regel.", "/q"] }
        let on = try Sitting(
            module, .dutch, style: style, history: AttemptHistory(isResumed: true), events: text.events
        ) { _ in ["Nog een.", "", "q"] }
        #expect(on.attempt.state.practice["ext"]?.response == .text("Een regel.\nNog een."))
    }

    @Test("A deck goes on at the card that was looked at, or with the cards that were picked")
    func deckDrafts() throws {
        let style = Sitting.style(interactive: true)
        let start = ["4", "tekst", "", "1", ""]
        for (lines, shown, more) in [
            (["", "", "q"], "Kaart 2 van 3", ["q"]),
            (["", "", "", "", "", "", "q"], "Kies er hooguit 2.", ["q"]),
            (["", "", "", "", "", "", "3 1", "/q"], "Wat is je eerste stap?", ["Bellen", "q"]),
        ] {
            let first = try Sitting(module, .dutch, style: style) { _ in start + lines }
            let next = try Sitting(
                module, .dutch, style: style, history: AttemptHistory(isResumed: true), events: first.events
            ) { _ in more }
            #expect(next.text.contains(shown), "\(next.text)")
            if more.count > 1 { #expect(next.attempt.state.practice["d"]?.nextStep == "Bellen") }
        }
    }

    @Test("A word that could be a command is no first step, unless it is typed twice")
    func doubtedStep() throws {
        let style = Sitting.style(interactive: true)
        let start = ["4", "tekst", "", "1", ""] + Array(repeating: "", count: 6) + ["1"]
        let once = try Sitting(module, .dutch, style: style) { _ in start + ["q", "Bellen", "q"] }
        #expect(once.text.contains("Bedoel je \"/q\"?"))
        #expect(once.attempt.state.practice["d"]?.nextStep == "Bellen")
        let twice = try Sitting(module, .dutch, style: style) { _ in start + ["q", "q", "q"] }
        #expect(twice.attempt.state.practice["d"]?.nextStep == "q")
    }

    @Test("What cannot be read is asked again before anybody is asked how sure it is")
    func unreadableBeforeCertainty() throws {
        let xml = """
            <module xmlns="urn:opfris:module:1" id="m" version="1.0.0" xml:lang="nl"><title>M</title>
            <check id="c" pass="0.5" confidence="true"><number id="n"><prompt>Hoeveel?</prompt>
            <answer>3</answer></number></check></module>
            """
        let module = try #require(ModuleReading(bytes: Array(xml.utf8)).module)
        let sitting = try Sitting(module, .dutch) { _ in ["drie", "3", "-9223372036854775808", "3"] }
        #expect(sitting.text.contains("Dat lees ik niet als een getal."))
        #expect(sitting.attempt.state.outcome?.score.points == 3)
    }

    @Test("A further try tells its price, and the answer may stay as it is")
    func keeps() throws {
        let wrong = "1a 2a 3a"
        let sitting = try sitting(at: "cl", [wrong, "?", "s", "/q"])
        #expect(sitting.text.contains("Je mag het nog één keer proberen; dat kost 0,33 punt."))
        #expect(sitting.text.contains("s laten zoals het is"))
        #expect(sitting.text.contains("s houdt je antwoord zoals het is."))
        #expect(sitting.text.contains("Je antwoord blijft staan. 0,"))
        #expect(sitting.attempt.state.answers["cl"]?.mark ?? 0 > 0)
    }

    @Test("Words that were marked for nothing are counted")
    func surplus() throws {
        let sitting = try sitting(at: "ht", ["1 2 3", "/q"])
        #expect(sitting.text.contains("2 van 2 goede gekozen, en 1 te veel."))
        #expect(sitting.text.contains("het rooster: Gewoon."))
    }

    @Test("How sure is asked after the answer, and the mark says so")
    func certainty() throws {
        let sitting = try Sitting(module, .dutch, seed: 3) { robot in
            robot.lines(right: true).dropLast(4) + ["1", "?", "0", "2"]
        }
        #expect(sitting.text.contains("heel zeker (goed: 3 keer de punten; fout: 6 keer eraf)"))
        #expect(sitting.text.contains("je was vrij zeker."))
        let confidences = sitting.attempt.state.answers.values.compactMap(\.confidence)
        #expect(confidences == [.middle])
    }

    @Test("The time is told before a check, warned of, and then the check is handed in as it is")
    func time() throws {
        let sitting = try Sitting(module, .dutch, style: Sitting.style(interactive: true), seed: 3) { robot in
            Array(robot.lines(right: true, atEndOfPage: [""]).dropLast(6))
                + [Sitting.timeRunsShort, Sitting.timeIsUp, "", "v"] + Array(repeating: "", count: 8)
        }
        #expect(sitting.text.contains("Voor deze toets heb je 45 seconden."))
        #expect(sitting.text.contains("vraag 1 van 2, nog 1 minuut"))
        #expect(sitting.text.contains("Nog 1 minuut voor deze toets."))
        #expect(sitting.text.contains("De tijd is om."))
        #expect(sitting.attempt.state.expiredChecks == ["snel"])
        #expect(sitting.attempt.state.outcome?.score.points == 6)
        #expect(sitting.text.contains("Hier was geen tijd meer voor."))
    }

    @Test("A check alone is compared, by objective, with the last time")
    func measurement() throws {
        let start = try Attempt(module: module).decide(.start(seed: 3, scope: .checks(["snel"])))
        let first = try Sitting(module, .dutch, events: start) { $0.lines(right: false) }
        #expect(first.text.contains("Kennismeting bij Alles een keer: alleen de toets."))
        #expect(first.text.contains("Dit is hiervan je eerste meting"))
        #expect(!first.text.contains("teruglezen"))
        #expect(first.text.contains("\n2 vragen.\n"))
        let left = try Sitting(module, .dutch, events: start) { _ in ["b", "q"] }
        #expect(left.text.contains("Bij een kennismeting lees je niet terug"))
        #expect(left.text.contains("opfris take types snel --check"))
        #expect(!first.text.contains("geslaagd") && !first.text.contains("gehaald."))
        let day = try #require(CalendarDate(year: 2026, month: 11, day: 3))
        let second = try Sitting(
            module, .dutch, style: Sitting.style(width: 100),
            history: AttemptHistory(number: 2, earlier: Measurement(first.attempt, on: day)), events: start
        ) { $0.lines(right: true) }
        #expect(second.text.contains("Alles een keer: 6 van 6 punten, 100\u{A0}%."))
        #expect(second.text.contains("3 van 3 punten   vorige keer (3 november 2026): 0\u{A0}%"))
        #expect(second.text.contains("\nVorige keer (3 november 2026): 0\u{A0}%.\n"))
    }
}
