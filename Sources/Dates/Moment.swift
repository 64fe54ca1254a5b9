/// An instant, and what the clock on the wall of the learner said.
package struct Moment: Equatable, Hashable, Sendable {
    /// Milliseconds since 1 January 1970, 00:00 UTC.
    package let utcMilliseconds: Int64
    /// The local zone at that instant, in minutes east of UTC: 60 in a Dutch winter. At most a day.
    package let offsetMinutes: Int

    package init(utcMilliseconds: Int64, offsetMinutes: Int) {
        self.utcMilliseconds = utcMilliseconds
        self.offsetMinutes = min(max(offsetMinutes, -1440), 1440)
    }

    /// The local day.
    package var date: CalendarDate {
        CalendarDate(daysSince1970: Int(floorDivide(localSeconds, 86_400)))
    }

    /// The local hour, 0…23.
    package var hour: Int { Int(secondOfDay / 3600) }

    /// The local minute, 0…59.
    package var minute: Int { Int(secondOfDay % 3600 / 60) }

    /// RFC 3339 with milliseconds and the offset: `2026-11-22T14:05:09.120+01:00`.
    package var iso8601: String {
        let remainder = Int(utcMilliseconds % 1000)
        let clock = Int(secondOfDay)
        var text = DigitText()
        text.append(date)
        text.append("T")
        text.append(clock / 3600, width: 2)
        text.append(":")
        text.append(clock % 3600 / 60, width: 2)
        text.append(":")
        text.append(clock % 60, width: 2)
        text.append(".")
        text.append(remainder < 0 ? remainder + 1000 : remainder, width: 3)
        if offsetMinutes == 0 {
            text.append("Z")
        } else {
            text.append(offsetMinutes < 0 ? "-" : "+")
            text.append(abs(offsetMinutes) / 60, width: 2)
            text.append(":")
            text.append(abs(offsetMinutes) % 60, width: 2)
        }
        return text.string
    }

    private var localSeconds: Int64 {
        floorDivide(utcMilliseconds, 1000) + Int64(offsetMinutes) * 60
    }

    private var secondOfDay: Int64 { localSeconds - floorDivide(localSeconds, 86_400) * 86_400 }
}

private func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
}
