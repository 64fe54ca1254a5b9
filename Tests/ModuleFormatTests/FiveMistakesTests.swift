import Courseware
import Diagnostics
import Localization
import ModuleFormat
import TestSupport
import Testing

/// What other checkers of XML do badly with five mistakes, and what this one says.
@Suite("The five mistakes that authors make most have one finding each, with what to do")
struct FiveMistakesTests {
    /// A module of which a test breaks one line. Questions 1 to 3; the second is "Wie telt de kinderen?".
    private static let sound = """
        <?xml version="1.0" encoding="UTF-8"?>
        <module xmlns="urn:opfris:module:1" id="brand" version="1.0.0" xml:lang="nl">
          <title>Brand</title>
          <about><objective id="tellen">Je telt de kinderen.</objective></about>
          <page id="uitgang" objectives="tellen"><title>De uitgang</title><p>Naar buiten.</p></page>
          <check id="toets">
            <true-false id="q1" answer="true">
              <prompt>Bij brand ga je naar buiten.</prompt>
            </true-false>
            <choice id="q2" objectives="tellen">
              <prompt>Wie telt de kinderen?</prompt>
              <option id="a" correct="true">De leraar</option>
              <option id="b">Niemand</option>
            </choice>
            <number id="q3">
              <prompt>Hoeveel uitgangen zijn er?</prompt>
              <answer>2</answer>
            </number>
          </check>
        </module>

        """

    private static func broken(_ line: String, _ marked: String) -> MarkedXML {
        MarkedXML(sound.replacing(line, with: marked))
    }

    private func finding(_ xml: MarkedXML, _ code: String) throws -> Diagnostic {
        let findings = ModuleReading(xml, expectedID: "brand").findings
        #expect(findings.map(\.code) == [code])
        let finding = try #require(findings.first)
        #expect(finding.position == TextPosition(line: xml.line ?? 0, column: xml.column ?? 0))
        #expect(finding.length == xml.length)
        return finding
    }

    @Test("The module itself is sound")
    func soundModule() {
        let reading = ModuleReading(MarkedXML(Self.sound), expectedID: "brand")
        #expect(reading.findings.isEmpty)
        #expect(reading.module?.questions.map(\.id) == ["q1", "q2", "q3"])
    }

    @Test("An objective that is never closed is blamed on its own line, not where a parser notices")
    func unclosed() throws {
        let xml = Self.broken(
            "<objective id=\"tellen\">Je telt de kinderen.</objective>",
            "⟦<objective id=\"tellen\">⟧Je telt de kinderen.")
        let finding = try finding(xml, "X110")
        #expect(finding.position.line == 4)
        #expect(finding.summary[.dutch] == "<objective> wordt nergens gesloten.")
        #expect(finding.summary[.english] == "<objective> is never closed.")
        #expect(finding.remedy?[.dutch] == "zet </objective> waar het eindigt")
        #expect(finding.remedy?[.english] == "put </objective> where it ends")
    }

    @Test("A misspelt option is named, with the name that was meant, even where two options are needed")
    func misspelt() throws {
        let xml = Self.broken("<option id=\"b\">Niemand</option>", "⟦<optoin id=\"b\">⟧Niemand</optoin>")
        let finding = try finding(xml, "M103")
        #expect(finding.summary[.dutch] == "<optoin> is geen element van een module.")
        #expect(finding.remedy?[.dutch] == "bedoel je <option>?")
        #expect(finding.remedy?[.english] == "did you mean <option>?")
    }

    @Test("A missing attribute is named, with the values that it may have")
    func missing() throws {
        let xml = Self.broken(
            "<true-false id=\"q1\" answer=\"true\">", "⟦<true-false id=\"q1\">⟧")
        let finding = try finding(xml, "M108")
        #expect(finding.summary[.dutch] == "<true-false> heeft geen answer=\"…\".")
        #expect(finding.summary[.english] == "<true-false> has no answer=\"…\".")
        #expect(finding.remedy?[.dutch] == "zet er answer=\"…\" bij: true of false")
        #expect(finding.remedy?[.english] == "add answer=\"…\": true or false")
    }

    @Test("An id that is used twice is shown at its second place, with the line of the first and a free id")
    func twice() throws {
        let xml = Self.broken("<number id=\"q3\">", "<number ⟦id=\"q2\"⟧>")
        let finding = try finding(xml, "M112")
        #expect(finding.summary[.dutch] == "De id \"q2\" is al gebruikt op regel 10.")
        #expect(finding.summary[.english] == "The id \"q2\" is used already on line 10.")
        #expect(finding.remedy?[.dutch] == "kies een andere, bijvoorbeeld q2-2")
        #expect(finding.remedy?[.english] == "choose another, such as q2-2")
    }

