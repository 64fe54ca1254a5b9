import Assessment
import Courseware
import Testing

@Suite("The grading of a typed text")
struct TextEntryTests {
    @Test(
        "The first pattern that matches decides",
        arguments: [
            ("Amsterdam", 1, ["De hoofdstad."]), ("  amsterdam\t", 1, ["De hoofdstad."]),
            ("Rotterdam", 0.5, ["Een dam."]),
            ("dam", 0.5, ["Een dam."]), ("Utrecht", 0, []), ("Amsterdam!", 0, []),
            ("5 * 5", 0.25, ["Een ster."]),
            ("5 x 5", 0, []), ("New    York", 1, []), ("NEW YORK", 1, []),
        ] as [(String, Double, [String])])
    func first(typed: String, fraction: Double, said: [String]) throws {
        let entry = TextEntry(
            accepts: [
                .init(pattern: "Amsterdam", feedback: .words("De hoofdstad.")),
                .init(pattern: "*dam", fraction: 0.5, feedback: .words("Een dam.")),
                .init(pattern: #"5 \* 5"#, fraction: 0.25, feedback: .words("Een ster.")),
                .init(pattern: "New York"),
            ], matching: TextMatching())
        let grade = try Question.sample(.textEntry(entry)).grade(.text(typed))
        #expect(grade.fraction == fraction)
        #expect(grade.feedback.map(\.plainText) == said)
        #expect(grade.nearMisses == [])
    }

    @Test(
        "Case, spaces and accents count where the author says so, and then a near miss is called one",
        arguments: [
            ("Café Noir", "Café Noir", 1, []), ("Café Noir", "café noir", 0, [.letterCase]),
            ("Café Noir", "Cafe Noir", 0, [.accents]), ("Café Noir", "Café  Noir", 0, [.spaces]),
            ("Café Noir", "Café\u{A0}Noir", 0, [.spaces]),
            ("Café Noir", "cafe noir", 0, [.letterCase, .accents]),
            ("Café Noir", "CaféNoir", 0, [.spaces]), ("Café Noir", "Thee", 0, []),
            ("Café Noir", "Cafe\u{301} Noir", 1, []),
            ("bo*", "Boot", 0, [.letterCase]), ("Smørrebrød", "Smorrebrod", 0, [.accents]),
            ("Łódź", "Lodz", 0, [.accents]), ("naïef", "naief", 0, [.accents]), ("één", "een", 0, [.accents]),
        ] as [(String, String, Double, [NearMiss])])
    func strict(pattern: String, typed: String, fraction: Double, misses: [NearMiss]) throws {
        let entry = TextEntry(
            accepts: [.init(pattern: pattern), .init(pattern: "THEE", fraction: 0)],
            matching: TextMatching(ignoresCase: false, spaces: .exact, ignoresAccents: false))
        let grade = try Question.sample(.textEntry(entry)).grade(.text(typed))
        #expect(grade.fraction == fraction)
        #expect(grade.nearMisses == misses)
    }

    @Test("A near miss is named where the author has an answer for all that is wrong, and that is said too")
    func catchAll() throws {
        let entry = TextEntry(
            accepts: [
                .init(pattern: "Utrecht"), .init(pattern: "*", fraction: 0, feedback: .words("Nee.")),
            ], matching: TextMatching(ignoresCase: false))
        let near = try Question.sample(.textEntry(entry)).grade(.text("utrecht"))
        #expect(near.nearMisses == [.letterCase] && near.feedback == [.words("Nee.")])
        let wrong = try Question.sample(.textEntry(entry)).grade(.text("Zwolle"))
        #expect(wrong.nearMisses == [] && wrong.feedback == [.words("Nee.")])
    }

    @Test(
        "Spaces do not count at all where the author says so",
        arguments: [("data lek", "datalek"), ("datalek", "data  lek"), ("e mail*", "email adres")])
    func noSpaces(pattern: String, typed: String) {
        #expect(TextPattern(pattern, TextMatching(spaces: .ignore)).matches(typed))
        #expect(!TextPattern(pattern, TextMatching(spaces: .fold)).matches(typed))
    }

    @Test(
        "Case, spaces and accents do not count where the author says so",
        arguments: [
            ("Café Noir", "CAFE   noir", true), ("één", "Een", true), ("Øre", "ore", true),
            ("façade", "FACADE", true),
            ("cafe", "CAFÉ", true), ("Straße", "STRAßE", true), ("Straße", "Strasse", false),
            ("Σίσυφος", "σίσυφοσ", true),
            ("ij", "IJ", true), ("a b", "ab", false), ("e\u{301}", "É", true), ("λ", "Λ", true),
            ("a", "b", false),
        ])
    func kind(pattern: String, typed: String, matches: Bool) {
        let matching = TextMatching(ignoresCase: true, spaces: .fold, ignoresAccents: true)
        #expect(TextPattern(pattern, matching).matches(typed) == matches)
    }

    @Test(
        "A star stands for anything but a line break",
        arguments: [
            ("*", "", true), ("*", "wat dan ook", true), ("*", "a\nb", false), ("a*", "a", true),
            ("a*c", "abc", true),
            ("a*c", "ab", false), ("a**c", "ac", true), ("*a*b*", "xxaxxbxx", true),
            ("*a*b*", "xxbxxaxx", false),
            (#"a\*c"#, "a*c", true), (#"a\*c"#, "abc", false), (#"a\b"#, #"a\b"#, true),
            ("a.c", "abc", false),
            ("", "", true), ("", "a", false), ("*ab", "aab", true), ("*aab*", "aaab", true),
        ])
    func stars(pattern: String, typed: String, matches: Bool) {
        #expect(TextPattern(pattern, TextMatching()).matches(typed) == matches)
    }

    @Test("Many stars against a long text are soon done")
    func effort() {
        let pattern = TextPattern(String(repeating: "a*", count: 60) + "b", TextMatching())
        let clock = ContinuousClock()
        let effort = clock.measure {
            #expect(!pattern.matches(String(repeating: "a", count: 2000)))
        }
        #expect(effort < .seconds(5))
    }

    @Test(
        "A text that cannot be read says why",
        arguments: [
            (.text(""), .empty), (.text(" \t\n\u{A0}"), .empty), (.list(["a"]), .wrongForm),
            (.truth(true), .wrongForm),
            (.pairs(["a": "b"]), .wrongForm),
        ] as [(Response, InvalidResponse)])
    func invalid(response: Response, reason: InvalidResponse) {
        let entry = TextEntry(accepts: [.init(pattern: "*")], matching: TextMatching())
        #expect(GradingOutcome(of: response, to: .textEntry(entry)) == .invalid(reason))
    }
}
