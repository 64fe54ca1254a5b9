internal import Text

/// The names in a file of HR's, and the staff numbers where it has them.
package struct NameList: Equatable, Sendable {
    package struct Entry: Equatable, Sendable {
        /// Its line in the file, from 1.
        package let line: Int
        package let name: String
        package let staffNumber: String?
    }

    package private(set) var entries: [Entry] = []
    /// The lines that have something, but no name.
    package private(set) var nameless: [Int] = []
    /// Whether a heading says which column has the names; without one each line is a name.
    package let hasHeading: Bool
    /// What the spreadsheet of HR puts between cells; nil where it had nothing to put there.
    package let separator: CSVReader.Separator?

    /// - Parameter bytes: a table with headings, or a name on each line.
    package init(_ bytes: [UInt8]) throws(PeopleMistake) {
        var unnamed: String?
        do throws(CSVMistake) {
            let reader = try CSVReader(bytes)
            separator = reader.separator
            let rows = try reader.rows(separator: separator)
            let headings = rows.first?.cells.map(\.asHeading) ?? []
            let name = headings.firstIndex(where: Self.nameHeadings.contains)
            let number = headings.firstIndex(where: Self.numberHeadings.contains)
            hasHeading = name != nil
            if let name {
                for row in rows.dropFirst() { read(row, name: name, number: number) }
            } else if number == nil, !rows.contains(where: Self.hasColumns) {
                for row in try reader.rows(separator: nil) { read(row, name: 0, number: nil) }
            } else {
                unnamed = rows[0].cells.map(\.asName).joined(separator: " | ")
            }
        } catch {
            throw .noTable(error)
        }
        if let unnamed { throw .noNameColumn(firstRow: unnamed) }
        guard !entries.isEmpty else { throw .noNames }
    }

    private mutating func read(_ row: CSVReader.Row, name: Int, number: Int?) {
        let cells = row.cells.map(\.asName)
        guard cells.contains(where: { !$0.isEmpty }) else { return }
        guard cells.indices.contains(name), !cells[name].isEmpty else { return nameless.append(row.line) }
        let number = number.flatMap { cells.indices.contains($0) && !cells[$0].isEmpty ? cells[$0] : nil }
        entries.append(Entry(line: row.line, name: cells[name], staffNumber: number))
    }

    /// Whether a row has more than a name: `Vries, A. de` is one, `Vries,1001` is not.
    private static func hasColumns(_ row: CSVReader.Row) -> Bool {
        row.cells.dropFirst().contains { !$0.hasPrefix(" ") || $0.contains(where: \.isNumber) }
    }

    private static let nameHeadings: Set<String> = ["naam", "name", "volledigenaam", "fullname"]
    private static let numberHeadings: Set<String> = [
        "personeelsnummer", "personeelsnr", "staffnumber", "staffno", "medewerkernummer", "employeenumber",
    ]
}

extension String {
    /// A heading without what does not tell it from another: `Staff_number` is `staffnumber`.
    fileprivate var asHeading: String {
        String(asName.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// A name or a number on one line, without white space at its ends or twice in a row; at most 200
    /// characters.
    var asName: String {
        let words = CleanText(line: self).string.split(whereSeparator: \.isWhitespace)
        return CleanText(line: words.joined(separator: " ")).cut(to: 200).string
    }
}
