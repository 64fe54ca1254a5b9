import Dates
import Testing

@Suite("A length of time")
struct PeriodTests {
    @Test(
        "An ISO 8601 duration of whole numbers is read",
        arguments: [
            ("P1Y", Period(years: 1)), ("P6M", Period(months: 6)), ("P30D", Period(days: 30)),
            ("P2W", Period(days: 14)), ("PT5M", Period(seconds: 300)), ("PT1H", Period(seconds: 3600)),
            ("PT45S", Period(seconds: 45)), ("PT1H30M15S", Period(seconds: 5415)),
            ("P1Y2M3DT4H5M6S", Period(years: 1, months: 2, days: 3, seconds: 14_706)),
            ("P1W1D", Period(days: 8)), ("P0D", Period()), ("PT0S", Period()),
            ("P9999Y", Period(years: 9999)), ("PT9999H", Period(seconds: 35_996_400)),
            ("P007D", Period(days: 7)),
            ("P1DT1S", Period(days: 1, seconds: 1)), ("PT90M", Period(seconds: 5400)),
        ] as [(String, Period)])
    func good(text: String, period: Period) {
        #expect(Period(iso8601: text) == period)
    }

    @Test(
        "Anything else is none",
        arguments: [
            "", "P", "PT", "T5M", "5M", "p1y", "P1y", "P1", "PT5", "P1S", "P1H", "PT1Y", "PT1D", "PT1W",
            "P1YT", "P1M1Y",
            "P1D1D", "PT1S1M", "PTT1H", "P1TT1H", "P10000D", "P99999999999999999999Y", "P-1D", "-P1D", "+P1D",
            "P+1D",
            "P1.5D", "P1,5D", "PT1.5S", " P1D", "P1D ", "P 1D", "P1D\n", "P１D", "P1Y2", "PD", "PTM", "P1DT",
            "P²D", "P1D1W",
            "PT1M1H", "P1D\u{301}",
        ])
    func bad(text: String) {
        #expect(Period(iso8601: text) == nil)
    }
}
