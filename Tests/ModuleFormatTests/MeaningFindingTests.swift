import Courseware
import Diagnostics
import Localization
import ModuleFormat
import TestSupport
import Testing

@Suite("A mistake in what the module means is one finding, at the place to edit")
struct MeaningFindingTests {
    private static let objectives =
        "<about><objective id=\"delen\">Delen.</objective><objective id=\"melden\">Melden.</objective></about>"

    private static func linked(_ objective: String, _ explanation: String = "page=\"blad\"") -> MarkedXML {
        Frame.module(
            """
            <page id="blad" objectives="delen melden"><title>Blad</title></page>
            <check id="toets">\(Frame.soundQuestion)<true-false id="q" answer="true" \(objective)>\
            \(Frame.prompt)
            <explanation \(explanation)>Zie daar.</explanation></true-false></check>
            """, about: objectives)
    }

    static let references = [
        Mistake(
            "M112",
            Frame.check("<true-false answer=\"true\" ⟦id=\"goed\"⟧>\(Frame.prompt)</true-false>")
                .swappingQuestions,
            mended: Frame.check("<true-false id=\"q\" answer=\"true\">\(Frame.prompt)</true-false>"),
            .leavesOut("goed")),
        Mistake(
            "M112", Frame.module("\(Frame.plainPage)<page ⟦id=\"blad\"⟧><title>x</title></page>"),
            mended: Frame.module("\(Frame.plainPage)<page id=\"bis\"><title>x</title></page>"),
            .cannotBePlayed,
            remedy: ("kies een andere, bijvoorbeeld blad-2", "choose another, such as blad-2")),
        Mistake(
            "M112", Frame.choice("\(Frame.options)<option ⟦id=\"a\"⟧>nooit</option>"),
            mended: Frame.choice("\(Frame.options)<option id=\"c\">nooit</option>"), .leavesOut("q"),
            remedy: ("kies een andere, bijvoorbeeld a-2", "choose another, such as a-2")),
        Mistake(
            "M112", match("l2", "⟦with=\"r1\"⟧", distractor: "r3"),
            mended: match("l2", "with=\"r2\"", distractor: "r3"),
            .leavesOut("q")),
        Mistake(
            "M112", match("l2", "with=\"r2\"", distractor: "r1", mark: "⟦"),
            mended: match("l2", "with=\"r2\"", distractor: "r3"), .leavesOut("q")),
        Mistake(
            "M114", linked("⟦objectives=\"deelen melden\"⟧"), mended: linked("objectives=\"delen melden\""),
            .plays, remedy: ("bedoel je delen?", "did you mean delen?")),
        Mistake(
            "M114", linked("⟦objectives=\"fietsen\"⟧"), mended: linked(""), .plays,
            remedy: ("wel bestaan: delen, melden", "these exist: delen, melden")),
        Mistake(
            "M117", linked("", "⟦page=\"blat\"⟧"), mended: linked(""), .plays,
            remedy: ("bedoel je blad?", "did you mean blad?")),
    ]

    private static func lasting(_ duration: String, words: Int) -> MarkedXML {
        let text = String(repeating: "woord ", count: words)
        return Frame.module(
            "<page id=\"blad\"><title>Blad</title><p>\(text)</p></page>",
            about: "<about \(duration)><author>A</author></about>")
    }

    static let durations = [
        Mistake(
            "M118", lasting("⟦duration=\"PT3M\"⟧", words: 1000),
            mended: lasting("duration=\"PT5M\"", words: 1000),
            .plays,
            remedy: (
                "schrijf duration=\"PT5M\", of maak de module korter",
                "write duration=\"PT5M\", or make the module shorter"
            )),
        Mistake(
            "M118", lasting("⟦duration=\"PT3M\"⟧", words: 801),
            mended: lasting("duration=\"PT3M\"", words: 800),
            .plays),
        Mistake(
            "M118", lasting("⟦duration=\"PT1M\"⟧", words: 401),
            mended: lasting("duration=\"PT1M\"", words: 400),
            .plays),
    ]

