import Courseware
import ModuleFormat
import TestSupport
import Testing

@Suite("Text becomes blocks and runs")
struct TextBuilderTests {
    /// The blocks of a page with this content.
    private func blocks(_ content: String) throws -> [Block] {
        let module = try #require(ModuleReading(Frame.page(content)).module)
        return try #require(module.pages.first).content.compactMap { item in
            if case .text(let block) = item { block } else { nil }
        }
    }

    @Test(
        "White space becomes single spaces, and none at the ends of a paragraph",
        arguments: [
            ("  een\n\t twee  ", [.text("een twee")]),
            ("een <em>twee</em> drie", [.text("een "), .emphasis([.text("twee")]), .text(" drie")]),
            ("een<em>twee</em>drie", [.text("een"), .emphasis([.text("twee")]), .text("drie")]),
            ("een\n<em>twee</em>\n", [.text("een "), .emphasis([.text("twee")])]),
            ("\n  <em>een</em>\n  ", [.emphasis([.text("een")])]),
            (
                "<em>een</em> <em>twee</em>",
                [.emphasis([.text("een")]), .text(" "), .emphasis([.text("twee")])]
            ),
            ("een&#160;twee", [.text("een\u{A0}twee")]),
            ("een &amp;<![CDATA[ <b> ]]>twee", [.text("een & <b> twee")]),
            ("een<!-- weg --> twee", [.text("een twee")]),
        ] as [(String, [Inline])])
    func whiteSpace(_ source: String, _ expected: [Inline]) throws {
        #expect(try blocks("<p>\(source)</p>") == [.paragraph(expected)])
    }

    @Test(
        "Each run has its kind",
        arguments: [
            ("<em>a</em>", .emphasis([.text("a")])), ("<strong>a</strong>", .strong([.text("a")])),
            ("<code> a  b </code>", .code("a b")), ("<kbd>Ctrl</kbd>", .key("Ctrl")),
            ("<q>a</q>", .quotation([.text("a")])), ("<term>a</term>", .term([.text("a")])),
            (
                "<a href=\"https://x.example/?a=1&amp;b=2\">a <em>b</em></a>",
                .link([.text("a "), .emphasis([.text("b")])], address: "https://x.example/?a=1&b=2")
            ),
            ("<strong><em>a</em></strong>", .strong([.emphasis([.text("a")])])),
        ] as [(String, Inline)])
    func runs(_ source: String, _ expected: Inline) throws {
        #expect(try blocks("<p>x \(source) y</p>") == [.paragraph([.text("x "), expected, .text(" y")])])
    }

    @Test("A line break parts two lines, with no space at its side")
    func lineBreaks() throws {
        #expect(
            try blocks("<p>een <br/>\n  twee</p>")
                == [.paragraph([.text("een"), .lineBreak, .text("twee")])])
    }

    @Test("Lists may hold words, blocks and lists")
    func lists() throws {
        let read = try blocks(
            """
            <ul>
              <li>een</li>
              <li>twee <em>x</em>
                <ol><li>a</li><li><p>b</p><p>c</p></li></ol>
                na
              </li>
            </ul>
            """)
        let inner = Block.list(
            ordered: true,
            items: [[.paragraph([.text("a")])], [.paragraph([.text("b")]), .paragraph([.text("c")])]])
        #expect(
            read == [
                .list(
                    ordered: false,
                    items: [
                        [.paragraph([.text("een")])],
                        [
                            .paragraph([.text("twee "), .emphasis([.text("x")])]), inner,
                            .paragraph([.text("na")]),
                        ],
                    ])
            ])
    }

    @Test("A term holds for the texts after it")
    func definitions() throws {
        #expect(
            try blocks("<dl><dt>a</dt><dd>1</dd><dd>2</dd><dt>b</dt><dd>3</dd></dl>") == [
                .definitions([
                    Definition(term: [.text("a")], text: [.text("1")]),
                    Definition(term: [.text("a")], text: [.text("2")]),
                    Definition(term: [.text("b")], text: [.text("3")]),
                ])
            ])
    }

    @Test("A row of headings alone is a heading; a row that begins with one is not")
    func tables() throws {
        #expect(
            try blocks(
                "<table><tr><th>a</th><th>b</th></tr><tr><th>c</th><td> d <em>e</em></td></tr></table>") == [
                    .table([
                        TableRow(isHeading: true, cells: [[.text("a")], [.text("b")]]),
                        TableRow(
                            isHeading: false, cells: [[.text("c")], [.text("d "), .emphasis([.text("e")])]]),
                    ])
                ])
    }

    @Test("Preformatted lines keep their spaces")
    func preformatted() throws {
        #expect(try blocks("<pre>  a\n\tb  c\n</pre>") == [.preformatted("  a\n\tb  c\n")])
    }

    @Test("Notes, quotations and headings hold what they hold; a note is a tip unless it says otherwise")
    func notes() throws {
        #expect(
            try blocks(
                "<h>a</h><note>b</note><note kind=\"example\"><p>c</p></note><blockquote>d<p>e</p></blockquote>"
            )
                == [
                    .heading([.text("a")]), .note(.tip, [.paragraph([.text("b")])]),
                    .note(.example, [.paragraph([.text("c")])]),
                    .quotation([.paragraph([.text("d")]), .paragraph([.text("e")])]),
                ])
    }

    @Test("An image is its file and what it shows; media are their address and what is said")
    func media() throws {
        #expect(
            try blocks(
                """
                <img src="a/b.png" alt=" een\n plaat "/>
                <media src="c.mp4" kind="film"><transcript>d</transcript></media>
                <media href="https://e.example" kind="sound"><transcript>f</transcript></media>
                """) == [
                    .image(path: "a/b.png", description: "een plaat"),
                    .media(kind: .film, address: "c.mp4", transcript: [.paragraph([.text("d")])]),
                    .media(
                        kind: .sound, address: "https://e.example", transcript: [.paragraph([.text("f")])]),
                ])
    }

    @Test("What has a mistake in it is left out of the text, and the rest is there")
    func mistakes() throws {
        #expect(try blocks("<p>a <x>b</x> c</p>").plainText.contains("a"))
        #expect(try blocks("<img src=\"../x\" alt=\"b\"/><p>c</p>") == [.paragraph([.text("c")])])
        #expect(
            try blocks("<p><a href=\"javascript:x\">a</a></p>") == [.paragraph([.emphasis([.text("a")])])])
    }

    @Test("Words beside blocks in a prompt are paragraphs of their own")
    func flow() throws {
        let xml = Frame.check(
            "<true-false id=\"q\" answer=\"true\"><prompt> voor <ul><li>a</li></ul> na </prompt></true-false>"
        )
        let question = try #require(ModuleReading(xml).module?.questions.first { $0.id == "q" })
        #expect(
            question.prompt == [
                .paragraph([.text("voor")]), .list(ordered: false, items: [[.paragraph([.text("a")])]]),
                .paragraph([.text("na")]),
            ])
    }
}