    @Test("A question without a right answer is named by its own words, with the lines to mend")
    func noRightAnswer() throws {
        let xml = Self.broken(
            """
            <choice id="q2" objectives="tellen">
                  <prompt>Wie telt de kinderen?</prompt>
                  <option id="a" correct="true">
            """,
            """
            ⟦<choice id="q2" objectives="tellen">⟧
                  <prompt>Wie telt de kinderen?</prompt>
                  <option id="a">
            """)
        let finding = try finding(xml, "Q201")
        #expect(
            finding.summary[.dutch]
                == "Vraag 2 \"Wie telt de kinderen?\" heeft geen goed antwoord; niemand kan hem halen.")
        #expect(
            finding.summary[.english]
                == "Question 2 \"Wie telt de kinderen?\" has no right answer, so nobody can pass it.")
        #expect(finding.remedy?[.dutch] == "zet correct=\"true\" bij de goede optie (regels 12-13)")
        #expect(finding.remedy?[.english] == "put correct=\"true\" on the right option (lines 12-13)")
    }

    static let slips: [(String, String)] = [
        ("<prompt>Wie telt de kinderen?</prompt>", "⟦<promt>⟧Wie telt de kinderen?</promt>"),
        ("<title>Brand</title>", "⟦<titel>⟧Brand</titel>"),
        ("<true-false id=\"q1\" answer=\"true\">", "<true-false id=\"q1\" ⟦anwser=\"true\"⟧>"),
        ("<number id=\"q3\">", "<number ⟦ID=\"q3\"⟧>"),
        ("<answer>2</answer>", "⟦<anwser>⟧2</anwser>"),
        (
            "<objective id=\"tellen\">Je telt de kinderen.</objective>",
            "⟦<objectiev id=\"tellen\">⟧Je telt de kinderen.</objectiev>"
        ),
        ("<option id=\"a\" correct=\"true\">", "<option id=\"a\" ⟦corect=\"true\"⟧>"),
        ("<prompt>Wie telt de kinderen?</prompt>", "⟦<prompt>⟧</prompt>"),
    ]

    @Test("One slip has no second finding", arguments: slips)
    func slip(_ line: String, _ marked: String) {
        let xml = Self.broken(line, marked)
        let findings = ModuleReading(xml, expectedID: "brand").findings
        #expect(findings.count == 1)
        #expect(findings.first?.position == TextPosition(line: xml.line ?? 0, column: xml.column ?? 0))
    }

    @Test("A misspelt page is not also a module without a page, nor a page that is referred to in vain")
    func misspeltPage() {
        let xml = Frame.module(
            """
            ⟦<paeg id="p"><title>x</title></paeg>
            """)
        #expect(ModuleReading(xml).findings.map(\.code) == ["M103"])
        let referred = Frame.module(
            """
            ⟦<paeg id="p"><title>x</title></paeg><check id="c"><true-false id="q" answer="true">\
            <prompt>x</prompt><explanation page="p">y</explanation></true-false></check>
            """)
        #expect(ModuleReading(referred).findings.map(\.code) == ["M103"])
    }

    @Test("A misspelt question is not also a check without a question")
    func misspeltQuestion() {
        let xml = Frame.module("<check id=\"c\">⟦<chioce id=\"q\"><prompt>x</prompt></chioce></check>")
        #expect(ModuleReading(xml).findings.map(\.code) == ["M103"])
        #expect(ModuleReading(xml).module == nil)
    }

    @Test("A misspelt question is announced and left out, and the rest of its check plays")
    func misspeltAmongOthers() {
        let reading = ModuleReading(Frame.check("⟦<chioce id=\"q\"><prompt>x</prompt></chioce>"))
        #expect(reading.findings.map(\.code) == ["M103"])
        #expect(reading.module?.leftOut.map(\.id) == ["q"])
        #expect(reading.module?.questions.map(\.id) == ["goed"])
    }

    @Test("All findings of a file come at once, in the order of the file, and the rest plays")
    func together() {
        let text = Self.sound
            .replacing("answer=\"true\"", with: "answer=\"ja\"")
            .replacing("<answer>2</answer>", with: "<answer>twee</answer>")
            .replacing("Naar buiten.", with: "Naar <bold>buiten</bold>.")
        let reading = ModuleReading(MarkedXML(text), expectedID: "brand")
        #expect(reading.findings.map(\.code) == ["M103", "M109", "Q208"])
        #expect(reading.module?.questions.map(\.id) == ["q2"])
        #expect(
            reading.module?.leftOut == [
                LeftOutQuestion(id: "q1", line: 7, code: "M109"),
                LeftOutQuestion(id: "q3", line: 15, code: "Q208"),
            ])
    }
}
