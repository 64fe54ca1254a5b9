package import Diagnostics

/// The bytes of a file, and where its lines are. Strict UTF-8, without a byte order mark.
package struct SourceText: Sendable {
    package let bytes: [UInt8]
    private let lineStarts: [Int]
    /// How many scalars begin before each block of bytes, so that a place in a long line is found at once.
    private let scalarsBefore: [Int]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        var blocks: [Int] = []
        var scalars = 0
        for (index, byte) in bytes.enumerated() {
            if index % Self.block == 0 { blocks.append(scalars) }
            if byte & 0xC0 != 0x80 { scalars += 1 }
            if byte == UInt8(ascii: "\n") { starts.append(index + 1) }
        }
        if bytes.count % Self.block == 0 { blocks.append(scalars) }
        lineStarts = starts
        scalarsBefore = blocks
    }

    /// Bytes of a block.
    private static let block = 1024

    /// The place of a byte. A byte beyond the end counts as the end.
    package func position(of offset: Int) -> TextPosition {
        let offset = min(max(0, offset), bytes.count)
        let line = lineIndex(of: offset)
        return TextPosition(line: line + 1, column: 1 + scalars(in: lineStarts[line]..<offset))
    }

    /// The line of a byte, from 1.
    package func line(of offset: Int) -> Int { lineIndex(of: min(max(0, offset), bytes.count)) + 1 }

    /// How many Unicode scalars some bytes hold.
    package func scalars(in range: Range<Int>) -> Int {
        scalars(before: range.upperBound) - scalars(before: range.lowerBound)
    }

    private func scalars(before offset: Int) -> Int {
        let block = offset / Self.block
        return scalarsBefore[block] + bytes[block * Self.block..<offset].count { $0 & 0xC0 != 0x80 }
    }

    /// At most so many scalars of a line, from a column on, without its line break; lines and columns count
    /// from 1. Empty where there is nothing.
    package func text(line number: Int, from column: Int, count: Int) -> String {
        guard lineStarts.indices.contains(number - 1), count > 0 else { return "" }
        let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
        let start = skip(column - 1, from: lineStarts[number - 1], to: end)
        var stop = skip(count, from: start, to: end)
        if stop > start, bytes[stop - 1] == UInt8(ascii: "\r") { stop -= 1 }
        return String(decoding: bytes[start..<stop], as: UTF8.self)
    }

    /// The byte so many scalars further on.
    private func skip(_ count: Int, from start: Int, to end: Int) -> Int {
        var (place, left) = (start, count)
        while place < end {
            if bytes[place] & 0xC0 != 0x80 {
                if left <= 0 { break }
                left -= 1
            }
            place += 1
        }
        return place
    }

    /// The bytes of the start tag whose `<` stands at an offset.
    package func tag(at offset: Int) -> Range<Int> {
        offset..<TagScanner(bytes).endOfTag(from: offset)
    }

    /// The bytes of an attribute, `name="value"`, in the start tag at an offset.
    package func attribute(_ name: String, inTagAt offset: Int) -> Range<Int>? {
        TagScanner(bytes).attributes(from: offset).first { attribute in
            bytes[attribute.name].elementsEqual(name.utf8)
        }.map { $0.name.lowerBound..<$0.value.upperBound + 1 }
    }

    private func lineIndex(of offset: Int) -> Int {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
