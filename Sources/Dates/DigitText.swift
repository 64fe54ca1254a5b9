/// Numbers with zeroes before them and marks between them, as dates and times are written.
struct DigitText {
    private var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(32)
    }

    mutating func append(_ mark: Unicode.Scalar) { bytes.append(UInt8(ascii: mark)) }

    /// - Parameters:
    ///   - number: 0 or more.
    ///   - width: at least so many digits.
    mutating func append(_ number: Int, width: Int) {
        var (count, power) = (width, 1)
        for _ in 1..<width { power *= 10 }
        while number / power >= 10 { (count, power) = (count + 1, power * 10) }
        for _ in 0..<count {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / power % 10))
            power /= 10
        }
    }

    mutating func append(_ date: CalendarDate) {
        append(date.year, width: 4)
        append("-")
        append(date.month, width: 2)
        append("-")
        append(date.day, width: 2)
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }
}
