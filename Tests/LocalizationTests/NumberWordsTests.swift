import Localization
import Testing

@Suite("Numbers in words")
struct NumberWordsTests {
    @Test(
        "A decimal has at most two decimals, after a comma in Dutch and a point in English",
        arguments: [
            (0, "0", "0"), (2, "2", "2"), (0.75, "0,75", "0.75"), (1.5, "1,5", "1.5"), (-1.5, "-1,5", "-1.5"),
            (0.05, "0,05", "0.05"), (-0.05, "-0,05", "-0.05"), (1.0 / 3, "0,33", "0.33"),
            (2.0 / 3, "0,67", "0.67"),
            (0.999, "1", "1"), (-0.001, "0", "0"), (10, "10", "10"), (99.995001, "100", "100"),
            (1234.5, "1234,5", "1234.5"),
            (0.1 + 0.2, "0,3", "0.3"), (999_999.99, "999999,99", "999999.99"), (2.10, "2,1", "2.1"),
        ] as [(Double, String, String)])
    func decimal(value: Double, dutch: String, english: String) {
        #expect(Language.dutch.decimal(value) == dutch)
        #expect(Language.english.decimal(value) == english)
    }

    @Test(
        "What cannot be said shortly is said plainly",
        arguments: [
            (1e300, "1e+300"), (Double.infinity, "inf"), (-Double.infinity, "-inf"), (Double.nan, "nan"),
            (1_000_000, "1000000.0"),
        ] as [(Double, String)])
    func plain(value: Double, text: String) {
        #expect(Language.dutch.decimal(value) == text)
    }

    @Test(
        "A percentage is rounded down, so that what is under the mark never looks as if it reached it",
        arguments: [
            (0.7999, 79), (0.79999, 79), (0.799_998, 79), (0.999_999_9, 100), (0.796, 79), (0.8, 80),
            (0.805, 80), (0, 0),
            (1, 100), (0.999, 99),
            (0.29, 29), (0.57, 57), (0.58, 58), (1.0 / 3, 33), (2.0 / 3, 66), (0.1 + 0.7, 80), (7.0 / 10, 70),
            (0.0099, 0),
        ] as [(Double, Int)])
    func percentage(fraction: Double, percent: Int) {
        #expect(Language.dutch.percentage(fraction) == "\(percent)\u{A0}%")
        #expect(Language.english.percentage(fraction) == "\(percent)%")
    }

    @Test("Every whole percentage of a score in points is itself")
    func wholePercentages() {
        for percent in 0...100 {
            #expect(Language.english.percentage(Double(percent) / 100) == "\(percent)%")
            #expect(Language.english.percentage(Double(percent) * 0.01) == "\(percent)%")
        }
    }

    @Test(
        "One thing is one, and anything else is many",
        arguments: [(0, "0 fouten"), (1, "1 fout"), (2, "2 fouten"), (21, "21 fouten"), (-1, "-1 fouten")]
            as [(Int, String)])
    func count(number: Int, text: String) {
        #expect(Language.dutch.count(number, "fout", "fouten") == text)
    }
}
