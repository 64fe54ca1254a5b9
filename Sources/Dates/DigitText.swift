/// Numbers with zeroes before them and marks between them, as dates and times are written.
struct DigitText {
    private var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(32)
    }

    /// - Parameters:
    ///   - mark: stands before the number.
    ///   - number: 0 or more.
    ///   - width: at least so many digits.
    mutating func append(_ mark: String, _ number: Int, width: Int) {
        bytes += mark.utf8
        let start = bytes.count
        var rest = number.magnitude
        while rest > 0 || bytes.count - start < width {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
    }

    mutating func append(_ date: CalendarDate) {
        append("", date.year, width: 4)
        append("-", date.month, width: 2)
        append("-", date.day, width: 2)
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }
}
