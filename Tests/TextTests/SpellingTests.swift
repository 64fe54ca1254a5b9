import Testing
import Text

@Suite("Spelling")
struct SpellingTests {
    @Test(
        "The distance counts letters put in, left out, changed, or swapped with a neighbour",
        arguments: [
            ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1),
            ("abc", "ab", 1),
            ("abc", "abcd", 1), ("abcd", "abdc", 1), ("ab", "ba", 1), ("kitten", "sitting", 3),
            ("ca", "abc", 3),
            ("café", "cafe\u{301}", 0), ("take", "tkae", 1), ("modules", "module", 1), ("a", "b", 1),
            ("abcdef", "badcfe", 3),
        ] as [(String, String, Int)])
    func distance(left: String, right: String, distance: Int) {
        #expect(Spelling.distance(left, right) == distance)
        #expect(Spelling.distance(right, left) == distance)
    }

    @Test(
        "The nearest candidate is found when at most a third of the letters differ",
        arguments: [
            ("modles", "modules"), ("tkae", "take"), ("recrods", "records"), ("setings", "settings"),
            ("t", "x"),
            ("validaet", "validate"), ("take", nil), ("help", nil), ("xyz", nil), ("", "x"),
            ("recordsrecords", nil),
        ] as [(String, String?)])
    func nearest(word: String, found: String?) {
        let candidates = ["take", "modules", "records", "settings", "validate", "x"]
        #expect(Spelling.nearest(to: word, among: candidates) == found)
    }

    @Test("The first of equally near candidates is taken, and very long words are left alone")
    func ties() {
        #expect(Spelling.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
        let long = String(repeating: "a", count: 65)
        #expect(Spelling.nearest(to: long, among: [long + "b"]) == nil)
        #expect(Spelling.nearest(to: "aaa", among: [long]) == nil)
    }
}
