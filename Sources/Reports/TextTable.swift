package import Text

/// Columns of text, as wide as their widest cell.
package struct TextTable {
    private var rows: [[CleanText]]

    package init(heading: [CleanText]) {
        rows = heading.isEmpty ? [] : [heading]
    }

    package mutating func append(_ row: [CleanText]) {
        rows.append(row)
    }

    /// The lines, where they fit in a width; else each row as its cells under each other.
    package func lines(width: Int) -> [CleanText] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { $0.indices.contains(column) ? $0[column].width : 0 }.max() ?? 0
        }
        guard widths.reduce(0, +) + 2 * max(0, columns - 1) <= width else { return narrow(width) }
        return rows.map { row in
            let last = row.lastIndex { !$0.isEmpty } ?? -1
            return row.prefix(last + 1).enumerated().map { column, cell in
                column == last ? cell : cell + padding(widths[column] - cell.width)
            }.joined(separator: "  ")
        }
    }

    private func narrow(_ width: Int) -> [CleanText] {
        guard let heading = rows.first else { return [] }
        return rows.dropFirst().flatMap { row in
            zip(heading, row).filter { !$1.isEmpty }.flatMap { name, cell in
                (name.isEmpty ? cell : name + ": " + cell).wrapped(to: width)
            } + [""]
        }
    }

    private func padding(_ count: Int) -> CleanText {
        CleanText(line: String(repeating: " ", count: max(0, count)))
    }
}
