package import Dates
internal import System

extension Moment {
    /// This moment, on the clock on the wall.
    package static var now: Moment {
        let now = Clock.utcMilliseconds
        return Moment(utcMilliseconds: now, offsetMinutes: Clock.offsetMinutes(at: now))
    }
}
