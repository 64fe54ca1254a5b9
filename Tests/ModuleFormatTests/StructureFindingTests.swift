import Courseware
import Diagnostics
import Localization
import ModuleFormat
import TestSupport
import Testing

@Suite("A mistake in the vocabulary is one finding, at the place to edit")
struct StructureFindingTests {
    static let roots = [
        Mistake(
            "M101", "<?xml version=\"1.0\"?>\n⟦<recipe>⟧<page/></recipe>", mended: Frame.page("<p>x</p>"),
            .cannotBePlayed),
        Mistake(
            "M102",
            "⟦<module id=\"m\" version=\"1.0.0\" xml:lang=\"nl\">⟧<title>x</title></module>",
            mended: Frame.page("<p>x</p>"), .cannotBePlayed),
        Mistake(
            "M102", "⟦<module xmlns=\"urn:opfris:module:2\" id=\"m\">⟧</module>",
            mended: Frame.page("<p>x</p>"), .cannotBePlayed),
        Mistake(
            "M116",
            MarkedXML("⟦" + Frame.module("").text.prefix { $0 != ">" } + ">⟧<title>x</title></module>"),
            mended: Frame.module(Frame.plainPage), .cannotBePlayed),
    ]

    static let elements = [
        Mistake(
            "M103", Frame.page("<p>Een ⟦<emm>⟧woord</emm>.</p>"),
            mended: Frame.page("<p>Een <em>woord</em>.</p>"),
            .plays, remedy: ("bedoel je <em>?", "did you mean <em>?")),
        Mistake(
            "M103", Frame.choice("\(Frame.options)⟦<optoin id=\"c\">⟧nooit</optoin>"),
            mended: Frame.choice("\(Frame.options)<option id=\"c\">nooit</option>"), .leavesOut("q"),
            remedy: ("bedoel je <option>?", "did you mean <option>?")),
        Mistake(
            "M103", Frame.page("<p>x</p>⟦<div>⟧<b>y</b><b>z</b></div>"), mended: Frame.page("<p>x</p>"),
            .plays),
        Mistake(
            "M103", Frame.page("<p>x ⟦<z:em xmlns:z=\"urn:z\">⟧y</z:em></p>"), mended: Frame.page("<p>x</p>"),
            .plays),
        Mistake(
            "M104", Frame.page("<p>x</p>⟦<option id=\"a\">⟧y</option>"), mended: Frame.page("<p>x</p>"),
            .plays),
        Mistake(
            "M104", Frame.choice("\(Frame.options)⟦<p>⟧los</p>"), mended: Frame.choice(Frame.options),
            .leavesOut("q")),
        Mistake(
            "M104", Frame.module("\(Frame.plainPage)⟦<p>⟧los</p>"), mended: Frame.module(Frame.plainPage),
            .cannotBePlayed),
        Mistake(
            "M105", Frame.check("⟦<true-false id=\"q\" answer=\"true\">⟧</true-false>"),
            mended: Frame.check("<true-false id=\"q\" answer=\"true\">\(Frame.prompt)</true-false>"),
            .leavesOut("q"),
            remedy: ("zet er <prompt>…</prompt> in", "put <prompt>…</prompt> in it")),
        Mistake(
            "M105", Frame.choice("<option id=\"a\" correct=\"true\">ja</option>", mark: "⟦"),
            mended: Frame.choice(Frame.options), .leavesOut("q")),
        Mistake(
            "M105", Frame.page("⟦<media src=\"a.mp4\" kind=\"film\">⟧</media>"),
            mended: Frame.page("<media src=\"a.mp4\" kind=\"film\"><transcript>x</transcript></media>"),
            .plays),
        Mistake(
            "M105", Frame.module("⟦<page id=\"p\">⟧<p>x</p></page>"),
            mended: Frame.module("<page id=\"p\"><title>x</title></page>"), .plays),
        Mistake(
            "M106", Frame.choice("\(Frame.options)⟦<prompt>⟧Nog eens?</prompt>"),
            mended: Frame.choice(Frame.options), .leavesOut("q")),
        Mistake(
            "M106", Frame.module("⟦<title>⟧Twee</title>\(Frame.plainPage)"),
            mended: Frame.module(Frame.plainPage), .cannotBePlayed),
        Mistake(
            "M110", Frame.choice("\(Frame.options) losse woorden", mark: "⟦"),
            mended: Frame.choice(Frame.options), .leavesOut("q")),
        Mistake(
            "M110", Frame.module("⟦<page id=\"p\">⟧<title>x</title>losse woorden</page>"),
            mended: Frame.module("<page id=\"p\"><title>x</title><p>losse woorden</p></page>"), .plays),
        Mistake("M111", Frame.page("⟦<p>⟧ \n </p>"), mended: Frame.page("<p>x</p>"), .plays),
        Mistake(
            "M111", Frame.choice("\(Frame.options)⟦<option id=\"c\">⟧</option>"),
            mended: Frame.choice(Frame.options), .leavesOut("q")),
    ]

