import Diagnostics
import TestSupport
import Testing
import XMLTree

@Suite("A document becomes a tree")
struct XMLDocumentTests {
    private func root(_ xml: String) throws -> XMLElement {
        try #require(XMLDocument(bytes: Array(xml.utf8)).root)
    }

    @Test(
        "References and CDATA become the characters that they stand for",
        arguments: [
            ("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"), ("&#233;&#xE9;&#x1F600;", "éé😀"), ("&#9;&#10;", "\t\n"),
            ("&#155;&#127;", "\u{9B}\u{7F}"), ("a<![CDATA[<b>&amp;]]>c", "a<b>&amp;c"),
            ("a<!-- <b> & -->c", "ac"), ("a<?p <b> & ?>c", "ac"), ("a\r\nb\rc", "a\nb\nc"),
            ("a > b ]] \" '", "a > b ]] \" '"), ("<![CDATA[]]>", ""), ("<![CDATA[a]] > b]]>", "a]] > b"),
        ])
    func text(_ source: String, _ expected: String) throws {
        #expect(try root("<a>\(source)</a>").text == expected)
    }

    @Test("Pieces of text beside each other are one")
    func neighbours() throws {
        let element = try root("<a>x<![CDATA[y]]>&amp;<!-- z -->w<b/>v</a>")
        #expect(element.children.count == 3)
        #expect(element.children.first == .text("xy&w"))
        #expect(element.children.last == .text("v"))
    }

    @Test(
        "An attribute's value has its references resolved and its line breaks as spaces",
        arguments: [
            ("b=\"x\"", "x"), ("b='x\"y'", "x\"y"), ("b=\"x>y\"", "x>y"), ("b = \"x\"", "x"),
            ("b=\"x\n  y\"", "x   y"), ("b=\"x\r\ny\"", "x y"), ("b=\"x\ty\"", "x y"), ("b=\"\"", ""),
            ("b=\"&lt;&#233;&amp;amp;\"", "<é&amp;"), ("b=\"&#10;\"", "\n"), ("a=\"1\"\n\n  b=\"2\"", "2"),
        ])
    func values(_ attributes: String, _ expected: String) throws {
        let element = try root("<m>\n<e \(attributes) ></e></m>").elements.first
        #expect(element?[attribute: "b"] == expected)
    }

    @Test("Names keep xml: as their prefix; other prefixes are foreign")
    func namespaces() throws {
        let element = try root(
            "<m xmlns=\"urn:m\" xmlns:z=\"urn:z\" xml:lang=\"nl\" z:lang=\"x\" lang=\"y\"><z:b/><c/></m>")
        #expect(element.namespace == "urn:m")
        #expect(element.attributes.map(\.name) == ["xml:lang", "z:lang", "lang"])
        #expect(element.attributes.map(\.isForeign) == [false, true, false])
        #expect(element.elements.map(\.name) == ["b", "c"])
        #expect(element.elements.map(\.namespace) == ["urn:z", "urn:m"])
    }

    @Test(
        "A declaration, comments and instructions may stand around the root",
        arguments: [
            "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<!-- x --><?p?>\n<a/>\n<!-- y --><?q?>\n",
            "\u{FEFF}<?xml version='1.0'?><a/>", "<a/>", "\n\n<a></a >", "<a\n/>",
        ])
    func around(_ xml: String) throws {
        #expect(try root(xml).name == "a")
        #expect(XMLDocument(bytes: Array(xml.utf8)).findings.isEmpty)
    }

    @Test(
        "Every element of a real module stands where another scan sees its tag",
        arguments: ["avg-in-de-klas", "retrieval-practice"])
    func offsets(_ name: String) throws {
        let bytes = try Fixture.read(Fixture.project + "/Modules/\(name).xml")
        let document = XMLDocument(bytes: bytes)
        let tags = Self.startTags(in: bytes)
        #expect(tags.count > 200)
        #expect(Self.preorder(try #require(document.root)) == tags)
    }

    @Test("What looks like a tag in a comment, CDATA, an instruction or a value is none")
    func falseTags() throws {
        let marked =
            "<!-- <x> --><m a='>'><![CDATA[<y>]]><?p <z>?><b c=\"/>\"/><!----><d>é</d></m>"
        let document = XMLDocument(bytes: Array(marked.utf8))
        let names = Self.preorder(try #require(document.root))
        #expect(names.map(\.name) == ["m", "b", "d"])
        let text = Array(marked.utf8)
        for (name, offset) in names.map({ ($0.name, $0.offset) }) {
            #expect(text[offset...].starts(with: "<\(name)".utf8))
        }
    }

    @Test("A tree of 20,000 elements keeps their places")
    func many() throws {
        let xml = "<m>" + (0..<20_000).map { "\n<é\($0 % 7) n='\($0)'>ü</é\($0 % 7)>" }.joined() + "</m>"
        let document = XMLDocument(bytes: Array(xml.utf8))
        let root = try #require(document.root)
        #expect(root.elements.count == 20_000)
        for index in [0, 1, 777, 19_999] {
            let place = document.source.position(of: root.elements[index].offset)
            #expect(place.line == index + 2)
            #expect(place.column == 1)
        }
    }

    struct Tag: Equatable {
        let name: String
        let offset: Int
    }

    private static func preorder(_ element: XMLElement) -> [Tag] {
        [Tag(name: element.name, offset: element.offset)] + element.elements.flatMap(preorder)
    }

    /// Start tags of a file without CDATA, instructions after the first line, or < in a comment.
    private static func startTags(in bytes: [UInt8]) -> [Tag] {
        bytes.indices.filter { bytes[$0] == UInt8(ascii: "<") }.compactMap { offset in
            let name = bytes[(offset + 1)...].prefix { byte in
                !" \n\t/>?!".utf8.contains(byte)
            }
            return name.isEmpty ? nil : Tag(name: String(decoding: name, as: UTF8.self), offset: offset)
        }
    }
}
