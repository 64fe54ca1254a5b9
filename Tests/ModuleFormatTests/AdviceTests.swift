import Courseware
import Diagnostics
import Localization
import ModuleFormat
import TestSupport
import Testing

@Suite("What a finding advises can be typed as it stands, and mends what is wrong")
struct AdviceTests {
    private static func check(_ attributes: String) -> MarkedXML {
        Frame.module("\(Frame.plainPage)<check id=\"c\" \(attributes)>\(Frame.soundQuestion)</check>")
    }

    private static func statement(_ attributes: String) -> MarkedXML {
        Frame.check("<true-false id=\"q\" answer=\"true\" \(attributes)>\(Frame.prompt)</true-false>")
    }

    /// An attribute with a value that is not taken, and the value that is advised; nil where none is.
    static let values: [(@Sendable (String) -> MarkedXML, String, String?)] = [
        (check, "pass=\"60%\"", "0.6"), (check, "pass=\"60 %\"", "0.6"), (check, "pass=\"60\"", "0.6"),
        (check, "pass=\"100\"", "1"), (check, "pass=\"66,6 procent\"", "0.666"),
        (check, "pass=\"0,8\"", "0.8"), (check, "pass=\".8\"", "0.8"), (check, "pass=\"7\"", nil),
        (check, "pass=\"160%\"", nil), (check, "pass=\"veel\"", nil),
        (statement, "tries=\"2\" penalty=\"33\"", "0.33"), (statement, "tries=\"2\" penalty=\"2\"", nil),
        (statement, "points=\"1,5\"", "1.5"), (statement, "points=\"0\"", nil),
        (check, "time-limit=\"10 minuten\"", "PT10M"), (check, "time-limit=\"10m\"", "PT10M"),
        (check, "time-limit=\"10\"", "PT10M"), (check, "time-limit=\"10 min.\"", "PT10M"),
        (check, "time-limit=\"1 uur\"", "PT1H"), (check, "time-limit=\"300 seconds\"", "PT300S"),
        (check, "time-limit=\"P10M\"", "PT10M"), (check, "time-limit=\"pt10m\"", "PT10M"),
        (check, "time-limit=\"0\"", nil), (check, "time-limit=\"1.5 uur\"", nil),
        (check, "time-limit=\"lang\"", nil), (check, "time-limit=\"P1Y\"", nil),
    ]

    @Test(
        "A share in per cents, a time in words and a decimal comma are advised as they are written",
        arguments: values)
    func value(_ place: @Sendable (String) -> MarkedXML, _ attribute: String, _ meant: String?) throws {
        let finding = try #require(ModuleReading(place(attribute)).findings.first)
        #expect(finding.code == "M109")
        #expect(finding.remedy?.dutch.hasPrefix("bedoel je \"") == (meant != nil), "\(attribute)")
        guard let meant else { return }
        #expect(finding.remedy?[.dutch] == "bedoel je \"\(meant)\"?")
        #expect(finding.remedy?[.english] == "did you mean \"\(meant)\"?")
        let name = attribute.split(separator: " ").last { $0.contains("=") }?.prefix { $0 != "=" } ?? ""
        let mended = ModuleReading(
            place("tries=\"2\" \(name)=\"\(meant)\"".dropping("tries=\"2\" ", if: name != "penalty")))
        #expect(mended.findings.map(\.code) == [], "\(meant)")
    }

    static let periods = [
        ("1 jaar", "P1Y"), ("6 maanden", "P6M"), ("2 weeks", "P2W"), ("30 dagen", "P30D"), ("p1y", "P1Y"),
    ]

    @Test("How long a result is valid may be said in words", arguments: periods)
    func validity(_ value: String, _ meant: String) throws {
        let module = Frame.module(Frame.plainPage, about: "<about valid-for=\"\(value)\"/>")
        #expect(ModuleReading(module).findings.map(\.remedy?.dutch) == ["bedoel je \"\(meant)\"?"])
    }

    @Test("A fraction in per cents is told as a part of one, below nought too")
    func fraction() {
        for (value, meant) in [("50%", "0.5"), ("-50%", "-0.5"), ("-33.3333 %", "-0.333333")] {
            let parts = "\(Frame.options)<option id=\"c\" fraction=\"\(value)\">soms</option>"
            let findings = ModuleReading(Frame.choice(parts, " select=\"many\"")).findings
            #expect(findings.map(\.remedy?.dutch) == ["bedoel je \"\(meant)\"?"])
        }
    }

