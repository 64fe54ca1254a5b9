internal import Arguments
internal import Documents
internal import Localization
internal import Terminal
internal import Text

/// A document goes to the terminal, or as HTML to a file.
struct DocumentOutput {
    private let document: Document
    private let path: String?

    /// - Parameter html: the file for HTML, `-` for standard output; nil for text.
    init(_ document: Document, html: String?) {
        self.document = document
        path = html
    }

    func write(_ setup: Setup, _ console: Console) throws -> ExitStatus {
        switch path {
        case nil:
            try console.show(document.lines(width: console.width, isAccessible: setup.isAccessible))
        case "-"?:
            try console.output.write(encoded: document.html)
        case let path?:
            let page = MadeFile(Array(document.html.utf8)) { old in
                old.prefix(1024).contains(Array("content=\"opfris\"".utf8))
            }
            let isNew = try page.write(to: path)
            let words = Words(
                nl: "\(path) is \(isNew ? "gemaakt" : "vervangen"). Open het in een browser.",
                en: "\(path) was \(isNew ? "made" : "replaced"). Open it in a browser.")
            try console.tell(words, setup.language)
        }
        return .done
    }
}

extension Option {
    /// `--html FILE`: a page instead of text.
    static func html(_ path: WritableKeyPath<Options, String?>) -> Option {
        .text(
            "--html", "FILE", path,
            Words(
                nl: "schrijf een bladzijde HTML naar een bestand; - is de uitvoer",
                en: "write a page of HTML to a file; - is the output"))
    }
}
