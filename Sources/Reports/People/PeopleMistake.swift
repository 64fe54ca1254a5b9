/// Why a file is no list of names, or no list of people with their codes.
package enum PeopleMistake: Error, Equatable {
    case noTable(CSVMistake)
    /// No heading says which column has the names; the first row, as it stands there.
    case noNameColumn(firstRow: String)
    case noNames
    /// It does not begin with the headings of a file that opfris made.
    case notPeople
    case noCode(line: Int)
    /// The code on this line stands on an earlier line too.
    case sameCode(line: Int, earlier: Int)
}
