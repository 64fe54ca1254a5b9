import Diagnostics
import TestSupport
import Testing
import XMLTree

@Suite("A place in a file")
struct SourceTextTests {
    static let marked: [MarkedXML] = [
        "⟦<x>",
        "<m>é ë\u{308} 👩‍👧 漢⟦<x></m>",
        "<m>\r\n  <a/>\r\n  ⟦<x>\r\n</m>\r\n",
        "\u{FEFF}<m>⟦<x></m>",
        "\u{FEFF}\n<m>\n\u{FEFF}é⟦<x></m>",
        "<m b='\n\n'>\n\t\t⟦<x></m>",
        "<m>a\rb⟦<x></m>",
        "<m>\u{2028}\u{85}⟦<x></m>",
    ]

    @Test(
        "Lines end at a line feed, columns count Unicode scalars, a byte order mark is nothing",
        arguments: marked)
    func positions(_ xml: MarkedXML) {
        let document = XMLDocument(bytes: xml.bytes)
        #expect(document.findings.count == 1)
        let finding = document.findings.first
        #expect(finding?.code == "X110")
        #expect(finding?.position.line == xml.line)
        #expect(finding?.position.column == xml.column)
    }

    @Test("A byte before the start or beyond the end counts as the start or the end")
    func outside() {
        let source = SourceText(Array("a\nbé".utf8))
        #expect(source.position(of: -5) == .start)
        #expect(source.position(of: 99) == TextPosition(line: 2, column: 3))
        #expect(SourceText([]).position(of: 0) == .start)
    }

    @Test(
        "A line comes without its line break",
        arguments: [(0, ""), (1, "een"), (2, ""), (3, "drie"), (4, "\tvier"), (5, ""), (6, "")])
    func lines(_ number: Int, _ expected: String) {
        let source = SourceText(Array("een\n\ndrie\r\n\tvier\n".utf8))
        #expect(source.text(line: number, from: 1, count: 99) == expected)
    }

    @Test("The last line may have no line break")
    func lastLine() {
        #expect(SourceText(Array("een\ntwee".utf8)).text(line: 2, from: 2, count: 2) == "we")
    }

    @Test("A tag ends at its own >, not at one between quotation marks")
    func tags() {
        let source = SourceText(Array("<a b=\"x>y\" c='\"'>tekst</a>".utf8))
        #expect(source.tag(at: 0) == 0..<17)
    }

    @Test("An attribute is found by its whole name")
    func attributes() {
        let text = "<a xid=\"1\" id =\n'2' c=\"id='3'\"/>"
        let source = SourceText(Array(text.utf8))
        #expect(source.attribute("id", inTagAt: 0) == 11..<19)
        #expect(source.attribute("xid", inTagAt: 0) == 3..<10)
        #expect(source.attribute("d", inTagAt: 0) == nil)
    }
}
