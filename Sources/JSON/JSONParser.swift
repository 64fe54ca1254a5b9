extension JSONValue {
    /// Reads one value, as RFC 8259 has it, with nothing but white space around it.
    ///
    /// nil where it is anything else: no UTF-8, half a surrogate pair, a number that no `Double` holds, or
    /// arrays and objects more than 64 deep. Of a name that comes twice, the first one counts.
    package init?(parsing text: some StringProtocol) { self.init(parsing: Array(text.utf8)) }

    package init?(parsing bytes: [UInt8]) {
        guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
        var parser = JSONParser(bytes: bytes)
        do {
            self = try parser.document()
        } catch {
            return nil
        }
    }
}

/// A reader of JSON that goes over the bytes once.
private struct JSONParser {
    struct Malformed: Error {}

    private let bytes: [UInt8]
    private var index = 0

    private static let deepest = 64

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func document() throws(Malformed) -> JSONValue {
        let value = try value(depth: 0)
        skipSpace()
        guard next == nil else { throw Malformed() }
        return value
    }

    private mutating func value(depth: Int) throws(Malformed) -> JSONValue {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth + 1)
        case UInt8(ascii: "["): return try array(depth: depth + 1)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws(Malformed) -> JSONValue {
        var members: [(String, JSONValue)] = []
        try list(depth: depth, end: UInt8(ascii: "}")) { parser throws(Malformed) in
            parser.skipSpace()
            let name = try parser.string()
            parser.skipSpace()
            try parser.take(UInt8(ascii: ":"))
            members.append((name, try parser.value(depth: depth)))
        }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(Malformed) -> JSONValue {
        var values: [JSONValue] = []
        try list(depth: depth, end: UInt8(ascii: "]")) { parser throws(Malformed) in
            values.append(try parser.value(depth: depth))
        }
        return .array(values)
    }

    /// What stands between brackets, with commas between.
    private mutating func list(
        depth: Int, end: UInt8, _ item: (inout JSONParser) throws(Malformed) -> Void
    ) throws(Malformed) {
        guard depth <= Self.deepest else { throw Malformed() }
        index += 1
        skipSpace()
        if next == end {
            index += 1
            return
        }
        while true {
            try item(&self)
            skipSpace()
            if next == end {
                index += 1
                return
            }
            try take(UInt8(ascii: ","))
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Malformed) -> JSONValue {
        for byte in "\(word)".utf8 { try take(byte) }
        return value
    }

    private mutating func number() throws(Malformed) -> JSONValue {
        let start = index
        if next == UInt8(ascii: "-") { index += 1 }
        let whole = digits()
        guard whole == 1 || whole > 1 && bytes[index - whole] != UInt8(ascii: "0") else { throw Malformed() }
        var isWhole = true
        if next == UInt8(ascii: ".") {
            index += 1
            isWhole = false
            guard digits() > 0 else { throw Malformed() }
        }
        if let mark = next, mark | 0x20 == UInt8(ascii: "e") {
            index += 1
            isWhole = false
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
            guard digits() > 0 else { throw Malformed() }
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if isWhole, let number = Int(text) { return .integer(number) }
        guard let number = Double(text), number.isFinite else { throw Malformed() }
        return .number(number)
    }

    private mutating func digits() -> Int {
        let start = index
        while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
        return index - start
    }

    private mutating func string() throws(Malformed) -> String {
        try take(UInt8(ascii: "\""))
        var result: [UInt8] = []
        while let byte = next {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
            case UInt8(ascii: "\\"): result += Array(String(Character(try escaped())).utf8)
            case 0..<0x20: throw Malformed()
            default: result.append(byte)
            }
        }
        throw Malformed()
    }

    private mutating func escaped() throws(Malformed) -> Unicode.Scalar {
        guard let byte = next else { throw Malformed() }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicode()
        default: throw Malformed()
        }
    }

    /// What follows `\u`: four digits, or those of a pair of surrogates.
    private mutating func unicode() throws(Malformed) -> Unicode.Scalar {
        let first = try fourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00 else { throw Malformed() }
        try take(UInt8(ascii: "\\"))
        try take(UInt8(ascii: "u"))
        let second = try fourDigits()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw Malformed() }
        return scalar
    }

    private mutating func fourDigits() throws(Malformed) -> UInt32 {
        let text = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
        guard text.utf8.count == 4, text.first != "+", text.first != "-", let number = UInt32(text, radix: 16)
        else { throw Malformed() }
        index += 4
        return number
    }

    private mutating func take(_ byte: UInt8) throws(Malformed) {
        guard next == byte else { throw Malformed() }
        index += 1
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }
}
