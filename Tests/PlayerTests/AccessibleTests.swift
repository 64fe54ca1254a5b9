import Localization
import Player
import TestSupport
import Testing
import Text

@Suite("The accessible view")
struct AccessibleTests {
    @Test(
        "It has words, and none of the signs that a screen reader stumbles over",
        arguments: RealModules.ids, Language.allCases)
    func noSigns(id: String, language: Language) throws {
        for width in [20, 40, 80] {
            let style = Sitting.style(width: width, interactive: true, accessible: true)
            let sitting = try Sitting(id, language, style: style, seed: 3) { robot in
                robot.lines(right: false, atEndOfPage: ["?", ""]) + ["v", "", ""]
            }
            let own = "─━╌✓✗◐•│"
            let typed = sitting.screen.filter { !$0.hasPrefix("> ") }
            for line in typed {
                #expect(!line.contains { own.contains($0) } && !line.hasPrefix(" "), "\(line)")
            }
            #expect(sitting.widest <= width)
            #expect(
                sitting.asked.allSatisfy {
                    $0.prompt.string == (language == .dutch ? "Antwoord: " : "Answer: ")
                })
        }
    }

    @Test("Every state and every key is in words")
    func words() throws {
        let style = Sitting.style(interactive: true, accessible: true)
        let sitting = try Sitting("avg-in-de-klas", .dutch, style: style) { robot in
            robot.lines(right: false, atEndOfPage: [""])
        }
        for words in [
            "AVG in de klas. Pagina 1 van 3.", "Toets. Vraag 1 van 6.", "Niet goed. ", "Lijst, 3 punten:",
            "Let op: Persoonsgegevens", "vraagteken voor hulp", "Typ 1, 2, 3 of 4. Of h voor hint",
            "Klaar.", "Typ Enter voor klaar, o voor oefen wat",
        ] {
            #expect(sitting.text.split(separator: "\n").joined(separator: " ").contains(words), "\(words)")
        }
    }

    @Test("A whole sitting reads as it was approved")
    func transcript() throws {
        let style = Sitting.style(interactive: true, accessible: true)
        let sitting = try Sitting("avg-in-de-klas", .dutch, style: style, seed: 7) { robot in
            robot.lines(right: true, atEndOfPage: [""]) + [""]
        }
        let text = sitting.text + "\n"
        #expect(try text == Snapshot.approved("avg-in-de-klas-nl-accessible.txt", for: text))
    }
}