    static let choices = [
        Mistake(
            "Q201", Frame.choice("<option id=\"a\">ja</option><option id=\"b\">nee</option>", mark: "⟦"),
            mended: Frame.choice(Frame.options), .leavesOut("q")),
        Mistake(
            "Q202",
            Frame.choice("\(Frame.options)<option id=\"c\" correct=\"true\">soms</option>", mark: "⟦"),
            mended: Frame.choice(
                "\(Frame.options)<option id=\"c\" correct=\"true\">soms</option>", " select=\"many\""),
            .leavesOut("q")),
        Mistake(
            "Q203", Frame.choice("\(Frame.options)⟦<option id=\"c\">⟧ <em>nee</em></option>"),
            mended: Frame.choice("\(Frame.options)<option id=\"c\">nooit</option>"), .leavesOut("q")),
        Mistake(
            "Q204",
            Frame.choice(
                "<option id=\"a\" fraction=\"0.5\">ja</option><option id=\"b\">nee</option>", mark: "⟦"),
            mended: Frame.choice("<option id=\"a\" fraction=\"1\">ja</option><option id=\"b\">nee</option>"),
            .leavesOut("q")),
        Mistake(
            "Q207", Frame.choice(Frame.options, " select=\"many\" max=\"3\"", mark: "⟦"),
            mended: Frame.choice(Frame.options, " select=\"many\" max=\"2\""), .leavesOut("q")),
        Mistake(
            "Q207", Frame.choice(Frame.options, " select=\"many\" min=\"2\" max=\"1\"", mark: "⟦"),
            mended: Frame.choice(Frame.options, " select=\"many\" min=\"1\" max=\"2\""), .leavesOut("q")),
        Mistake(
            "Q207", Frame.choice(Frame.options, " select=\"one\" max=\"2\"", mark: "⟦"),
            mended: Frame.choice(Frame.options, " select=\"one\" max=\"1\""), .leavesOut("q")),
        // All right, and one too many is asked for.
        Mistake(
            "Q204", Frame.choice(four, " select=\"many\" min=\"3\"", mark: "⟦"),
            mended: Frame.choice(four, " select=\"many\" min=\"2\""), .leavesOut("q")),
        Mistake(
            "Q204", Frame.choice(four, " select=\"many\" scoring=\"all\" max=\"1\"", mark: "⟦"),
            mended: Frame.choice(four, " select=\"many\" scoring=\"all\" max=\"2\""), .leavesOut("q")),
        Mistake(
            "Q204", Frame.choice(thirds("0.333"), " select=\"many\"", mark: "⟦"),
            mended: Frame.choice(thirds("0.3333333"), " select=\"many\""), .leavesOut("q")),
        Mistake(
            "Q221", Frame.choice(numbered(201), mark: "⟦"), mended: Frame.choice(numbered(200)),
            .leavesOut("q")),
    ]

    private static let four =
        "\(Frame.options)<option id=\"c\" correct=\"true\">soms</option><option id=\"d\">nooit</option>"

    private static func thirds(_ fraction: String) -> String {
        (1...3).map { "<option id=\"o\($0)\" fraction=\"\(fraction)\">\($0)</option>" }.joined()
    }

    private static func numbered(_ count: Int) -> String {
        (1...count).map { "<option id=\"o\($0)\" correct=\"\($0 == 1)\">\($0)</option>" }.joined()
    }

    static let entries = [
        Mistake(
            "Q203", order("⟦<item id=\"c\">⟧een</item>"), mended: order("<item id=\"c\">drie</item>"),
            .leavesOut("q")),
        Mistake(
            "Q203", match("l2", "with=\"r2\"", distractor: "r3", text: "rechts 1", mark: "⟦"),
            mended: match("l2", "with=\"r2\"", distractor: "r3"), .leavesOut("q")),
        Mistake(
            "Q204", entry("<accept fraction=\"0.5\">ja</accept>", mark: "⟦"),
            mended: entry("<accept>ja</accept>"), .leavesOut("q")),
        Mistake(
            "Q204", number("<answer fraction=\"0.5\">3</answer>", mark: "⟦"),
            mended: number("<answer>3</answer>"), .leavesOut("q")),
        Mistake(
            "Q208", number("⟦<answer>⟧drie</answer>"), mended: number("<answer>3</answer>"), .leavesOut("q")),
        Mistake(
            "Q208", number("<answer>3</answer>⟦<answer>⟧3,5</answer>"),
            mended: number("<answer>3</answer><answer>3.5</answer>"), .leavesOut("q")),
        Mistake(
            "C301", Frame.module("\(Frame.plainPage)⟦<check id=\"c\">⟧</check>"),
            mended: Frame.module("\(Frame.plainPage)<check id=\"c\">\(Frame.soundQuestion)</check>"),
            .cannotBePlayed),
    ]

