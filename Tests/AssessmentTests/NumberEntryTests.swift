import Assessment
import Courseware
import Testing

@Suite("The grading of a typed number")
struct NumberEntryTests {
    @Test(
        "A number is read by the language of the module; nil stands for no number",
        arguments: [
            ("3,14", 3.14, 3.14), ("3.14", 3.14, 3.14), ("1.234,5", 1234.5, 1234.5),
            ("1,234.5", 1234.5, 1234.5),
            ("1.234.567,8", 1_234_567.8, 1_234_567.8), ("1,234,567", 1_234_567, 1_234_567),
            ("1 234", 1234, 1234),
            ("1\u{A0}234", 1234, 1234), ("1\u{202F}234", 1234, 1234), ("1\u{2009}234", 1234, 1234),
            ("\t7 ", 7, 7),
            ("\u{2212}5", -5, -5), ("- 5", -5, -5), ("+5", 5, 5), ("\u{2212}1.234,5", -1234.5, -1234.5),
            ("\u{2013}5", -5, -5),
            ("1e3", 1000, 1000), ("1E-3", 0.001, 0.001), ("1×10^3", 1000, 1000),
            ("1x10^\u{2212}3", 0.001, 0.001),
            ("2,5e2", 250, 250), (".5", 0.5, 0.5), (",5", 0.5, 0.5), ("1,500", 1.5, 1500), ("5.", 5, 5),
            ("0", 0, 0), ("-0", 0, 0),
            ("vijf", nil, nil), ("5 km", nil, nil), ("--5", nil, nil), ("٣", nil, nil), ("1/2", nil, nil),
            ("e3", nil, nil),
            ("1e999", nil, nil), ("5€", nil, nil), ("½", nil, nil), ("nan", nil, nil), ("inf", nil, nil),
            ("0x10", nil, nil),
        ] as [(String, Double?, Double?)])
    func languages(typed: String, dutch: Double?, english: Double?) {
        for (usesComma, value) in [(true, dutch), (false, english)] {
            let answer = NumberEntry.Answer(value: value ?? 0)
            let entry = NumberEntry(answers: [answer], usesDecimalComma: usesComma)
            let outcome: GradingOutcome = value == nil ? .invalid(.notANumber) : .fraction(1)
            #expect(GradingOutcome(of: .text(typed), to: .number(entry)) == outcome, "comma: \(usesComma)")
        }
    }

    @Test(
        "Points that stand as Dutch thousands do count as both; a point that ends a sentence is none",
        arguments: [
            ("1.500", 1500, 1.5), ("12.345.678", 12_345_678, 12_345_678), ("-1.500", -1500, -1.5),
            ("3,5.", 3.5, 3.5), ("1500.", 1500, 1500), ("1.50", 1.5, 1.5), ("0.500", 0.5, 500),
        ])
    func kindness(typed: String, one: Double, other: Double) {
        for value in [one, other] {
            let entry = NumberEntry(answers: [.init(value: value)], usesDecimalComma: true)
            #expect(GradingOutcome(of: .text(typed), to: .number(entry)) == .fraction(1), "\(value)")
        }
        let english = NumberEntry(answers: [.init(value: 1500)], usesDecimalComma: false)
        #expect(GradingOutcome(of: .text("1.500"), to: .number(english)) == .fraction(0))
    }

    @Test(
        "A comma for a point, or a point for a comma, is named where that alone makes it wrong",
        arguments: [
            (false, 2500, "2.500", true), (false, 1.234, "1,234", true), (false, 2500, "2,500", false),
            (false, 2500, "2.6", false), (true, 1500, "1,500", true), (true, 1.5, "1,500", false),
            (true, 7, "8", false), (true, 1234.5, "1,234.6", false),
        ])
    func separators(usesComma: Bool, value: Double, typed: String, isNear: Bool) throws {
        let entry = NumberEntry(answers: [.init(value: value)], usesDecimalComma: usesComma)
        let grade = try Question.sample(.number(entry)).grade(.text(typed))
        #expect((grade.nearMisses == [.decimalSeparator]) == isNear)
        #expect(isNear ? grade.fraction == 0 : true)
    }

    @Test(
        "A known unit scales the number, and without one the highest penalty is taken off",
        arguments: [
            ("2500 m", 1), ("2500m", 1), ("2,5 km", 1), ("2.5km", 1), ("2 500 m", 1), ("250000 cm", 1),
            ("km 2,5", 1),
            ("25 d m", 0.75), ("25x10^2 m", 1), ("25E-1km", 1), ("2500", 0.75), ("2500 mijl", 0.75),
            ("2500 M", 1), ("2500 km", 0),
            ("2,5", 0),
            ("2,5 m", 0), ("2501 m", 1), ("2501,1 m", 0), ("2600", 0), ("2700 m", 0.2), ("2700", 0),
        ] as [(String, Double)])
    func units(typed: String, fraction: Double) {
        let entry = NumberEntry(
            answers: [
                .init(value: 2500, tolerance: 1), .init(value: 2700, tolerance: 1, fraction: 0.2),
                .init(value: 25, tolerance: 0),
            ],
            units: [
                .init(name: "m", penalty: 0.1), .init(name: "km", factor: 1000, penalty: 0.25),
                .init(name: "cm", factor: 0.01, penalty: 0.1),
            ], usesDecimalComma: true)
        #expect(GradingOutcome(of: .text(typed), to: .number(entry)) == .fraction(fraction))
    }

