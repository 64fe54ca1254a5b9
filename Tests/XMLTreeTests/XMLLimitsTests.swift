import Diagnostics
import TestSupport
import Testing
import XMLTree

@Suite("What is too large is refused, with its own finding, and quickly")
struct XMLLimitsTests {
    private func codes(_ xml: String) -> [String] {
        XMLDocument(bytes: Array(xml.utf8)).findings.map(\.code)
    }

    @Test("64 attributes are read, 65 are not")
    func attributes() {
        let list = { (count: Int) in (0..<count).map { " a\($0)=\"1\"" }.joined() }
        #expect(codes("<m><b\(list(64))/></m>").isEmpty)
        let document = XMLDocument(bytes: Array("<m>\n <b\(list(65))/></m>".utf8))
        #expect(document.findings.map(\.code) == ["X132"])
        #expect(document.findings.first?.position.line == 2)
        #expect(document.findings.first?.position.column == 2)
        #expect(codes("<m\(list(100_000))/>").first.map { ["X131", "X132"].contains($0) } == true)
    }

    @Test("64 elements may lie within each other, the 65th is found")
    func depth() {
        let nested = { (count: Int) in
            String(repeating: "<b>", count: count) + "x" + String(repeating: "</b>", count: count)
        }
        #expect(codes(nested(64)).isEmpty)
        let document = XMLDocument(bytes: Array(nested(65).utf8))
        #expect(document.findings.map(\.code) == ["X133"])
        #expect(document.findings.first?.position.column == 64 * 3 + 1)
        #expect(codes(nested(100_000)) == ["X133"])
        #expect(codes("<m>" + nested(63) + nested(63) + "</m>").isEmpty)
        let empty = String(repeating: "<b>", count: 64) + "<c/>" + String(repeating: "</b>", count: 64)
        #expect(codes(empty) == ["X133"])
    }

    @Test("A tag has at most 64 kB")
    func tag() {
        let tag = { (count: Int) in "<b c=\"" + String(repeating: "v", count: count - 9) + "\"/>" }
        #expect(codes("<m>\(tag(65_536))</m>").isEmpty)
        #expect(codes("<m>\(tag(65_537))</m>") == ["X131"])
        #expect(codes("<" + String(repeating: "n", count: 70_000) + "/>") == ["X131"])
    }

    @Test("A piece of text has at most 64 kB, however it is written")
    func text() {
        let text = { (count: Int) in String(repeating: "t", count: count) }
        #expect(codes("<m>\(text(65_536))</m>").isEmpty)
        let document = XMLDocument(bytes: Array("<m>\(text(65_537))</m>".utf8))
        #expect(document.findings.map(\.code) == ["X135"])
        #expect(document.findings.first?.position.column == 4)
        #expect(codes("<m><![CDATA[\(text(65_537))]]></m>") == ["X135"])
        #expect(codes("<m>\(text(40_000))<!-- x -->\(text(40_000))</m>") == ["X135"])
        #expect(codes("<m>\(text(65_536))<b/>\(text(65_536))</m>").isEmpty)
    }

    @Test("A file has at most 8 MB")
    func file() {
        let largest = 8 << 20
        let filled = { (count: Int) in
            Array("<m>".utf8) + [UInt8](repeating: 0x20, count: 65_000 - 7)
                + Array("</m>".utf8) + [UInt8](repeating: 0x0A, count: count - 65_000)
        }
        #expect(!XMLDocument(bytes: filled(70_000)).findings.contains { $0.code == "X130" })
        #expect(XMLDocument(bytes: filled(largest + 1)).findings.map(\.code) == ["X130"])
        #expect(XMLDocument(bytes: filled(largest + 1)).findings.first?.position == .start)
    }

    @Test("A file has at most 500,000 elements")
    func elements() {
        let document = XMLDocument(
            bytes: Array("<m>".utf8) + (0..<500_000).flatMap { _ in "<b/>".utf8 } + Array("</m>".utf8))
        #expect(document.findings.map(\.code) == ["X134"])
        #expect(document.findings.first?.position.column == 4 + 499_999 * 4)
    }
}
