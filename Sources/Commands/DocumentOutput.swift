internal import Arguments
internal import Documents
internal import Localization
internal import System
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
            let isNew = try write(to: path)
            let words = Words(
                nl: "\(path) is \(isNew ? "gemaakt" : "vervangen"). Open het in een browser.",
                en: "\(path) was \(isNew ? "made" : "replaced"). Open it in a browser.")
            try console.tell(CleanText(line: words[setup.language]))
        }
        return .done
    }

    /// Writes a new file, or replaces what opfris made before; nothing else. Whether it is a new one.
    private func write(to path: String) throws -> Bool {
        let bytes = Array(document.html.utf8)
        let isNew = FileIdentity(of: path) == nil
        if !isNew {
            let old = try? FileReader.bytes(of: path, limit: 1 << 26)
            let isPage = old.map { $0.prefix(1024).contains(Array("content=\"opfris\"".utf8)) } ?? false
            guard isPage else { throw InputFailure.exists(path: path) }
        }
        do {
            if isNew {
                try FileWriter.writeNew(bytes, to: path, access: .shared)
            } else {
                try FileWriter.replace(path, with: bytes, access: .shared)
            }
        } catch .exists {
            throw InputFailure.exists(path: path)
        } catch {
            throw InputFailure.notWritten(path: path)
        }
        return isNew
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