    static let warnings = [
        Mistake(
            "M115",
            Frame.module(
                Frame.plainPage, about: "<about>⟦<objective id=\"los\">⟧Los.</objective></about>"),
            mended: Frame.module(Frame.plainPage), .plays),
        Mistake(
            "Q211", entry("<accept>ja</accept><accept fraction=\"0\">*</accept>⟦<accept>⟧nee</accept>"),
            mended: entry("<accept>ja</accept><accept>nee</accept><accept fraction=\"0\">*</accept>"), .plays),
        Mistake(
            "C303",
            Frame.module("\(Frame.plainPage)<check id=\"c\" ⟦draw=\"2\"⟧>\(Frame.soundQuestion)</check>"),
            mended: Frame.module(
                "\(Frame.plainPage)<check id=\"c\" draw=\"1\">\(Frame.soundQuestion)</check>"),
            .plays, remedy: ("schrijf draw=\"1\" of minder", "write draw=\"1\" or less")),
        Mistake(
            "C303",
            Frame.check(
                "<pool ⟦draw=\"3\"⟧><true-false id=\"q\" answer=\"true\">\(Frame.prompt)</true-false></pool>"),
            mended: Frame.check(
                "<pool draw=\"1\"><true-false id=\"q\" answer=\"true\">\(Frame.prompt)</true-false></pool>"),
            .plays),
        Mistake(
            "C304", Frame.check("<grade from=\"0.5\">a</grade><grade ⟦from=\"0.50\"⟧>b</grade>"),
            mended: Frame.check("<grade from=\"0.5\">a</grade><grade from=\"0\">b</grade>"), .plays),
    ]

    @Test(
        "The wrong one has it at the mark, the mended one has nothing",
        arguments: references + choices + entries)
    func mistake(_ mistake: Mistake) {
        mistake.verify()
    }

    @Test("What has no consequence is a warning, and all plays", arguments: warnings + durations)
    func warning(_ mistake: Mistake) {
        mistake.verify(severity: .warning)
    }

    @Test("A module that has another name than its file is told so")
    func otherName() {
        Mistake(
            "M113",
            MarkedXML(Frame.module(Frame.plainPage).text.replacing("id=\"proef\"", with: "⟦id=\"anders\"⟧")),
            mended: Frame.module(Frame.plainPage), .plays,
            remedy: (
                "noem het bestand anders.xml, of wijzig de id", "call the file anders.xml, or change the id"
            )
        ).verify(severity: .warning, expectedID: "proef")
    }

    @Test("A check of which every question is wrong cannot be played; the questions say why")
    func noneUsable() {
        let reading = ModuleReading(
            Frame.module(
                "⟦<check id=\"c\">⟧<number id=\"n\">\(Frame.prompt)<answer>x</answer></number></check>"))
        #expect(reading.findings.map(\.code) == ["Q208"])
        #expect(reading.module == nil)
    }

    // MARK: - Parts

    private static func match(
        _ left: String, _ with: String, distractor: String, text: String = "over", mark: String = ""
    ) -> MarkedXML {
        let id = mark.isEmpty || text != "over" ? "id=\"\(distractor)\"" : "⟦id=\"\(distractor)\"⟧"
        let before = text == "over" ? "" : mark
        return Frame.check(
            """
            <match id="q">\(Frame.prompt)
            <pair id="l1" with="r1"><item>links 1</item><target>rechts 1</target></pair>
            <pair id="\(left)" \(with)><item>links 2</item><target>rechts 2</target></pair>
            \(before)<distractor \(id)>\(text)</distractor></match>
            """)
    }

    private static func order(_ more: String) -> MarkedXML {
        Frame.check("<order id=\"q\">\(Frame.prompt)\(StructureFindingTests.items)\(more)</order>")
    }

    private static func entry(_ accepts: String, mark: String = "") -> MarkedXML {
        Frame.check("\(mark)<text-entry id=\"q\">\(Frame.prompt)\(accepts)</text-entry>")
    }

    private static func number(_ answers: String, mark: String = "") -> MarkedXML {
        Frame.check("\(mark)<number id=\"q\">\(Frame.prompt)\(answers)</number>")
    }
}

extension MarkedXML {
    /// The frame's own question before the one that a test is about.
    fileprivate var swappingQuestions: MarkedXML {
        let own = "<true-false answer=\"true\" id=\"goed\">\(Frame.prompt)</true-false>"
        let marked = "<true-false answer=\"true\" ⟦id=\"goed\"⟧>\(Frame.prompt)</true-false>"
        return MarkedXML(
            text.replacing(own, with: "%").replacing(Frame.soundQuestion, with: marked)
                .replacing("%", with: Frame.soundQuestion))
    }
}
