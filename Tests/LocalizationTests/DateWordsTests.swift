import Localization
import Testing

@Suite("Dates in words")
struct DateWordsTests {
    @Test(
        "A day in a sentence has the name of its month, small in Dutch",
        arguments: [
            (1, "5 januari 2026", "5 January 2026"), (2, "5 februari 2026", "5 February 2026"),
            (3, "5 maart 2026", "5 March 2026"), (4, "5 april 2026", "5 April 2026"),
            (5, "5 mei 2026", "5 May 2026"),
            (6, "5 juni 2026", "5 June 2026"), (7, "5 juli 2026", "5 July 2026"),
            (8, "5 augustus 2026", "5 August 2026"), (9, "5 september 2026", "5 September 2026"),
            (10, "5 oktober 2026", "5 October 2026"), (11, "5 november 2026", "5 November 2026"),
            (12, "5 december 2026", "5 December 2026"), (13, "5-13-2026", "5-13-2026"),
            (0, "5-0-2026", "5-0-2026"),
        ] as [(Int, String, String)])
    func long(month: Int, dutch: String, english: String) {
        #expect(Language.dutch.longDate(year: 2026, month: month, day: 5) == dutch)
        #expect(Language.english.longDate(year: 2026, month: month, day: 5) == english)
    }

    @Test(
        "A day in a table has two digits for day and month",
        arguments: [
            (2026, 1, 5, "05-01-2026", "2026-01-05"), (2026, 11, 22, "22-11-2026", "2026-11-22"),
            (2030, 10, 9, "09-10-2030", "2030-10-09"),
        ] as [(Int, Int, Int, String, String)])
    func short(year: Int, month: Int, day: Int, dutch: String, english: String) {
        #expect(Language.dutch.shortDate(year: year, month: month, day: day) == dutch)
        #expect(Language.english.shortDate(year: year, month: month, day: day) == english)
    }

    @Test(
        "Seconds are rounded up to whole minutes, at least one",
        arguments: [
            (0, "1 min"), (-5, "1 min"), (1, "1 min"), (60, "1 min"), (61, "2 min"), (300, "5 min"),
            (3601, "61 min"),
        ] as [(Int, String)])
    func minutes(seconds: Int, text: String) {
        #expect(Language.dutch.minutes(seconds: seconds) == text)
        #expect(Language.english.minutes(seconds: seconds) == text)
    }
}
