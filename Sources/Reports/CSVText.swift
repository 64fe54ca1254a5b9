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

    /// A cell's text as it was before a row was made of it.
    package static func text(of cell: String) -> String {
        cell.unicodeScalars.first == "'" && isGuarded(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    /// An apostrophe before what a spreadsheet would run, and before what has one already, so that it can be
    /// taken away again.
    private static func harmless(_ text: String) -> String {
        isGuarded(text) ? "'" + text : text
    }

    /// Whether text begins with = + - @ | % or their full-width and small forms, behind whatever white space,
    /// marks or apostrophes.
    private static func isGuarded(_ text: String) -> Bool {
        let first = text.unicodeScalars.drop { $0 == "'" }.first { scalar in
            switch scalar.properties.generalCategory {
            case .spaceSeparator, .nonspacingMark, .enclosingMark, .spacingMark: false
            default: scalar != "\u{FFFD}"
            }
        }
        return first.map("=+-@|%＝＋－＠｜％﹦﹢﹣﹫﹪".unicodeScalars.contains) ?? false
    }
}

extension String {
    fileprivate func replacing(_ old: Character, with new: String) -> String {
        contains(old) ? map { $0 == old ? new : String($0) }.joined() : self
    }
}
