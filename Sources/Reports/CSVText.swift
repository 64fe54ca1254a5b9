internal import Text

/// Rows of cells for a spreadsheet, none of which a spreadsheet takes for a formula.
package struct CSVText: Sendable {
    package enum Cell: Equatable, Sendable {
        case text(String)
        case number(Double)
        case empty
    }

    private let separator: String
    private let decimalSeparator: String

    /// As RFC 4180, with a decimal point.
    package static let standard = CSVText(separator: ",", decimalSeparator: ".")
    /// As a Dutch Excel reads it.
    package static let dutchExcel = CSVText(separator: ";", decimalSeparator: ",")

    /// The bytes that tell a spreadsheet that the text is UTF-8.
    package static let byteOrderMark = "\u{FEFF}"

    /// One row, with its line break.
    package func row(_ cells: [Cell]) -> String {
        cells.map(text).joined(separator: separator) + "\r\n"
    }

    private func text(_ cell: Cell) -> String {
        switch cell {
        case .empty: "\"\""
        case .number(let number): "\"" + digits(number).replacing(".", with: decimalSeparator) + "\""
        case .text(let text):
            "\"" + Self.harmless(CleanText(line: text).string).replacing("\"", with: "\"\"") + "\""
        }
    }

    private func digits(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? "\(number)"
    }

    /// An apostrophe before what a spreadsheet would run: = + - @ | % and their full-width and small forms,
    /// behind whatever white space or marks.
    private static func harmless(_ text: String) -> String {
        let first = text.unicodeScalars.first { scalar in
            switch scalar.properties.generalCategory {
            case .spaceSeparator, .nonspacingMark, .enclosingMark, .spacingMark: false
            default: scalar != "\u{FFFD}"
            }
        }
        guard let first, "=+-@|%＝＋－＠｜％﹦﹢﹣﹫﹪".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }
}

extension String {
    fileprivate func replacing(_ old: Character, with new: String) -> String {
        contains(old) ? map { $0 == old ? new : String($0) }.joined() : self
    }
}
