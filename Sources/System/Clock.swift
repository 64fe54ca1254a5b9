internal import Glibc

/// What time it is, and how much of it went by.
package enum Clock {
    /// Milliseconds since 1970 UTC, by the clock that people and time servers set.
    package static var utcMilliseconds: Int64 { milliseconds(CLOCK_REALTIME) }

    /// Milliseconds since the machine started, its sleep included: only ever goes forward.
    package static var monotonicMilliseconds: Int64 { milliseconds(CLOCK_BOOTTIME) }

    /// Milliseconds that the machine was awake since it started: a night's sleep is no time at a module.
    package static var activeMilliseconds: Int64 { milliseconds(CLOCK_MONOTONIC) }

    /// The local zone at an instant, in minutes east of UTC.
    package static func offsetMinutes(at utcMilliseconds: Int64) -> Int {
        var seconds = time_t(utcMilliseconds / 1000)
        var local = unsafe tm()
        guard unsafe localtime_r(&seconds, &local) != nil else { return 0 }
        return unsafe local.tm_gmtoff / 60
    }

    private static func milliseconds(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
