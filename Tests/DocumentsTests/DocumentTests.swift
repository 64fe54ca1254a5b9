import Courseware
import Documents
import Localization
import TestSupport
import Testing

@Suite("Documents")
struct DocumentTests {
    private static func document(_ blocks: [Block], title: String = "Titel") -> Document {
        Document(title: title, language: .dutch, sections: [Document.Section(title: "Deel", blocks: blocks)])
    }

    private static func inline(_ run: Inline) -> String { document([.paragraph([run])]).html }

    @Test("Nothing in a text becomes markup, and nothing unseen stays")
    func escaping() {
        let hostile = "<script>alert('x')</script> & \"\u{202E}omgekeerd\u{1B}[31m"
        let html = Self.document(
            [.paragraph([.text(hostile), .code(hostile)]), .image(path: hostile, description: hostile)],
            title: hostile
        ).html
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;"))
        #expect(!html.contains("\u{202E}"))
        #expect(!html.contains("\u{1B}"))
    }

    @Test("Only an address that can be followed becomes a link, and it cannot leave its attribute")
    func links() {
        let text = [Inline.text("hier")]
        #expect(
            Self.inline(.link(text, address: "https://a.example/?a=1&b=2")).contains(
                "href=\"https://a.example/?a=1&amp;b=2\""))
        #expect(
            Self.inline(.link(text, address: "mailto:a@b.example")).contains("href=\"mailto:a@b.example\""))
        #expect(!Self.inline(.link(text, address: "javascript:alert(1)")).contains("href=\""))
        #expect(!Self.inline(.link(text, address: "data:text/html,x")).contains("href=\""))
        // A mark upon the quotation mark makes one character of both.
        for end in ["\"", "\"\u{301}", ">\u{308}"] {
            let html = Self.inline(.link(text, address: "https://a.example/\(end) onclick=x"))
            #expect(!html.contains("\(end) onclick"))
        }
    }

    @Test("A page needs nothing beside it and says what language it is in")
    func selfContained() throws {
        let preview = ModulePreview(try RealModules.module("retrieval-practice"), language: .dutch)
        let html = preview.document.html
        #expect(html.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
        #expect(html.contains("default-src 'none'"))
        for source in ["<script", "<link", "<img", "src=", "url(", "@import"] {
            #expect(!html.contains(source))
        }
    }

    @Test("Markdown becomes a title, sections, paragraphs, lists, code")
    func markdown() {
        let text = """
            # Gids

            Een alinea
            op twee regels met `code`.

            ## Deel

            - een
            - twee
              verder

            1. eerst

            ```
            $ opfris

              # geen titel
            ```
            slot
            """
        let document = Document(markdown: text, language: .dutch)
        #expect(document.title == "Gids")
        #expect(
            document.sections == [
                Document.Section(
                    blocks: [
                        .paragraph([.text("Een alinea op twee regels met "), .code("code"), .text(".")])
                    ]),
                Document.Section(
                    title: "Deel",
                    blocks: [
                        .list(
                            ordered: false,
                            items: [[.paragraph([.text("een")])], [.paragraph([.text("twee verder")])]]),
                        .list(ordered: true, items: [[.paragraph([.text("eerst")])]]),
                        .preformatted("$ opfris\n\n  # geen titel"), .paragraph([.text("slot")]),
                    ]),
            ])
    }
}
