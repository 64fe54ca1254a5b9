extension Moment {
    /// Reads an instant as RFC 3339 writes it: `2026-11-22T14:05:09.120+01:00`. What is finer than a millisecond
    /// is cut off.
    ///
    /// nil where it is none, or has no zone.
    package init?(rfc3339 text: String) {
        let bytes = Array(text.uppercased().utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            let date = CalendarDate(iso8601: String(decoding: bytes[..<10], as: UTF8.self)),
            let seconds = Self.seconds(bytes[11...])
        else { return nil }
        let rest = bytes[19...]
        let fraction = rest.first == UInt8(ascii: ".") ? rest.dropFirst().prefix { Self.isDigit($0) } : []
        let digits =
            fraction.prefix(3) + [UInt8](repeating: UInt8(ascii: "0"), count: max(0, 3 - fraction.count))
        let zone = fraction.isEmpty ? rest : rest.dropFirst(fraction.count + 1)
        guard let milliseconds = Self.number(digits[...]), let offset = Self.offsetMinutes(zone) else {
            return nil
        }
        let minutes = date.daysSince1970 * 1440 - offset
        self.init(
            utcMilliseconds: Int64((minutes * 60 + seconds) * 1000 + milliseconds), offsetMinutes: offset)
    }

    /// Of `14:05:09` at the start; a leap second counts as the next one.
    private static func seconds(_ bytes: ArraySlice<UInt8>) -> Int? {
        let start = bytes.startIndex
        guard bytes.count >= 8, bytes[start + 2] == UInt8(ascii: ":"), bytes[start + 5] == UInt8(ascii: ":"),
            let hour = number(bytes[start..<start + 2]), let minute = number(bytes[start + 3..<start + 5]),
            let second = number(bytes[start + 6..<start + 8]), hour < 24, minute < 60, second <= 60
        else { return nil }
        return (hour * 60 + minute) * 60 + second
    }

    /// Of `Z`, `+01:00`, `+0100` or `+01`.
    private static func offsetMinutes(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.elementsEqual("Z".utf8) { return 0 }
        guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            return nil
        }
        let digits = bytes.dropFirst().filter { $0 != UInt8(ascii: ":") }
        guard digits.count == 2 || digits.count == 4, let hours = number(digits[..<2]),
            let minutes = digits.count == 2 ? 0 : number(digits[2...]), hours < 24, minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.allSatisfy(isDigit) else { return nil }
        return Int(String(decoding: bytes, as: UTF8.self))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
