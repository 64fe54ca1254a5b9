/// A text with a mark before the place where a finding is expected: `<a>⟦<b></a>`.
///
/// A `⟧`, where it stands, marks the end of what is to be underlined. The marks are no part of the text.
package struct MarkedXML: Sendable, CustomStringConvertible {
    /// Without the marks.
    package let text: String
    /// Of the marked place, from 1; nil where nothing is marked.
    package let line: Int?
    /// From 1, in Unicode scalars, a byte order mark not counted.
    package let column: Int?
    /// Scalars between the two marks; nil without a second mark.
    package let length: Int?

    package init(_ marked: String) {
        var plain = String.UnicodeScalarView()
        var (line, column) = (1, 1)
        var start: (line: Int, column: Int, count: Int)?
        var length: Int?
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": start = (line, column, plain.count)
            case "⟧": length = start.map { plain.count - $0.count }
            default:
                if scalar == "\n" {
                    (line, column) = (line + 1, 1)
                } else if !(scalar == "\u{FEFF}" && plain.isEmpty) {
                    column += 1
                }
                plain.append(scalar)
            }
        }
        text = String(plain)
        self.line = start?.line
        self.column = start?.column
        self.length = length
    }

    package var bytes: [UInt8] { Array(text.utf8) }

    package var description: String { text.count > 100 ? text.prefix(100) + "…" : text }
}

extension MarkedXML: ExpressibleByStringLiteral {
    package init(stringLiteral marked: String) { self.init(marked) }
}
