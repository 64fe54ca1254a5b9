internal import Courseware
package import Localization

/// The little of Markdown that the guides are written in: one `#` title, `##` sections, paragraphs, lists of
/// `-` or numbers (an item is a paragraph, its lines indented), fenced code, and `code` within text.
struct MarkdownReader {
    private var title = ""
    private var sections: [Document.Section] = []
    private var heading: String?
    private var blocks: [Block] = []
    private var paragraph: [String] = []
    private var items: [[String]] = []
    private var isNumbered = false
    private var code: [String]?

    /// Reads a whole text.
    static func document(_ text: String, language: Language) -> Document {
        var reader = MarkdownReader()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            reader.read(String(line))
        }
        reader.endSection()
        return Document(title: reader.title, language: language, sections: reader.sections)
    }

    private mutating func read(_ line: String) {
        if line.hasPrefix("```") {
            endText()
            if let code { blocks.append(.preformatted(code.joined(separator: "\n"))) }
            code = code == nil ? [] : nil
        } else if code != nil {
            code?.append(line)
        } else if line.hasPrefix("# ") {
            title = String(line.dropFirst(2))
        } else if line.hasPrefix("## ") {
            endSection()
            heading = String(line.dropFirst(3))
        } else if let item = Self.item(line) {
            if !paragraph.isEmpty { endText() }
            isNumbered = item.isNumbered
            items.append([item.text])
        } else if line.hasPrefix("  "), !items.isEmpty {
            items[items.count - 1].append(String(line.drop { $0 == " " }))
        } else if line.isEmpty {
            endText()
        } else {
            if !items.isEmpty { endText() }
            paragraph.append(line)
        }
    }

    private static func item(_ line: String) -> (text: String, isNumbered: Bool)? {
        if line.hasPrefix("- ") { return (String(line.dropFirst(2)), false) }
        let digits = line.prefix { $0.isNumber }
        guard !digits.isEmpty, line.dropFirst(digits.count).hasPrefix(". ") else { return nil }
        return (String(line.dropFirst(digits.count + 2)), true)
    }

    private mutating func endText() {
        if !paragraph.isEmpty { blocks.append(.paragraph(Self.inline(paragraph))) }
        if !items.isEmpty {
            blocks.append(.list(ordered: isNumbered, items: items.map { [.paragraph(Self.inline($0))] }))
        }
        paragraph = []
        items = []
    }

    private mutating func endSection() {
        endText()
        if heading != nil || !blocks.isEmpty {
            sections.append(Document.Section(title: heading, blocks: blocks))
        }
        heading = nil
        blocks = []
    }

    /// Between backquotes stands code.
    private static func inline(_ lines: [String]) -> [Inline] {
        lines.joined(separator: " ").split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.element.isEmpty }
            .map { $0.offset.isMultiple(of: 2) ? .text(String($0.element)) : .code(String($0.element)) }
    }
}

extension Document {
    /// From the Markdown of a guide.
    package init(markdown text: String, language: Language) {
        self = MarkdownReader.document(text, language: language)
    }
}
