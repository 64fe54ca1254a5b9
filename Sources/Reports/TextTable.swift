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

    /// The lines, where they fit in a width, the widest columns cut down to sixteen cells if need be; else
    /// each row as its cells under each other, as also where it is to be spoken, in words.
    package func lines(width: Int, inWords: Bool = false) -> [CleanText] {
        guard !inWords, let widths = widths(within: width) else { return narrow(width) }
        return rows.map { row in
            let last = row.lastIndex { !$0.isEmpty } ?? -1
            return row.prefix(last + 1).enumerated().map { column, cell in
                let cell = cell.cut(toCells: widths[column])
                return column == last ? cell : cell + padding(widths[column] - cell.width)
            }.joined(separator: "  ")
        }
    }

    private func widths(within width: Int) -> [Int]? {
        let columns = rows.map(\.count).max() ?? 0
        var widths = (0..<columns).map { column in
            rows.map { $0.indices.contains(column) ? $0[column].width : 0 }.max() ?? 0
        }
        var excess = widths.reduce(0, +) + 2 * max(0, columns - 1) - width
        while excess > 0 {
            guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 16 else {
                return nil
            }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
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
