/// Reads a table as a spreadsheet writes it: cells with or without quotation marks, rows that end in LF, CR LF
/// or CR (RFC 4180).
package struct CSVReader: Sendable {
    package struct Row: Equatable, Sendable {
        /// The line of the file on which it begins, from 1.
        package let line: Int
        package let cells: [String]
    }

    /// What stands between two cells.
    package enum Separator: UInt8, CaseIterable, Sendable {
        case comma = 0x2C
        case semicolon = 0x3B
        case tab = 0x09
    }

    package static let maximumRows = 200_000
    package static let maximumCells = 256
    /// In bytes.
    package static let maximumLength = 10_000

    private let bytes: ArraySlice<UInt8>

    /// - Parameter bytes: UTF-8, with or without a byte order mark.
    /// - Throws: `notUTF8`; also for UTF-16, by the zeros in it.
    package init(_ bytes: [UInt8]) throws(CSVMistake) {
        guard !bytes.contains(0), (try? UTF8Span(validating: bytes.span)) != nil else { throw .notUTF8 }
        self.bytes = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    }

    /// What stands between the cells of the first row that is not empty, most often where there are several;
    /// nil where it is one cell.
    package var separator: Separator? {
        let counts = Separator.allCases.map { separator in
            var scanner = CSVScanner(bytes, separator: separator)
            // One that makes no cells of it is not the one.
            return (separator: separator, count: (try? scanner.row())?.cells.count ?? 1)
        }
        return counts.filter { $0.count > 1 }.max { $0.count < $1.count }?.separator
    }

    /// All rows but empty lines. A quotation mark means nothing but at the beginning of a cell.
    ///
    /// - Parameter separator: nil where each row is one cell.
    package func rows(separator: Separator?) throws(CSVMistake) -> [Row] {
        var scanner = CSVScanner(bytes, separator: separator)
        var rows: [Row] = []
        while let row = try scanner.row() {
            guard rows.count < Self.maximumRows else { throw .tooManyRows }
            rows.append(row)
        }
        return rows
    }
}

/// A place in a table, which goes on row by row.
private struct CSVScanner {
    private var rest: ArraySlice<UInt8>
    private let separator: UInt8?
    private var line = 1

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(_ bytes: ArraySlice<UInt8>, separator: CSVReader.Separator?) {
        rest = bytes
        self.separator = separator?.rawValue
    }

    /// The next row that is not an empty line; nil at the end.
    mutating func row() throws(CSVMistake) -> CSVReader.Row? {
        while skipLineBreak() {}
        guard !rest.isEmpty else { return nil }
        let start = line
        var cells = [try cell()]
        while let separator, rest.first == separator {
            rest.removeFirst()
            guard cells.count < CSVReader.maximumCells else { throw .tooManyCells(line: start) }
            cells.append(try cell())
        }
        return CSVReader.Row(line: start, cells: cells)
    }

    private mutating func cell() throws(CSVMistake) -> String {
        let start = line
        let bytes = rest.first == Self.quote ? try quotedCell() : plainCell()
        guard bytes.count <= CSVReader.maximumLength else { throw .tooLongCell(line: start) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func plainCell() -> ArraySlice<UInt8> {
        let cell = rest.prefix { !endsCell($0) }
        rest = rest[cell.endIndex...]
        return cell
    }

    /// Two quotation marks in it are one; line breaks are part of it.
    private mutating func quotedCell() throws(CSVMistake) -> ArraySlice<UInt8> {
        let start = line
        var cell: ArraySlice<UInt8> = []
        rest.removeFirst()
        while true {
            let part = rest.prefix { $0 != Self.quote }
            cell += part
            line += Self.lineBreaks(in: part)
            rest = rest[part.endIndex...]
            guard rest.popFirst() != nil else { throw .openQuote(line: start) }
            guard rest.first == Self.quote else { break }
            cell.append(Self.quote)
            rest.removeFirst()
        }
        if let next = rest.first, !endsCell(next) { throw .textBehindQuote(line: line) }
        return cell
    }

    private static func lineBreaks(in bytes: ArraySlice<UInt8>) -> Int {
        var last: UInt8 = 0
        return bytes.count { byte in
            defer { last = byte }
            return byte == carriageReturn || byte == lineFeed && last != carriageReturn
        }
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    private mutating func skipLineBreak() -> Bool {
        guard let byte = rest.first, byte == Self.lineFeed || byte == Self.carriageReturn else {
            return false
        }
        rest.removeFirst()
        if byte == Self.carriageReturn, rest.first == Self.lineFeed { rest.removeFirst() }
        line += 1
        return true
    }
}
