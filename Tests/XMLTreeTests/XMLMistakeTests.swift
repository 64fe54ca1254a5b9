import Diagnostics
import Localization
import TestSupport
import Testing

@testable import XMLTree

@Suite("A mistake in the XML is one finding, where it was made")
struct XMLMistakeTests {
    struct Case: Sendable, CustomStringConvertible {
        let code: String
        let xml: MarkedXML

        init(_ code: String, _ xml: MarkedXML) {
            self.code = code
            self.xml = xml
        }

        var description: String { code + " " + xml.description }
    }

    static let declarations = [
        Case("X102", #"<?xml version="1.0" ⟦encoding="ISO-8859-1"?><a/>"#),
        Case("X102", #"<?xml version='1.0' ⟦encoding='utf-16' ?><a/>"#),
        Case("X104", #"<?xml ⟦version="1.1" encoding="UTF-8"?><a/>"#),
        Case("X103", "<?xml version=\"1.0\"?>\n⟦<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>"),
        Case("X103", "⟦<!doctype html><a/>"),
        Case("X103", "<a>⟦<!ENTITY b \"c\"></a>"),
        Case("X105", "⟦"),
        Case("X105", "⟦ \n\t"),
        Case("X105", "⟦<!-- niets -->"),
        Case("X113", "<?xml version=\"1.0\"?>\n ⟦tekst<a/>"),
        Case("X113", "⟦<![CDATA[x]]><a/>"),
        Case("X113", "⟦{\"a\": 1}"),
        Case("X114", "<a/>\n⟦tekst"),
        Case("X114", "<a/>⟦&amp;"),
        Case("X114", "<a/>⟦<![CDATA[x]]>"),
        Case("X115", "<a/>\n⟦<b/>"),
        Case("X115", "<a></a>⟦<a></a>"),
    ]

    static let tags = [
        Case("X110", "<a>\n  ⟦<b c=\"d\">⟧\n  <e/>\n</a>"),
        Case("X110", "<a>\n  ⟦<b>⟧\n  <c></c>"),
        Case("X110", "⟦<a>⟧"),
        Case("X110", "<ul><li>⟦<ul>⟧<li></li></li></ul>"),
        Case("X111", "<a><option>x⟦</optoin></a>"),
        Case("X111", "<a><b>x⟦</B></a>"),
        Case("X111", "⟦</b>".replacingMark(in: "<a>x%</a>")),
        Case("X112", "<a></a>⟦</a>"),
        Case("X112", "⟦</a>"),
        Case("X116", "<a>⟦<b c=\"d\"\n  <e/></a>"),
        Case("X116", "⟦<a b=\"c\""),
        Case("X116", "<a>⟦<b</a>"),
        Case("X117", "<a>x⟦</a"),
        Case("X117", "<a><b>x⟦</b</a>"),
        Case("X117", "<a>x⟦</a b=\"c\"></a>"),
        Case("X118", "<a ⟦b=c/>"),
        Case("X137", "<a ⟦id=“b”>x</a>"),
        Case("X118", "<a ⟦b/>"),
        Case("X118", "<a x=\"y\" ⟦checked></a>"),
        Case("X118", "<a>\n<b ⟦c=\"d><e/></b>\n</a>"),
        Case("X119", "<a ⟦\"x\"/>"),
        Case("X119", "<a ⟦=\"x\"/>"),
        Case("X119", "<a b=\"c\" ⟦/ >"),
        Case("X129", "<m>⟦<a b=\"c\"d=\"e\"/></m>"),
        Case("X120", "<a b=\"1\" c=\"2\" ⟦b=\"3\"/>"),
        Case("X128", "<a>\n⟦<z:b/></a>"),
        Case("X128", "<a><b ⟦z:c=\"d\"/></a>"),
    ]

    static let text = [
        Case("X106", "<a>x⟦\u{1B}[2J</a>"),
        Case("X106", "<a b=\"⟦\u{8}\"/>"),
        Case("X106", "<a>⟦\u{0}</a>"),
        Case("X106", "<a>⟦\u{FFFE}</a>"),
        Case("X106", "<a>é⟦\u{FFFF}</a>"),
        Case("X139", "⟦%PDF-1.7"),
        Case("X139", "⟦{\\rtf1\\ansi <a/>}"),
        Case("X121", "<a>3 ⟦< 4</a>"),
        Case("X121", "<a>⟦<3</a>"),
        Case("X121", "<a>⟦<"),
        Case("X122", "<a>vraag ⟦& antwoord</a>"),
        Case("X122", "<a>⟦&</a>"),
        Case("X122", "<a>⟦&;</a>"),
        Case("X122", "<a b=\"x\" c=\"y ⟦& z\"/>"),
        Case("X122", "<a>⟦&amp </a>"),
        Case("X123", "<a>x⟦&nbsp;</a>"),
        Case("X123", "<a b=\"⟦&eacute;\"/>"),
        Case("X124", "<a>⟦&#27;[2J</a>"),
        Case("X124", "<a>⟦&#0;</a>"),
        Case("X124", "<a>⟦&#x1f;</a>"),
        Case("X124", "<a>⟦&#xFFFF;</a>"),
        Case("X124", "<a>⟦&#xD800;</a>"),
        Case("X124", "<a>⟦&#1114112;</a>"),
        Case("X124", "<a>⟦&#99999999999999999999;</a>"),
        Case("X124", "<a>⟦&#;</a>"),
        Case("X124", "<a>⟦&#x;</a>"),
        Case("X124", "<a>⟦&#X41;</a>"),
        Case("X124", "<a>⟦&#+65;</a>"),
        Case("X125", "<a>x⟦<!-- nooit </a>"),
        Case("X126", "<a>x⟦<![CDATA[ nooit </a>"),
        Case("X127", "<a>x⟦<?php nooit </a>"),
        Case("X129", "<a>x ⟦]]> y</a>"),
        Case("X138", "<a><!-- a ⟦-- b --></a>"), Case("X125", "<a>⟦<!-- a --"),
        Case("X129", "<a>⟦<?xml version=\"1.0\"?></a>"),
    ]

    @Test("Its code, its line and its column are right", arguments: declarations + tags + text)
    func place(_ example: Case) {
        let document = XMLDocument(bytes: example.xml.bytes)
        #expect(document.root == nil)
        #expect(document.findings.map(\.code) == [example.code])
        guard let finding = document.findings.first else { return }
        #expect(finding.position.line == example.xml.line)
        #expect(finding.position.column == example.xml.column)
        if let length = example.xml.length { #expect(finding.length == length) }
        #expect(finding.severity == .error)
    }

    @Test("Every mistake that is known has an example here or among the limits")
    func everyKind() {
        let shown = Set((Self.declarations + Self.tags + Self.text).map(\.code))
        let elsewhere: Set = ["X101", "X130", "X131", "X132", "X133", "X134", "X135"]
        #expect(shown.union(elsewhere) == Set(XMLMistake.Kind.allCases.map(\.rawValue)))
    }

    @Test(
        "Bytes that are no UTF-8 are found where they stand",
        arguments: [
            [0xE9], [0xC0, 0xBC], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xFF, 0xFE], [0xC3],
        ] as [[UInt8]])
    func notUTF8(_ bytes: [UInt8]) {
        let before = "<a>\n<b>één"
        let document = XMLDocument(bytes: Array(before.utf8) + bytes + Array("</b></a>".utf8))
        #expect(document.findings.map(\.code) == ["X101"])
        #expect(document.findings.first?.position == TextPosition(line: 2, column: 7))
    }

    @Test(
        "A file of a word processor is told as what it is",
        arguments: [[0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], [0xD0, 0xCF, 0x11, 0xE0, 0xA1]] as [[UInt8]])
    func officeFiles(_ bytes: [UInt8]) {
        #expect(XMLDocument(bytes: bytes).findings.map(\.code) == ["X139"])
    }

    @Test("A file in another encoding is not read as if it were in UTF-8")
    func otherEncodings() {
        let text = "<?xml version=\"1.0\"?><a>b</a>"
        let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let bare: [UInt8] = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(XMLDocument(bytes: little).findings.map(\.code) == ["X101"])
        #expect(XMLDocument(bytes: bare).findings.map(\.code) == ["X106"])
    }

    @Test("It says what to do, in both languages")
    func words() {
        let unclosed = XMLDocument(bytes: Array("<a>\n<b>\n</a>".utf8)).findings.first
        #expect(unclosed?.summary == Words(nl: "<b> wordt nergens gesloten.", en: "<b> is never closed."))
        #expect(
            unclosed?.remedy == Words(nl: "zet </b> waar het eindigt", en: "put </b> where it ends"))
        let misspelt = XMLDocument(bytes: Array("<a><b>x</c></a>".utf8)).findings.first
        #expect(misspelt?.summary[.english] == "Here </c> closes, but <b> is open.")
        #expect(misspelt?.remedy?.english == "take </c> out, or let beginning and end have the same name")
        let ampersand = XMLDocument(bytes: Array("<a>R&D</a>".utf8)).findings.first
        #expect(ampersand?.remedy == Words(nl: "schrijf &amp;", en: "write &amp;"))
    }

    @Test(
        "Its words never hold a control character or a turn of direction, whatever the file says",
        arguments: ["\u{9B}31m", "\u{7F}", "\u{202E}", "\u{85}", "\u{2028}", "\u{2066}", "\u{200B}"])
    func rawCharacters(_ nasty: String) {
        for xml in [
            "<a><b\(nasty)>x</a>", "<a>x</a\(nasty)>", "<a b\(nasty)=c/>", "<a x\(nasty)='1' x\(nasty)='2'/>",
            "<?xml version='1.0' encoding='\(nasty)'?><a/>", "<a><b\(nasty) '/></a>",
        ] {
            let findings = XMLDocument(bytes: Array(xml.utf8)).findings
            #expect(findings.count == 1)
            let words = findings.flatMap { [$0.summary, $0.remedy ?? $0.summary] }
            let raw = words.flatMap { [$0.dutch, $0.english] }.joined().unicodeScalars.filter {
                [.control, .format, .lineSeparator].contains($0.properties.generalCategory)
            }
            #expect(raw.isEmpty, "\(xml.debugDescription)")
        }
    }
}

extension String {
    /// This text in the place of the `%` of another.
    fileprivate func replacingMark(in frame: String) -> MarkedXML {
        MarkedXML(frame.split(separator: "%", omittingEmptySubsequences: false).joined(separator: self))
    }
}
