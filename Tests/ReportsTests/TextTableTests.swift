import Reports
import Testing
import Text

@Suite("A table has its columns under each other")
struct TextTableTests {
    private func lines(_ heading: [CleanText], _ rows: [[CleanText]], width: Int = 80) -> [String] {
        var table = TextTable(heading: heading)
        for row in rows { table.append(row) }
        return table.lines(width: width).map(\.string)
    }

    @Test("Each column is as wide as its widest cell, with two spaces between")
    func widths() {
        #expect(
            lines(["naam", "score"], [["Ada", "80 %"], ["Willemijn", "5 %"]]) == [
                "naam       score", "Ada        80 %", "Willemijn  5 %",
            ])
    }

    @Test("Wide letters, emoji and marks count as the cells that they take")
    func wideLetters() {
        #expect(
            lines(["n", "s"], [["漢字", "1"], ["👩‍👧", "2"], ["e\u{301}e", "3"], ["abcd", "4"]]) == [
                "n     s", "漢字  1", "👩‍👧    2", "e\u{301}e    3", "abcd  4",
            ])
    }

    @Test("No spaces stand at the end of a line, and a row may be shorter than another")
    func ends() {
        #expect(
            lines(["a", "b", "c"], [["1", "", ""], ["22", "3"], ["", "", "4"]]) == [
                "a   b  c", "1", "22  3", "       4",
            ])
    }

    @Test("Where it does not fit, each row is its cells under each other, with their headings")
    func narrow() {
        #expect(
            lines(["naam", "module"], [["Ada", "AVG in de klas"], ["Bram", ""]], width: 19) == [
                "naam: Ada", "module: AVG in de", "klas", "", "naam: Bram", "",
            ])
    }

    @Test("It fits exactly, or it does not")
    func exactFit() {
        #expect(lines(["ab", "cd"], [["1", "2"]], width: 6) == ["ab  cd", "1   2"])
        #expect(lines(["ab", "cd"], [["1", "2"]], width: 5) == ["ab: 1", "cd: 2", ""])
    }

    @Test("No line is wider than the width, however narrow")
    func everyWidth() {
        var table = TextTable(heading: ["naam", "titel"])
        table.append(["Ada 漢字漢字", "Een lange titel met eenlangwoordzonderspaties"])
        for width in 2...60 {
            #expect(table.lines(width: width).allSatisfy { $0.width <= width }, "\(width)")
        }
    }
}
