/// Finds its way within one start tag. Never reads beyond the bytes; makes no judgement of names.
struct TagScanner {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    struct Attribute {
        /// The bytes of its name.
        let name: Range<Int>
        /// The bytes between its quotation marks.
        let value: Range<Int>
    }

    enum Fault: Error, Equatable {
        /// No `>`; the tag goes on to the end of the file, or into the next tag.
        case neverEnds
        /// A value without quotation marks, or a name without a value.
        case valueWithoutQuotes(at: Int)
        /// A quotation mark that is never closed.
        case quoteNeverCloses(at: Int)
        case stray(at: Int)
    }

    /// The first byte after the tag.
    func endOfTag(from start: Int) -> Int {
        var place = start
        var quote: UInt8?
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
        }
        return place
    }

    func attributes(from start: Int) -> [Attribute] {
        var attributes: [Attribute] = []
        _ = try? read(from: start) { attributes.append($0) }
        return attributes
    }

    /// The end of an element's name that begins at a place.
    func endOfName(from start: Int) -> Int {
        var place = start
        while place < bytes.count, !Self.endsName(bytes[place]) { place += 1 }
        return place
    }

    /// Reads a tag from its `<`, with each attribute; gives the first byte after it, and whether it is empty.
    func read(
        from start: Int, _ visit: (Attribute) -> Void
    ) throws(Fault) -> (end: Int, isEmptyElement: Bool) {
        var place = endOfName(from: start + 1)
        while true {
            skipSpace(&place)
            guard place < bytes.count else { throw .neverEnds }
            switch bytes[place] {
            case UInt8(ascii: ">"): return (place + 1, false)
            case UInt8(ascii: "/"):
                guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: ">") else {
                    throw .stray(at: place)
                }
                return (place + 2, true)
            case UInt8(ascii: "<"): throw .neverEnds
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="): throw .stray(at: place)
            default: visit(try attribute(&place))
            }
        }
    }

    private func attribute(_ place: inout Int) throws(Fault) -> Attribute {
        let name = place..<endOfName(from: place)
        place = name.upperBound
        skipSpace(&place)
        guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else {
            throw .valueWithoutQuotes(at: name.lowerBound)
        }
        place += 1
        skipSpace(&place)
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'")
        else { throw .valueWithoutQuotes(at: name.lowerBound) }
        let quote = bytes[place]
        let start = place + 1
        place = start
        while place < bytes.count, bytes[place] != quote {
            // A value may not hold <, so its quotation mark was forgotten.
            if bytes[place] == UInt8(ascii: "<") { throw .quoteNeverCloses(at: name.lowerBound) }
            place += 1
        }
        guard place < bytes.count else { throw .quoteNeverCloses(at: name.lowerBound) }
        place += 1
        return Attribute(name: name, value: start..<place - 1)
    }

    private func skipSpace(_ place: inout Int) {
        while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"),
            UInt8(ascii: "<"),
            UInt8(ascii: "\""), UInt8(ascii: "'"):
            true
        default: false
        }
    }
}
