/// Why bytes are no table of cells.
package enum CSVMistake: Error, Equatable {
    case notUTF8
    /// The quotation mark that opens a cell on this line is never closed.
    case openQuote(line: Int)
    /// Text stands between the quotation mark that closes a cell on this line and the end of the cell.
    case textBehindQuote(line: Int)
    /// The row that begins on this line has more cells than `CSVReader.maximumCells`.
    case tooManyCells(line: Int)
    /// A cell on this line is longer than `CSVReader.maximumLength`.
    case tooLongCell(line: Int)
    /// There are more rows than `CSVReader.maximumRows`.
    case tooManyRows
}
