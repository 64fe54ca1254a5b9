import Courseware
import Diagnostics
import Localization
import ModuleFormat
import TestSupport
import Testing

@Suite("A mistake in a text with places, in what is for oneself, or in the rules of a check")
struct NewerFindingTests {
    private static func gaps(_ text: String, _ words: String = "", mark: String = "") -> MarkedXML {
        Frame.check("\(mark)<gap-text id=\"q\">\(Frame.prompt)<text>Een \(text).</text>\(words)</gap-text>")
    }

    private static func gap(_ content: String, _ attributes: String = "") -> String {
        "<gap id=\"g\"\(attributes)>\(content)</gap>"
    }

    private static func hot(_ words: String, mark: String = "") -> MarkedXML {
        Frame.check("\(mark)<hottext id=\"q\">\(Frame.prompt)<text>Een \(words).</text></hottext>")
    }

    private static let word = "<word id=\"a\" correct=\"true\">fout</word>"

    private static func sorted(_ items: String, _ more: String = "", mark: String = "") -> MarkedXML {
        Frame.check(
            """
            \(mark)<classify id="q">\(Frame.prompt)<category id="a"><title>A</title>\(items)</category>
            <category id="b"><title>B</title>\(more)</category></classify>
            """)
    }

    private static func scale(_ attributes: String, _ labels: String = "") -> MarkedXML {
        Frame.check("<scale id=\"q\" \(attributes)>\(Frame.prompt)\(labels)</scale>")
    }

    private static func deck(_ attributes: String, second: String = "id=\"l\"") -> MarkedXML {
        Frame.page(
            """
            <deck id="q"\(attributes)>\(Frame.prompt)<card id="k"><front>a</front><back>b</back></card>
            <card \(second)><front>c</front><back>d</back></card></deck>
            """)
    }

    private static func written(_ attributes: String, _ levels: String, mark: String = "") -> MarkedXML {
        Frame.check(
            "\(mark)<extended-text id=\"q\"\(attributes)>\(Frame.prompt)<model>m</model>\(levels)</extended-text>"
        )
    }

    private static let levels = "<level fraction=\"1\">goed</level><level fraction=\"0\">niet</level>"
    private static let typed = gap("<accept>a</accept>")

    static let passages = [
        Mistake("Q214", gaps("tekst", mark: "⟦"), mended: gaps(typed), .leavesOut("q")),
        Mistake("Q214", hot("tekst", mark: "⟦"), mended: hot(word), .leavesOut("q")),
        Mistake(
            "Q215", gaps("⟦<gap id=\"g\">⟧</gap>"), mended: gaps(typed), .leavesOut("q")),
        Mistake(
            "Q215", gaps("⟦<gap id=\"g\">⟧<accept>a</accept><answer>1</answer></gap>"), mended: gaps(typed),
            .leavesOut("q")),
        Mistake(
            "Q216", gaps("<gap id=\"g\" ⟦word=\"w\"⟧/>"),
            mended: gaps("<gap id=\"g\" word=\"w\"/>", "<word id=\"w\">wijs</word>"), .leavesOut("q")),
        Mistake(
            "Q201", gaps("⟦<gap id=\"g\">⟧<option id=\"a\">x</option><option id=\"b\">y</option></gap>"),
            mended: gaps(gap("<option id=\"a\" correct=\"true\">x</option><option id=\"b\">y</option>")),
            .leavesOut("q")),
        Mistake(
            "Q204", gaps("⟦<gap id=\"g\">⟧<accept fraction=\"0.5\">x</accept></gap>"), mended: gaps(typed),
            .leavesOut("q")),
        Mistake(
            "Q208", gaps(gap("⟦<answer>⟧veel</answer>")), mended: gaps(gap("<answer>2</answer>")),
            .leavesOut("q")),
        Mistake(
            "M112", gaps("\(typed) en <gap ⟦id=\"g\"⟧><accept>b</accept></gap>"),
            mended: gaps("\(typed) en <gap id=\"h\"><accept>b</accept></gap>"), .leavesOut("q")),
        Mistake(
            "M112",
            gaps(gap("<option id=\"a\" correct=\"true\">x</option><option ⟦id=\"a\"⟧>y</option>")),
            mended: gaps(gap("<option id=\"a\" correct=\"true\">x</option><option id=\"b\">y</option>")),
            .leavesOut("q")),
        Mistake(
            "Q203", gaps(typed, "<word id=\"v\">wijs</word>⟦<word id=\"w\">⟧wijs</word>"),
            mended: gaps(typed, "<word id=\"v\">wijs</word><word id=\"w\">dwaas</word>"), .leavesOut("q")),
        Mistake(
            "Q201", hot("<word id=\"a\">fout</word>", mark: "⟦"), mended: hot(word), .leavesOut("q")),
        Mistake(
            "M112", hot("\(word) en <word ⟦id=\"a\"⟧>goed</word>"),
            mended: hot("\(word) en <word id=\"b\">goed</word>"), .leavesOut("q")),
        Mistake(
            "Q219", sorted("", mark: "⟦"), mended: sorted("<item id=\"i\">x</item>"), .leavesOut("q")
        ),
        Mistake(
            "Q203", sorted("<item id=\"i\">x</item>", "⟦<item id=\"j\">⟧x</item>"),
            mended: sorted("<item id=\"i\">x</item>", "<item id=\"j\">y</item>"), .leavesOut("q")),
        Mistake(
            "M112", sorted("<item id=\"i\">x</item>", "<item ⟦id=\"i\"⟧>y</item>"),
            mended: sorted("<item id=\"i\">x</item>", "<item id=\"j\">y</item>"), .leavesOut("q")),
    ]

