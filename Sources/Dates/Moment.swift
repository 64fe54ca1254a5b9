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
        let milliseconds = remainder < 0 ? remainder + 1000 : remainder
        let clock = [secondOfDay / 3600, secondOfDay % 3600 / 60, secondOfDay % 60]
            .map { padded(Int($0), to: 2) }.joined(separator: ":")
        let distance = abs(offsetMinutes)
        let zone =
            offsetMinutes == 0
            ? "Z"
            : "\(offsetMinutes < 0 ? "-" : "+")\(padded(distance / 60, to: 2)):\(padded(distance % 60, to: 2))"
        return "\(date.iso8601)T\(clock).\(padded(milliseconds, to: 3))\(zone)"
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
