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

    /// How many Unicode scalars some bytes hold.
    package func scalars(in range: Range<Int>) -> Int {
        scalars(before: range.upperBound) - scalars(before: range.lowerBound)
    }

    private func scalars(before offset: Int) -> Int {
        let block = offset / Self.block
        return scalarsBefore[block] + bytes[block * Self.block..<offset].count { $0 & 0xC0 != 0x80 }
    }

    /// A line, from 1, without its line break; empty where there is none.
    package func line(_ number: Int) -> String {
        guard lineStarts.indices.contains(number - 1) else { return "" }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
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