    @Test(
        "A unit is read as a number is, and in other capitals where that leaves no doubt",
        arguments: [
            ("5 min.", "min.", 1), ("5 min", "min.", 1), ("5 min.", "min", 1), ("5 m·s\u{2212}1", "m·s-1", 1),
            ("5 m·s-1", "m·s\u{2212}1", 1), ("5 KM", "km", 1), ("5 mw", "mW", 0.5), ("5 MW", "mW", 0.5),
        ] as [(String, String, Double)])
    func unitNames(typed: String, name: String, fraction: Double) {
        let entry = NumberEntry(
            answers: [.init(value: 5)],
            units: [.init(name: name), .init(name: "MW", factor: 1e9, penalty: 0.5)],
            usesDecimalComma: true)
        let expected = typed == "5 MW" ? 0 : fraction
        #expect(GradingOutcome(of: .text(typed), to: .number(entry)) == .fraction(expected))
    }

    @Test("What costs points at a right number is its unit, and that is said")
    func unitMistake() throws {
        let entry = NumberEntry(
            answers: [.init(value: 72), .init(value: 73, fraction: 0)],
            units: [.init(name: "uur"), .init(name: "dagen", factor: 24, penalty: 0.1)],
            usesDecimalComma: true)
        func mistake(_ typed: String) throws -> UnitMistake? {
            try Question.sample(.number(entry)).grade(.text(typed)).unitMistake
        }
        #expect(try mistake("72")?.given == "")
        #expect(try mistake("72 kilo")?.given == "kilo")
        #expect(try mistake("72 kilo")?.listed == ["uur", "dagen"])
        for typed in ["72 uur", "3 Dagen", "71", "73"] { #expect(try mistake(typed) == nil, "\(typed)") }
    }

    @Test(
        "What holds several numbers is none",
        arguments: ["1 2 3", "1,5,3", "3 5", "1,23,456", "1 2345", "12 34,5"])
    func severalNumbers(typed: String) {
        for usesComma in [true, false] {
            let entry = NumberEntry(answers: [.init(value: 123)], usesDecimalComma: usesComma)
            #expect(GradingOutcome(of: .text(typed), to: .number(entry)) == .invalid(.notANumber))
        }
    }

    @Test(
        "A unit may stand before the number, and hold a space",
        arguments: [
            ("€ 5", 1), ("€5", 1), ("5 €", 1), ("5 euro per uur", 1), ("5europeruur", 1), ("$ 5", 0.5),
            ("€ 6", 0),
            ("€ -5", 0), ("-5 €", 0),
        ] as [(String, Double)])
    func unitsBefore(typed: String, fraction: Double) {
        let entry = NumberEntry(
            answers: [.init(value: 5)],
            units: [.init(name: "€", penalty: 0.5), .init(name: "euro per uur")], usesDecimalComma: true)
        #expect(GradingOutcome(of: .text(typed), to: .number(entry)) == .fraction(fraction))
    }

    @Test(
        "The first answer whose interval holds the number decides",
        arguments: [
            ("5", 1, ["Precies."]), ("5,5", 0.5, ["Bijna."]), ("4", 0.5, ["Bijna."]), ("6", 0.5, ["Bijna."]),
            ("6,01", 0, []), ("3,99", 0, []),
        ] as [(String, Double, [String])])
    func first(typed: String, fraction: Double, said: [String]) throws {
        let entry = NumberEntry(
            answers: [
                .init(value: 5, feedback: .words("Precies.")),
                .init(value: 5, tolerance: 1, fraction: 0.5, feedback: .words("Bijna.")),
            ], usesDecimalComma: true)
        let grade = try Question.sample(.number(entry)).grade(.text(typed))
        #expect(grade.fraction == fraction)
        #expect(grade.feedback.map(\.plainText) == said)
    }

    @Test(
        "A tolerance is a distance, a share of the answer, or a factor",
        arguments: [
            (.absolute, 200, 0.5, "199.5", true), (.absolute, 200, 0.5, "200.5", true),
            (.absolute, 200, 0.5, "200.51", false), (.absolute, 0.3, 0, "0.3", true),
            (.absolute, -4, 1, "-5", true),
            (.relative, 200, 0.1, "180", true), (.relative, 200, 0.1, "220", true),
            (.relative, 200, 0.1, "179.9", false),
            (.relative, -200, 0.1, "-220", true), (.relative, -200, 0.1, "-221", false),
            (.relative, 0, 0.1, "0", true),
            (.relative, 0, 0.1, "0.01", false), (.geometric, 100, 1, "50", true),
            (.geometric, 100, 1, "200", true),
            (.geometric, 100, 1, "49.9", false), (.geometric, 100, 1, "200.1", false),
            (.geometric, -100, 1, "-200", true), (.geometric, -100, 1, "-50", true),
            (.geometric, -100, 1, "50", false),
        ] as [(NumberEntry.ToleranceKind, Double, Double, String, Bool)])
    func tolerances(
        kind: NumberEntry.ToleranceKind, value: Double, tolerance: Double, typed: String, isRight: Bool
    ) {
        let answer = NumberEntry.Answer(value: value, tolerance: tolerance, kind: kind)
        let entry = NumberEntry(answers: [answer], usesDecimalComma: false)
        #expect(GradingOutcome(of: .text(typed), to: .number(entry)) == .fraction(isRight ? 1 : 0))
    }

    @Test(
        "A response that is no number says why",
        arguments: [
            (.text(""), .empty), (.text(" \u{A0}"), .empty), (.text("m"), .notANumber),
            (.text("-"), .notANumber),
            (.list(["5"]), .wrongForm), (.truth(true), .wrongForm), (.pairs([:]), .wrongForm),
        ] as [(Response, InvalidResponse)])
    func invalid(response: Response, reason: InvalidResponse) {
        let entry = NumberEntry(
            answers: [.init(value: 5)], units: [.init(name: "m")], usesDecimalComma: true)
        #expect(GradingOutcome(of: response, to: .number(entry)) == .invalid(reason))
    }
}
