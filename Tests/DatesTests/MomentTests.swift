import Dates
import Testing

@Suite("An instant and the clock on the wall")
struct MomentTests {
    /// What a clock on the wall shows at an instant.
    struct Sample: CustomTestStringConvertible {
        let milliseconds: Int64
        let offset: Int
        let text: String

        init(_ milliseconds: Int64, _ offset: Int, _ text: String) {
            self.milliseconds = milliseconds
            self.offset = offset
            self.text = text
        }

        var testDescription: String { text }
    }

    @Test(
        "It is written with milliseconds and the offset",
        arguments: [
            Sample(0, 0, "1970-01-01T00:00:00.000Z"),
            Sample(1, 0, "1970-01-01T00:00:00.001Z"),
            Sample(-1, 0, "1969-12-31T23:59:59.999Z"),
            Sample(-1000, 0, "1969-12-31T23:59:59.000Z"),
            Sample(-1001, 60, "1970-01-01T00:59:58.999+01:00"),
            Sample(1_795_352_709_120, 60, "2026-11-22T14:05:09.120+01:00"),
            Sample(1_795_352_709_120, 0, "2026-11-22T13:05:09.120Z"),
            Sample(1_795_352_709_120, -210, "2026-11-22T09:35:09.120-03:30"),
            Sample(1_795_352_709_120, 345, "2026-11-22T18:50:09.120+05:45"),
            Sample(1_795_352_709_120, 840, "2026-11-23T03:05:09.120+14:00"),
            Sample(-5, -1, "1969-12-31T23:58:59.995-00:01"),
            Sample(951_782_400_000, 0, "2000-02-29T00:00:00.000Z"),
        ])
    func written(sample: Sample) {
        let moment = Moment(utcMilliseconds: sample.milliseconds, offsetMinutes: sample.offset)
        #expect(moment.iso8601 == sample.text)
    }

    @Test(
        "The local day turns at midnight on the wall, not in Greenwich",
        arguments: [
            Sample(1_795_388_399_999, 60, "2026-11-22T23:59"),
            Sample(1_795_388_400_000, 60, "2026-11-23T00:00"),
            Sample(1_795_388_400_000, 0, "2026-11-22T23:00"),
            Sample(1_795_391_999_999, 0, "2026-11-22T23:59"),
            Sample(1_795_392_000_000, 0, "2026-11-23T00:00"),
            Sample(1_795_392_000_000, -60, "2026-11-22T23:00"),
            Sample(-1, 0, "1969-12-31T23:59"), Sample(-1, 1, "1970-01-01T00:00"),
        ])
    func midnight(sample: Sample) {
        let moment = Moment(utcMilliseconds: sample.milliseconds, offsetMinutes: sample.offset)
        let clock = String(sample.text.suffix(5))
        #expect(moment.date.iso8601 == sample.text.prefix(10))
        #expect(moment.hour == Int(clock.prefix(2)))
        #expect(moment.minute == Int(clock.suffix(2)))
    }

    @Test(
        "An instant beyond all years is held within them",
        arguments: [
            (Int64.min, "0001-01-01"), (Int64.max, "9999-12-31"),
        ] as [(Int64, String)])
    func extremes(milliseconds: Int64, day: String) {
        let moment = Moment(utcMilliseconds: milliseconds, offsetMinutes: 0)
        #expect(moment.date.iso8601 == day)
        #expect(moment.iso8601.hasPrefix(day))
    }
}