    static let attributes = [
        Mistake(
            "M107",
            Frame.choice("<option id=\"a\" ⟦corect=\"true\"⟧>ja</option><option id=\"b\">nee</option>"),
            mended: Frame.choice(Frame.options), .leavesOut("q"),
            remedy: ("bedoel je correct?", "did you mean correct?")),
        Mistake(
            "M107", Frame.page("<p ⟦style='color: red'⟧>x</p>"), mended: Frame.page("<p>x</p>"), .plays,
            remedy: ("haal het weg", "take it out")),
        Mistake(
            "M107", Frame.module("<page id=\"p\" ⟦hidden=\"hidden\"⟧><title>x</title></page>"),
            mended: Frame.module("<page id=\"p\"><title>x</title></page>"), .cannotBePlayed,
            remedy: ("hier mag: id, objectives", "allowed here: id, objectives")),
        Mistake(
            "M108", Frame.check("⟦<true-false id=\"q\">⟧\(Frame.prompt)</true-false>"),
            mended: Frame.check("<true-false id=\"q\" answer=\"true\">\(Frame.prompt)</true-false>"),
            .leavesOut("q"),
            remedy: ("zet er answer=\"…\" bij: true of false", "add answer=\"…\": true or false")),
        Mistake(
            "M108", Frame.check("⟦<true-false answer=\"true\">⟧\(Frame.prompt)</true-false>"),
            mended: Frame.check("<true-false id=\"q\" answer=\"true\">\(Frame.prompt)</true-false>"),
            .leavesOut("?")),
        Mistake(
            "M108", Frame.module("⟦<page>⟧<title>x</title></page>"),
            mended: Frame.module("<page id=\"p\"><title>x</title></page>"), .cannotBePlayed),
        Mistake(
            "M108", Frame.page("⟦<img src=\"a.png\"/>⟧"),
            mended: Frame.page("<img src=\"a.png\" alt=\"x\"/>"),
            .plays),
        Mistake(
            "M109", Frame.check("<true-false id=\"q\" ⟦answer=\"ja\"⟧>\(Frame.prompt)</true-false>"),
            mended: Frame.check("<true-false id=\"q\" answer=\"true\">\(Frame.prompt)</true-false>"),
            .leavesOut("q"), remedy: ("schrijf true of false", "write true or false")),
        Mistake(
            "M109", Frame.check("<true-false ⟦id=\"Q 1\"⟧ answer=\"true\">\(Frame.prompt)</true-false>"),
            mended: Frame.check("<true-false id=\"q-1\" answer=\"true\">\(Frame.prompt)</true-false>"),
            .leavesOut("?")),
        Mistake(
            "M109",
            Frame.check("<order id=\"q\" ⟦scoring=\"distanse\"⟧>\(Frame.prompt)\(Self.items)</order>"),
            mended: Frame.check("<order id=\"q\" scoring=\"distance\">\(Frame.prompt)\(Self.items)</order>"),
            .leavesOut("q"), remedy: ("bedoel je \"distance\"?", "did you mean \"distance\"?")),
        Mistake(
            "M109", Frame.page("<p><a ⟦href=\"javascript:alert(1)\"⟧>x</a></p>"),
            mended: Frame.page("<p><a href=\"https://x.example\">x</a></p>"), .plays),
        Mistake(
            "M109", Frame.page("<img ⟦src=\"../geheim.png\"⟧ alt=\"x\"/>"),
            mended: Frame.page("<img src=\"geheim.png\" alt=\"x\"/>"), .plays),
    ]

    static let items = "<item id=\"a\">een</item><item id=\"b\">twee</item>"

    @Test(
        "Two hundred mistakes are enough: the rest is counted, it is no module, and a long line is read at once"
    )
    func tooMany() {
        let reading = ModuleReading(Frame.page(String(repeating: "<b/>", count: 100_000)))
        #expect(reading.findings.count == 201)
        #expect(reading.module == nil)
        #expect(reading.findings.last?.code == "X136")
        #expect(reading.findings.last?.summary.english.contains("99800 more") == true)
        #expect(reading.findings.last?.position == TextPosition(line: 4, column: 199 * 4 + 1))
    }

    @Test(
        "The wrong one has it at the mark, the mended one has nothing",
        arguments: roots + elements + attributes)
    func mistake(_ mistake: Mistake) {
        mistake.verify()
    }
}

extension Mistake {
    /// Expects the finding at the mark and nothing else; what follows from it; and nothing once it is mended.
    func verify(severity: Diagnostic.Severity = .error, expectedID: String? = nil) {
        let reading = ModuleReading(wrong, expectedID: expectedID)
        #expect(reading.findings.map(\.code) == [code])
        if let finding = reading.findings.first {
            #expect(finding.severity == severity)
            #expect(finding.position.line == wrong.line)
            #expect(finding.position.column == wrong.column)
            if let length = wrong.length { #expect(finding.length == length) }
            if let remedy {
                #expect(finding.remedy?[.dutch] == remedy.dutch)
                #expect(finding.remedy?[.english] == remedy.english)
            }
        }
        switch outcome {
        case .plays: #expect(reading.module?.leftOut.isEmpty == true)
        case .leavesOut(let id):
            #expect(reading.module?.leftOut.map(\.id) == [id])
            #expect(reading.module?.leftOut.map(\.code) == [code])
            #expect(
                reading.module?.questions.count == ModuleReading(right).module.map { $0.questions.count - 1 })
        case .cannotBePlayed: #expect(reading.module == nil)
        }
        let mended = ModuleReading(right, expectedID: expectedID)
        #expect(mended.findings.map(\.code) == [])
        #expect(mended.module != nil)
    }
}
