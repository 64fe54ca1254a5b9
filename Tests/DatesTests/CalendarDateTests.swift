import Dates
import Testing

@Suite("A day of the calendar")
struct CalendarDateTests {
    @Test("Every day from 1900 to 2100 goes to a number, to text, and back")
    func roundTrip() throws {
        // 1 January 1900 is 25,567 days before 1 January 1970: 70 years and 17 leap days.
        var number = -25_567
        for year in 1900...2100 {
            for month in 1...12 {
                for day in 1...lengthByRhyme(of: month, in: year) {
                    let date = try #require(CalendarDate(year: year, month: month, day: day))
                    let back = CalendarDate(daysSince1970: number)
                    let read = CalendarDate(iso8601: date.iso8601)
                    guard date.daysSince1970 == number, back == date, read == date else {
                        Issue.record("\(year)-\(month)-\(day): \(date.daysSince1970), not \(number)")
                        return
                    }
                    number += 1
                }
            }
        }
        #expect(number == 47_847)
    }

    @Test(
        "A day that does not exist is none",
        arguments: [
            (2026, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 2, 30), (2026, 4, 31), (2026, 6, 31),
            (2026, 9, 31), (2026, 11, 31), (2026, 1, 32), (2026, 1, 0), (2026, 0, 1), (2026, 13, 1),
            (0, 1, 1),
            (10_000, 1, 1), (-1, 1, 1),
        ] as [(Int, Int, Int)])
    func noSuchDay(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        "29 February is in each fourth year, but of the centuries only in each fourth",
        arguments: [
            (2024, true), (2023, false), (2000, true), (1600, true), (1900, false), (2400, true), (4, true),
            (1, false),
        ] as [(Int, Bool)])
    func leapDays(year: Int, isLeap: Bool) {
        #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
    }

    @Test(
        "Days far away are held within the years 1 to 9999",
        arguments: [
            (-719_162, "0001-01-01"), (-719_163, "0001-01-01"), (Int.min, "0001-01-01"),
            (2_932_896, "9999-12-31"),
            (2_932_897, "9999-12-31"), (Int.max, "9999-12-31"), (0, "1970-01-01"), (-1, "1969-12-31"),
            (20_000, "2024-10-04"), (11_016, "2000-02-29"),
        ] as [(Int, String)])
    func ends(number: Int, text: String) {
        #expect(CalendarDate(daysSince1970: number).iso8601 == text)
    }

    @Test(
        "A text that is not a day in ten digits and hyphens is none",
        arguments: [
            "", "2026", "2026-11", "2026-11-22-", "26-11-22", "2026-1-22", "2026-11-2", "2026/11/22",
            "20261122",
            "+026-11-22", "2026--1-22", "2026-11-22 ", " 2026-11-22", "2026-11-22T00:00", "２０２６-11-22",
            "2026-11-2²",
            "2026-02-30", "0000-01-01", "2026‐11‐22",
        ])
    func notADay(text: String) {
        #expect(CalendarDate(iso8601: text) == nil)
    }

    @Test(
        "A period is added as years and months first, at the end of a shorter month, and then days",
        arguments: [
            ("2024-02-29", Period(years: 1), "2025-02-28"), ("2024-02-29", Period(years: 4), "2028-02-29"),
            ("2024-02-29", Period(years: 100), "2124-02-29"), ("2096-02-29", Period(years: 4), "2100-02-28"),
            ("2026-01-31", Period(months: 1), "2026-02-28"), ("2028-01-31", Period(months: 1), "2028-02-29"),
            ("2026-10-31", Period(months: 1), "2026-11-30"), ("2026-12-31", Period(months: 2), "2027-02-28"),
            ("2026-11-22", Period(months: 1), "2026-12-22"), ("2026-11-22", Period(months: 14), "2028-01-22"),
            ("2026-12-31", Period(months: 12), "2027-12-31"),
            ("2026-11-22", Period(years: 1, months: 1), "2027-12-22"),
            ("2026-01-31", Period(months: 1, days: 1), "2026-03-01"),
            ("2026-12-31", Period(days: 1), "2027-01-01"),
            ("2026-11-22", Period(days: 365), "2027-11-22"), ("2027-11-22", Period(days: 366), "2028-11-22"),
            ("2026-11-22", Period(), "2026-11-22"), ("2026-11-22", Period(seconds: 90_000), "2026-11-22"),
            ("9999-06-30", Period(years: 1), "9999-06-30"), ("9999-12-31", Period(days: 1), "9999-12-31"),
        ] as [(String, Period, String)])
    func addition(start: String, period: Period, end: String) throws {
        let date = try #require(CalendarDate(iso8601: start))
        #expect(date.adding(period).iso8601 == end)
    }

    @Test(
        "An earlier day is less than a later one",
        arguments: [
            ("2025-12-31", "2026-01-01"), ("2026-01-31", "2026-02-01"), ("2026-02-01", "2026-02-02"),
            ("0999-12-31", "1000-01-01"),
        ])
    func sequence(earlier: String, later: String) throws {
        let first = try #require(CalendarDate(iso8601: earlier))
        let second = try #require(CalendarDate(iso8601: later))
        #expect(first < second)
        #expect(!(second < first))
        #expect(!(first < first))
    }

    /// Thirty days has September.
    private func lengthByRhyme(of month: Int, in year: Int) -> Int {
        if [9, 4, 6, 11].contains(month) { return 30 }
        guard month == 2 else { return 31 }
        if year.isMultiple(of: 400) { return 29 }
        return year.isMultiple(of: 4) && !year.isMultiple(of: 100) ? 29 : 28
    }
}