    @Test("A value that goes on for ever is not repeated in the advice")
    func longValue() throws {
        let ids = (1...40).map { "id\($0)" }.joined(separator: ",")
        let finding = try #require(
            ModuleReading(Frame.module("<page id=\"p\" objectives=\"\(ids)\"><title>x</title></page>"))
                .findings.first)
        #expect(
            finding.remedy?.english == "write one or more ids with a space between them")
    }

    private static func aimed(_ objectives: String) -> MarkedXML {
        Frame.module(
            "<page id=\"p\" \(objectives)><title>x</title></page>",
            about:
                "<about><objective id=\"typen\">Typen.</objective><objective id=\"ordenen\">Ordenen.</objective></about>"
        )
    }

    private static let three = """
        <option id="a" correct="true">x</option><option id="b" correct="true">y</option>\
        <option id="c">z</option>
        """

    private static func weighed(_ first: String, _ second: String) -> String {
        """
        <option id="a" fraction="\(first)">x</option><option id="b" fraction="\(second)">y</option>\
        <option id="c" fraction="-0.5">z</option>
        """
    }

    private static func order(_ items: String, mark: String = "") -> MarkedXML {
        Frame.check("\(mark)<order id=\"q\">\(Frame.prompt)\(items)</order>")
    }

    private static func hot(_ first: String, mark: String = "") -> MarkedXML {
        Frame.check(
            """
            \(mark)<hottext id="q">\(Frame.prompt)<text>Een <word id="a" fraction="\(first)">b</word> en
            <word id="b" fraction="0.5">c</word>.</text></hottext>
            """)
    }

    private static func listed(_ second: String, mark: String = "") -> MarkedXML {
        Frame.check(
            """
            <gap-text id="q">\(Frame.prompt)<text>Een \(mark)<gap id="g">\(mark == "" ? "" : "⟧")\
            <option id="a" correct="true">x</option><option id="b"\(second)>y</option></gap>.</text></gap-text>
            """)
    }

    private static func rated(_ best: String, mark: String = "") -> MarkedXML {
        Frame.check(
            """
            \(mark)<extended-text id="q" counts="true">\(Frame.prompt)<model>m</model>\
            <level fraction="\(best)">goed</level><level fraction="0">niet</level></extended-text>
            """)
    }

    static let earning = [
        Mistake(
            "Q204", Frame.choice(weighed("0.3", "0.3"), " select=\"many\"", mark: "⟦"),
            mended: Frame.choice(weighed("0.3", "0.7"), " select=\"many\""), .leavesOut("q"),
            remedy: (
                "laat de fracties van de goede opties samen 1 zijn; nu zijn ze 0.6",
                "let the fractions of the right options add up to 1; now they make 0.6"
            )),
        Mistake(
            "Q204", Frame.choice(weighed("0.3", "0.3"), " select=\"many\" max=\"1\"", mark: "⟦"),
            mended: Frame.choice(weighed("0.3", "1"), " select=\"many\" max=\"1\""), .leavesOut("q"),
            remedy: (
                "laat de fracties van de goede opties samen 1 zijn; nu zijn ze 0.6",
                "let the fractions of the right options add up to 1; now they make 0.6"
            )),
        Mistake(
            "Q204", hot("0.25", mark: "⟦"), mended: hot("0.5"), .leavesOut("q"),
            remedy: (
                "laat de fracties van de goede woorden samen 1 zijn; nu zijn ze 0.75",
                "let the fractions of the right words add up to 1; now they make 0.75"
            )),
        Mistake(
            "Q204", Frame.choice(weighed("0.5", "0.25"), mark: "⟦"),
            mended: Frame.choice(weighed("1", "0.25")), .leavesOut("q"),
            remedy: ("geef een antwoord fraction=\"1\"", "give one answer fraction=\"1\"")),
        Mistake(
            "Q204", rated("0.5", mark: "⟦"), mended: rated("1"), .leavesOut("q"),
            remedy: ("geef het beste niveau fraction=\"1\"", "give the best level fraction=\"1\"")),
    ]

    private static let higherMax = (
        "schrijf max=\"2\" of meer, of haal max weg", "write max=\"2\" or more, or take max out"
    )
    private static let lowerMin = ("schrijf min=\"2\" of minder", "write min=\"2\" or less")

    private static func picking(
        _ code: String, _ wrong: String, _ right: String, _ remedy: (String, String)
    ) -> Mistake {
        Mistake(
            code, Frame.choice(three, wrong, mark: "⟦"), mended: Frame.choice(three, right), .leavesOut("q"),
            remedy: remedy)
    }

    static let picks = [
        picking(
            "Q204", " select=\"many\" scoring=\"all\" max=\"1\"",
            " select=\"many\" scoring=\"all\" max=\"2\"",
            higherMax),
        picking("Q204", " select=\"many\" max=\"1\"", " select=\"many\" max=\"2\"", higherMax),
        picking("Q204", " select=\"many\" min=\"3\"", " select=\"many\" min=\"2\"", lowerMin),
        picking("Q204", " min=\"3\" scoring=\"all\"", " min=\"2\" scoring=\"all\"", lowerMin),
        picking(
            "Q207", " select=\"many\" max=\"9\"", " select=\"many\" max=\"3\"",
            ("schrijf max=\"3\" of minder", "write max=\"3\" or less")),
        picking(
            "Q207", " select=\"many\" min=\"8\" max=\"9\"", " min=\"2\" max=\"3\"",
            ("schrijf min=\"3\" max=\"3\" of minder", "write min=\"3\" max=\"3\" or less")),
        picking(
            "Q207", " select=\"many\" min=\"2\" max=\"1\"", " select=\"many\" min=\"1\" max=\"2\"",
            ("schrijf min=\"1\" max=\"2\"", "write min=\"1\" max=\"2\"")),
        Mistake(
            "Q207", Frame.choice(Frame.options, " select=\"one\" max=\"2\"", mark: "⟦"),
            mended: Frame.choice(Frame.options, " select=\"many\" max=\"2\""), .leavesOut("q"),
            remedy: (
                "schrijf select=\"many\", of haal min en max weg",
                "write select=\"many\", or take min and max out"
            )),
        picking(
            "Q202", "", " select=\"many\"",
            (
                "zet select=\"many\" bij de vraag, of laat één optie goed zijn",
                "put select=\"many\" on the question, or keep one right option"
            )),
        picking(
            "Q202", " max=\"1\"", " select=\"many\"",
            (
                "zet select=\"many\" bij de vraag en haal max weg, of laat één optie goed zijn",
                "put select=\"many\" on the question and take max out, or keep one right option"
            )),
        Mistake(
            "Q202", listed(" correct=\"true\"", mark: "⟦"), mended: listed(""), .leavesOut("q"),
            remedy: ("laat één optie goed zijn", "keep one right option")),
    ]

    static let lists = [
        Mistake(
            "M109", aimed("⟦objectives=\"typen, ordenen\"⟧"), mended: aimed("objectives=\"typen ordenen\""),
            .cannotBePlayed,
            remedy: ("scheid met een spatie: typen ordenen", "separate with a space: typen ordenen")),
        Mistake(
            "M109", aimed("⟦objectives=\"typen;ordenen\"⟧"), mended: aimed("objectives=\"typen ordenen\""),
            .cannotBePlayed,
            remedy: ("scheid met een spatie: typen ordenen", "separate with a space: typen ordenen")),
        Mistake(
            "M109", aimed("⟦objectives=\"Typen, Ordenen\"⟧"), mended: aimed("objectives=\"typen ordenen\""),
            .cannotBePlayed,
            remedy: (
                "schrijf een of meer id's met een spatie ertussen",
                "write one or more ids with a space between them"
            )),
    ]

    @Test(
        "What is advised makes the finding go away, and it fits how the question is asked",
        arguments: earning + picks)
    func mistake(_ mistake: Mistake) {
        mistake.verify()
    }

    @Test("Ids are parted by spaces, and the advice writes them so", arguments: lists)
    func list(_ mistake: Mistake) {
        let reading = ModuleReading(mistake.wrong)
        // What cannot be read belongs to no objective; that these are unused follows.
        #expect(reading.findings.first { $0.severity == .error }?.remedy?.dutch == mistake.remedy?.dutch)
        #expect(reading.findings.first { $0.severity == .error }?.remedy?.english == mistake.remedy?.english)
        #expect(ModuleReading(mistake.right).findings == [])
    }

    static let few = [
        (
            "", "Een <order> heeft minstens 2 <item>-regels; hier staat er geen.",
            "<order> takes at least 2 <item> lines; there are none here."
        ),
        (
            "<item id=\"a\">x</item>", "Een <order> heeft minstens 2 <item>-regels; hier staat er 1.",
            "<order> takes at least 2 <item> lines; there is 1 here."
        ),
    ]

    @Test("What has a minimum says how many there should be, and how many there are", arguments: few)
    func tooFew(_ items: String, _ dutch: String, _ english: String) {
        let findings = ModuleReading(Self.order(items)).findings
        #expect(findings.map(\.code) == ["M105"])
        #expect(findings.first?.summary == Words(nl: dutch, en: english))
    }

    @Test("A question is called by its place in its check, and a practice question by its words alone")
    func numbers() {
        let wrong = { (id: String) in
            "<number id=\"\(id)\"><prompt>Hoeveel \(id)?</prompt><answer fraction=\"0.5\">1</answer></number>"
        }
        let module = Frame.module(
            """
            <page id="p"><title>x</title>\(wrong("oefenen"))<true-false id="o" answer="true">\(Frame.prompt)
            </true-false></page>
            <check id="c">\(Frame.soundQuestion)<pool draw="1">\(wrong("trok"))</pool>\(wrong("los"))</check>
            <page id="r"><title>y</title>\(wrong("later"))</page>
            <check id="d"><true-false id="e" answer="true">\(Frame.prompt)</true-false>\(wrong("slot"))</check>
            """)
        let summaries = ModuleReading(module).findings.map(\.summary.english)
        #expect(
            summaries
                == [
                    "\"Hoeveel oefenen?\"", "2 \"Hoeveel trok?\"", "3 \"Hoeveel los?\"", "\"Hoeveel later?\"",
                    "2 \"Hoeveel slot?\"",
                ].map { "The full points of question \($0) cannot be earned." })
    }
}

extension String {
    fileprivate func dropping(_ prefix: String, if condition: Bool) -> String {
        condition && hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}
