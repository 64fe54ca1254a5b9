import Results
import TestSupport
import Testing

/// How a learner sits at a terminal.
struct Seat: CustomStringConvertible, Sendable {
    let module: String
    let language: String
    let columns: UInt16
    let isAccessible: Bool

    var description: String {
        "\(module), \(language), \(columns) columns\(isAccessible ? ", accessible" : "")"
    }

    static let all = RealModules.ids.flatMap { module in
        ["nl", "en"].flatMap { language in
            [40, 80].flatMap { columns in
                [false, true].map {
                    Seat(module: module, language: language, columns: columns, isAccessible: $0)
                }
            }
        }
    }

    var prompt: String { isAccessible ? (language == "nl" ? "Antwoord: " : "Answer: ") : "\r\n> " }
}

@Suite("Playing at a terminal")
struct TerminalPlayTests {
    @Test("Killed at every prompt, and gone on with the same screen, to the end", arguments: Seat.all)
    func killedEverywhere(seat: Seat) throws {
        let program = try OpfrisProgram()
        program.language = seat.language
        let arguments = ["take", seat.module] + (seat.isAccessible ? ["--accessible"] : [])
        var lives = 0
        var lastOptions: [String] = []
        while lives < 40 {
            lives += 1
            let terminal = try program.terminal(arguments, columns: seat.columns, rows: seat.columns / 2)
            let isThere = Self.arrive(terminal, seat)
            #expect(isThere, "\(terminal.output)")
            if lastOptions != [] { #expect(Self.options(Self.screen(terminal, seat)) == lastOptions) }
            terminal.send(try line(at: terminal, program, seat))
            guard Self.arrive(terminal, seat) else { break }
            lastOptions = Self.waitsForEnter(terminal, seat) ? [] : Self.options(Self.screen(terminal, seat))
            if Self.isResult(terminal, seat) {
                terminal.send("")
                #expect(terminal.wait() == 0)
                #expect(terminal.isAsFound)
                break
            }
            terminal.kill()
            checkBytes(terminal.output, seat)
        }
        #expect(try program.records().map(\.scaled) == [1], "\(lives) lives")
    }

    /// Waits for a prompt; where a page fills the window, goes on to its practice question, which is one step.
    private static func arrive(_ terminal: Pseudoterminal, _ seat: Seat) -> Bool {
        while terminal.expect(seat.prompt) {
            let keys = screen(terminal, seat).split(separator: "\r\n").suffix(4).joined(separator: " ")
            let words = seat.language == "nl" ? "de oefenvraag" : "the practice question"
            guard keys.contains(words) else { return true }
            terminal.send("")
        }
        return false
    }

    /// What the learner types: Enter where that goes on, else the right answer.
    private func line(at terminal: Pseudoterminal, _ program: OpfrisProgram, _ seat: Seat) throws -> String {
        if Self.waitsForEnter(terminal, seat) { return "" }
        return try program.remainingLines(seat.module, right: true).first ?? ""
    }

    /// Whether the last line of keys begins with Enter.
    private static func waitsForEnter(_ terminal: Pseudoterminal, _ seat: Seat) -> Bool {
        screen(terminal, seat).split(separator: "\r\n").suffix(4).contains {
            $0.hasPrefix("Enter ") || $0.hasPrefix("Typ Enter") || $0.hasPrefix("Type Enter")
        }
    }

    private static func isResult(_ terminal: Pseudoterminal, _ seat: Seat) -> Bool {
        waitsForEnter(terminal, seat)
            && screen(terminal, seat).contains(seat.language == "nl" ? "nieuwe poging" : "new attempt")
    }

    /// What came between the last two prompts.
    private static func screen(_ terminal: Pseudoterminal, _ seat: Seat) -> String {
        String(terminal.output.components(seat.prompt).dropLast().last ?? "")
    }

    /// The numbered lines at the end: what there was to choose from, in its order.
    private static func options(_ output: String) -> [String] {
        let lines = output.split(separator: "\r\n").map(String.init)
        return lines.filter { line in
            let text = line.drop { $0 == " " }
            return text.first?.isNumber == true
                && (text.dropFirst().hasPrefix("  ") || text.dropFirst().hasPrefix(": "))
        }.suffix(2)
    }

    /// Nothing but text that is added at the end, and no colour where none is wanted.
    private func checkBytes(_ output: String, _ seat: Seat) {
        let text = output.replacing("\r\n", with: "\n")
        #expect(
            !text.unicodeScalars.contains {
                $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
            })
        guard seat.isAccessible else { return }
        #expect(!text.contains { "─━╌✓✗◐".contains($0) })
        let first = text.split(separator: "\n").first ?? ""
        #expect(
            first.hasPrefix(
                seat.language == "nl" ? "Toegankelijke weergave staat aan" : "The accessible view is on"))
    }
}

extension String {
    /// The pieces between a text.
    fileprivate func components(_ separator: String) -> [Substring] {
        var pieces: [Substring] = []
        var rest = self[...]
        while let found = rest.firstRange(of: separator) {
            pieces.append(rest[..<found.lowerBound])
            rest = rest[found.upperBound...]
        }
        return pieces + [rest]
    }
}
