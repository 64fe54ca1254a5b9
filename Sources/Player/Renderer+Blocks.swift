internal import Courseware
internal import Text

extension Renderer {
    /// Blocks with an empty line after each.
    func blocks(_ blocks: [Block], indent: CleanText = "") -> [CleanText] {
        blocks.flatMap { block($0, indent) + [""] }
    }

    private func block(_ block: Block, _ indent: CleanText) -> [CleanText] {
        switch block {
        case .paragraph(let text): return inline(text).wrapped(to: width, indent: indent)
        case .heading(let text): return inline(text).styled(.strong).wrapped(to: width, indent: indent)
        case .list(let ordered, let items): return list(ordered, items, indent)
        case .definitions(let list):
            return list.flatMap { definition in
                inline(definition.term).wrapped(to: width, indent: indent)
                    + inline(definition.text).wrapped(to: width, indent: indent + step("    "))
            }
        case .preformatted(let text):
            return CleanText(lines: text.trimmedLines).lines.map { indent + step("    ") + $0 }
        case .quotation(let inner): return inBlocks(inner, indent + step("    "))
        case .note(let kind, let inner):
            let word = phrases.note(kind)
            return isAccessible
                ? hanging(inner, word + ": ", indent)
                : hanging(inner, word.styled(.accent) + "  ", indent + "  ")
        case .table(let rows): return table(rows, indent)
        case .image(let path, let description):
            return phrases.image(CleanText(line: description), CleanText(line: path))
                .wrapped(to: width, indent: indent)
        case .media(let kind, let address, let transcript):
            return phrases.media(kind, CleanText(line: address)).wrapped(to: width, indent: indent)
                + inBlocks(transcript, indent + step("  "))
        }
    }

    private func list(_ isOrdered: Bool, _ items: [[Block]], _ indent: CleanText) -> [CleanText] {
        if isAccessible {
            let heading = phrases.list(items.count)
            return [indent + heading]
                + items.enumerated().flatMap { hanging($1, isOrdered ? "\($0 + 1): " : "", indent) }
        }
        return items.enumerated().flatMap { hanging($1, isOrdered ? "\($0 + 1)  " : "-  ", indent + "  ") }
    }

    /// Space that shows what belongs together; none where it is spoken.
    private func step(_ space: CleanText) -> CleanText { isAccessible ? "" : space }

    /// Blocks with empty lines between them only.
    func inBlocks(_ inner: [Block], _ indent: CleanText) -> [CleanText] {
        Array(inner.map { block($0, indent) }.joined(separator: [""]))
    }

    /// Blocks behind a mark; the lines after the first stand under its text.
    private func hanging(_ inner: [Block], _ mark: CleanText, _ indent: CleanText) -> [CleanText] {
        let deeper =
            isAccessible ? indent : indent + CleanText(line: String(repeating: " ", count: mark.width))
        guard case .paragraph(let first)? = inner.first else {
            return [indent + mark] + inBlocks(inner, deeper)
        }
        return inline(first).wrapped(to: width, indent: deeper, first: indent + mark)
            + inBlocks(Array(inner.dropFirst()), deeper)
    }

    /// Columns as wide as their widest cell; where they do not fit or are spoken, row by row in words.
    private func table(_ rows: [TableRow], _ indent: CleanText) -> [CleanText] {
        let cells = rows.map { $0.cells.map(inline) }
        let columns = cells.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            cells.map { $0.indices.contains(column) ? $0[column].width : 0 }.max() ?? 0
        }
        guard !isAccessible, indent.width + widths.reduce(0, +) + 2 * max(0, columns - 1) <= width else {
            return inWords(rows, cells, indent)
        }
        return zip(rows, cells).map { row, cells in
            indent
                + cells.enumerated().map { column, cell in
                    let isLast = column == cells.count - 1
                    let gap = isLast ? 0 : widths[column] - cell.width
                    return (row.isHeading ? cell.styled(.strong) : cell)
                        + CleanText(line: String(repeating: " ", count: gap))
                }.joined(separator: "  ")
        }
    }

    /// Each row as a line, every cell behind the heading of its column.
    private func inWords(_ rows: [TableRow], _ cells: [[CleanText]], _ indent: CleanText) -> [CleanText] {
        let headings = rows.first?.isHeading == true ? cells.first ?? [] : []
        return cells.dropFirst(headings.isEmpty ? 0 : 1).flatMap { row in
            row.enumerated().map { column, cell in
                headings.indices.contains(column) && !headings[column].isEmpty
                    ? headings[column] + ": " + cell : cell
            }.joined(separator: "; ").wrapped(to: width, indent: indent)
        }
    }

    /// Runs of text as one text; a link shows its address behind it.
    func inline(_ runs: [Inline]) -> CleanText {
        runs.map(inline).joined()
    }

    private func inline(_ run: Inline) -> CleanText {
        switch run {
        case .text(let text), .code(let text): return "\(text)"
        case .key(let text): return isAccessible ? "\(text)" : "[\(text)]"
        case .emphasis(let inner), .strong(let inner), .term(let inner): return inline(inner).styled(.strong)
        case .quotation(let inner): return "\"" + inline(inner) + "\""
        case .link(let inner, let address): return inline(inner) + " (\(address))"
        case .lineBreak: return "\n"
        }
    }
}

extension String {
    /// Without the empty lines at both ends.
    fileprivate var trimmedLines: String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false)
        while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
        while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
