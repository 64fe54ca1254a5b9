internal import System

/// JSON that is written once, from front to back, as bytes: an order of magnitude faster than a tree of values.
struct JSONBytes {
    private(set) var bytes: [UInt8]
    /// Whether something stands before what comes next in the same object or array.
    private var needsComma = false

    /// - Parameter capacity: so many bytes are written without moving.
    init(capacity: Int = 512) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// A member, or an element where there is no name: an object of its own.
    mutating func object(_ name: StaticString? = nil, _ members: (inout JSONBytes) -> Void) {
        open(name, UInt8(ascii: "{"))
        members(&self)
        close(UInt8(ascii: "}"))
    }

    mutating func array(_ name: StaticString? = nil, _ elements: (inout JSONBytes) -> Void) {
        open(name, UInt8(ascii: "["))
        elements(&self)
        close(UInt8(ascii: "]"))
    }

    mutating func string(_ name: StaticString, _ value: String) {
        begin(name)
        quote(value)
    }

    /// A string in an array.
    mutating func element(_ value: String) {
        separate()
        quote(value)
    }

    /// A member whose name is not known beforehand: a language, an IRI.
    mutating func string(named name: String, _ value: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        quote(value)
    }

    /// A number that JSON can hold: finite, as a whole number where it is one.
    mutating func number(named name: String, _ value: Double) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        digits(value)
    }

    mutating func number(_ name: StaticString, _ value: Double) {
        begin(name)
        digits(value)
    }

    mutating func bool(_ name: StaticString, _ value: Bool) {
        begin(name)
        bytes += value ? "true".utf8 : "false".utf8
    }

    /// Members that were written before, without brackets and commas around them.
    mutating func members(_ written: [UInt8]) {
        guard !written.isEmpty else { return }
        separate()
        bytes += written
    }

    private mutating func open(_ name: StaticString?, _ bracket: UInt8) {
        begin(name)
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func begin(_ name: StaticString?) {
        separate()
        guard let name else { return }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(name)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func digits(_ value: Double) {
        bytes += (Int(exactly: value).map(String.init) ?? String(value)).utf8
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        let start = bytes.count
        bytes += text.utf8
        if hasEscaped(from: start) {
            bytes.removeSubrange(start...)
            escape(text.utf8)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private func hasEscaped(from start: Int) -> Bool {
        let span = bytes.span
        for index in start..<span.count where Self.isEscaped(span[index]) { return true }
        return false
    }

    /// Whether a byte cannot stand in a string as it is.
    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ text: String.UTF8View) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                bytes += "\\u00".utf8
                for digit in [byte >> 4, byte & 15] { bytes.append(digit + (digit < 10 ? 48 : 87)) }
            default: bytes.append(byte)
            }
        }
    }
}
