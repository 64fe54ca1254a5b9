internal import Text

/// Markup that is safe to put in a page: whatever it was made of was cleaned and escaped.
struct HTML: Equatable, Sendable {
    let markup: String

    private init(markup: String) {
        self.markup = markup
    }

    /// Text, in which nothing is markup.
    init(_ text: String) {
        markup = Self.escaped(text)
    }

    /// An element with its content; `attributes` are names that the program chose, with any values.
    static func element(_ name: String, _ attributes: [(String, String)] = [], _ content: [HTML] = []) -> HTML
    {
        HTML(markup: tag(name, attributes) + content.map(\.markup).joined() + "</\(name)>")
    }

    static func element(_ name: String, _ attributes: [(String, String)] = [], _ text: String) -> HTML {
        element(name, attributes, [HTML(text)])
    }

    /// An element that holds nothing and has no end tag, such as `br`.
    static func void(_ name: String, _ attributes: [(String, String)] = []) -> HTML {
        HTML(markup: tag(name, attributes))
    }

    /// A whole page that needs nothing beside it: its style within, no script, nothing from elsewhere.
    ///
    /// - Parameters:
    ///   - language: a BCP 47 tag, which a screen reader takes its voice from.
    ///   - kind: a name that the style knows.
    static func page(title: String, language: String, kind: String, _ body: [HTML]) -> String {
        let head = [
            void("meta", [("charset", "utf-8")]),
            void(
                "meta",
                [
                    ("http-equiv", "Content-Security-Policy"),
                    ("content", "default-src 'none'; style-src 'unsafe-inline'"),
                ]),
            void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
            void("meta", [("name", "generator"), ("content", "opfris")]), element("title", [], title),
            HTML(markup: "<style>\(PageStyle.sheet)</style>"),
        ]
        let content = element("body", [], [element("main", [("class", kind)], body)])
        return "<!doctype html>\n"
            + element("html", [("lang", language)], [element("head", [], head), content]).markup + "\n"
    }

    private static func tag(_ name: String, _ attributes: [(String, String)]) -> String {
        "<" + name + attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined() + ">"
    }

    private static func escaped(_ text: String) -> String { CleanText(lines: text).markup }
}