    static let reflections = [
        Mistake(
            "Q217", scale("from=\"5\" ⟦to=\"5\"⟧"), mended: scale("from=\"1\" to=\"5\""), .leavesOut("q")),
        Mistake(
            "Q217", scale("⟦to=\"12\"⟧"), mended: scale("to=\"11\""), .leavesOut("q"),
            remedy: ("schrijf bijvoorbeeld to=\"5\"", "write to=\"5\", for example")),
        Mistake(
            "Q217", scale("to=\"5\"", "<label ⟦at=\"6\"⟧>zes</label>"),
            mended: scale("to=\"5\"", "<label at=\"5\">vijf</label>"), .leavesOut("q")),
        Mistake("Q218", deck(" ⟦prioritise=\"3\"⟧"), mended: deck(" prioritise=\"2\""), .leavesOut("q")),
        Mistake("M112", deck("", second: "⟦id=\"k\"⟧"), mended: deck(""), .leavesOut("q")),
        Mistake(
            "Q220", written(" ⟦counts=\"true\"⟧", "<level fraction=\"1\">goed</level>"),
            mended: written(" counts=\"true\"", levels), .leavesOut("q")),
        Mistake(
            "Q204",
            written(
                " counts=\"true\"", "<level fraction=\"0.5\">half</level><level fraction=\"0\">niet</level>",
                mark: "⟦"), mended: written(" counts=\"true\"", levels), .leavesOut("q")),
        Mistake(
            "M112", Frame.page("<task id=\"t\">a</task><task ⟦id=\"t\"⟧>b</task>"),
            mended: Frame.page("<task id=\"t\">a</task><task id=\"u\">b</task>"), .cannotBePlayed),
    ]

    private static func rules(_ attributes: String, tries: String = "") -> MarkedXML {
        Frame.module(
            """
            \(Frame.plainPage)<check id="c" \(attributes)>
            <true-false id="q" answer="true"\(tries)>\(Frame.prompt)</true-false></check>
            """)
    }

    static let rules = [
        Mistake(
            "C305", rules("⟦time-limit=\"PT5S\"⟧"), mended: rules("time-limit=\"PT2M\""), .plays,
            remedy: (
                "schrijf time-limit=\"PT2M\", of haal de limiet weg",
                "write time-limit=\"PT2M\", or take the limit out"
            )),
        Mistake(
            "C306", rules("⟦confidence=\"true\"⟧"), mended: rules("pass=\"0.6\" confidence=\"true\""), .plays),
        Mistake(
            "C306", rules("confidence=\"true\" ⟦pass=\"0.7\"⟧"),
            mended: rules("confidence=\"true\" pass=\"none\""), .plays),
        Mistake(
            "C307", rules("pass=\"0.6\" confidence=\"true\"", tries: " ⟦tries=\"2\"⟧"),
            mended: rules("pass=\"0.6\" confidence=\"true\""), .plays),
        Mistake(
            "C308", surveys(" draw=\"1\"", mark: "⟦"), mended: surveys(" draw=\"2\""), .plays),
    ]

    private static func surveys(_ attributes: String, mark: String = "") -> MarkedXML {
        Frame.module(
            """
            \(Frame.plainPage)\(mark)<check id="c"\(attributes)>\(Frame.soundQuestion)
            <scale id="s" to="5">\(Frame.prompt)</scale></check>
            """)
    }

    static let earning = [
        Mistake(
            "C308", surveys(" draw=\"1\" pass=\"0.8\"", mark: "⟦"),
            mended: surveys(" draw=\"1\" pass=\"none\""),
            .cannotBePlayed),
        Mistake(
            "M108", Frame.page("⟦<task>⟧Probeer.</task>"),
            mended: Frame.page("<task id=\"t\">Probeer.</task>"),
            .cannotBePlayed),
    ]

    @Test(
        "The wrong one has it at the mark, the mended one has nothing",
        arguments: passages + reflections + earning)
    func mistake(_ mistake: Mistake) {
        mistake.verify()
    }

    @Test("Rules that do not fit each other are a warning", arguments: rules)
    func warning(_ mistake: Mistake) {
        mistake.verify(severity: .warning)
    }

    @Test("A deck does not belong in a check, and is left out of it")
    func deckInCheck() throws {
        let reading = ModuleReading(
            Frame.check(
                """
                <deck id="d">\(Frame.prompt)<card id="k"><front>a</front><back>b</back></card></deck>
                """))
        #expect(reading.findings.map(\.code) == ["M104"])
        let module = try #require(reading.module)
        #expect(module.questions.map(\.id) == ["goed"])
        #expect(module.leftOut.map(\.id) == ["d"])
    }
}
