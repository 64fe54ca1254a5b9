import Testing
import Text

@Suite("The width in cells")
struct CellWidthTests {
    @Test(
        "A letter takes one cell, a wide one or an emoji two, a mark none",
        arguments: [
            ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("漢字", 4), ("テスト", 6), ("ｱ", 1),
            ("Ａ", 2),
            ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("€ 5", 3), ("10\u{A0}km", 5), ("…", 1),
            ("\u{FFFD}", 1),
            ("\u{241B}", 1), ("😀", 2), ("👍🏽", 2), ("👩‍💻", 2), ("👨‍👩‍👧", 2), ("🇳🇱", 2),
            ("🏴\u{E0067}\u{E0062}\u{E007F}", 2),
            ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("✓", 1), ("✅", 2), ("⭐", 2), ("→", 1),
            ("─", 1), ("●", 1),
            ("⌚", 2), ("ا", 1), ("א", 1), ("𠀀", 2), ("、", 2), ("ㅎ", 2), ("─└", 2), ("ß", 1), ("🀄", 2),
            ("🂡", 1),
        ] as [(String, Int)])
    func width(text: String, cells: Int) {
        #expect(CleanText(line: text).width == cells)
    }
}
