/// Who has which code: the file that stays with HR.
///
/// It is a table with the columns `code`, `name` and `staff_number`; others that HR adds stay as they are.
package struct PeopleList: Equatable, Sendable {
    package struct Person: Equatable, Sendable {
        package let code: String
        package let name: String
        package let staffNumber: String?
    }

    private let separator: CSVReader.Separator
    private let headings: [String]
    private var rows: [[String]]

    private static let code = "code"
    private static let name = "name"
    private static let staffNumber = "staff_number"

    /// Nobody yet.
    ///
    /// - Parameter separator: what HR's spreadsheet puts between cells: a comma stays one, all else becomes a
    ///   semicolon.
    package init(separator: CSVReader.Separator?) {
        self.separator = separator == .comma ? .comma : .semicolon
        headings = [Self.code, Self.name, Self.staffNumber]
        rows = []
    }

    /// The people in a file that opfris made, also where a spreadsheet has written it again.
    package init(_ bytes: [UInt8]) throws(PeopleMistake) {
        let table: [CSVReader.Row]
        do throws(CSVMistake) {
            let reader = try CSVReader(bytes)
            separator = reader.separator ?? .comma
            table = try reader.rows(separator: separator)
        } catch {
            throw .noTable(error)
        }
        headings = table.first?.cells.map(CSVText.text) ?? []
        rows = []
        guard let code = place(Self.code), place(Self.name) != nil, place(Self.staffNumber) != nil else {
            throw .notPeople
        }
        var lines: [String: Int] = [:]
        for row in table.dropFirst() where row.cells.contains(where: { !$0.asName.isEmpty }) {
            let padding = Array(repeating: "", count: max(0, headings.count - row.cells.count))
            let cells = row.cells.map(CSVText.text) + padding
            guard !cells[code].asName.isEmpty else { throw .noCode(line: row.line) }
            if let earlier = lines.updateValue(row.line, forKey: cells[code].asName) {
                throw .sameCode(line: row.line, earlier: earlier)
            }
            rows.append(cells)
        }
    }

    package var people: [Person] {
        guard let code = place(Self.code), let name = place(Self.name), let number = place(Self.staffNumber)
        else { return [] }
        return rows.map { row in
            let number = row[number].asName
            return Person(
                code: row[code].asName, name: row[name].asName, staffNumber: number.isEmpty ? nil : number)
        }
    }

    /// The codes of everybody with a name or a staff number.
    package func codes(of nameOrNumber: String) -> [String] {
        people.filter { person in
            person.name.asKey == nameOrNumber.asKey
                || person.staffNumber?.asNumberKey == nameOrNumber.asNumberKey
        }.map(\.code)
    }

    /// The file: a byte order mark, headings, a row for each person.
    package var text: String {
        let csv = separator == .comma ? CSVText.standard : .dutchExcel
        return CSVText.byteOrderMark + ([headings] + rows).map { csv.row($0.map(CSVText.Cell.text)) }.joined()
    }

    mutating func append(_ person: Person) {
        rows.append(
            headings.map { heading in
                switch heading.lowercased() {
                case Self.code: person.code
                case Self.name: person.name
                case Self.staffNumber: person.staffNumber ?? ""
                default: ""
                }
            })
    }

    /// Fills in a staff number.
    ///
    /// - Parameter index: in `people`.
    mutating func setStaffNumber(_ number: String, ofPersonAt index: Int) {
        if let place = place(Self.staffNumber) { rows[index][place] = number }
    }

    private func place(_ heading: String) -> Int? { headings.firstIndex { $0.lowercased() == heading } }
}
