import Assessment
import Glibc
import Results
import TestSupport
import Testing

@Suite("The terminal")
struct TerminalTests {
    private static let module = "avg-in-de-klas"

    @Test(
        "A signal at any prompt: saved, the terminal as it was found, and 128 and its number",
        arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT], ["page", "question", "line", "home"])
    func signals(number: Int32, place: String) throws {
        let program = try OpfrisProgram()
        let terminal = try reach(place, program)
        terminal.signal(number)
        #expect(terminal.wait() == 128 + number)
        #expect(terminal.isAsFound)
        #expect(place == "home" || terminal.output.contains("Alles is bewaard"))
        #expect(try place == "home" || program.openAttempt(Self.module) != nil)
    }

    @Test(
        "A fault of the program gives the terminal back, says one sentence and ends by its signal",
        arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE])
    func faults(number: Int32) throws {
        let terminal = try reach("question", try OpfrisProgram())
        #expect(!terminal.isAsFound)
        terminal.signal(number)
        #expect(terminal.wait() == -number)
        #expect(terminal.isAsFound)
        #expect(terminal.sinceLast.contains("Wat bewaard was, is bewaard."))
        #expect(!terminal.sinceLast.contains("Backtrace") && !terminal.sinceLast.contains("Press"))
    }

    @Test(
        "A terminal that is closed ends the program, saved", arguments: ["page", "question", "line", "home"])
    func closed(place: String) throws {
        let program = try OpfrisProgram()
        let terminal = try reach(place, program)
        terminal.hangUp()
        #expect(terminal.wait() == 128 + SIGHUP)
        #expect(try place == "home" || program.openAttempt(Self.module)?.events.last?.event == .suspended)
    }

    @Test("Ctrl-C and Ctrl-D leave; after a stop the question is there again, with what was typed")
    func controlKeys() throws {
        for (key, status) in [("\u{3}", 130), ("\u{4}", 0)] as [(String, Int32)] {
            for place in ["page", "question", "line"] {
                let terminal = try reach(place, try OpfrisProgram())
                terminal.send(keys: key)
                #expect(terminal.wait() == status)
                #expect(terminal.output.contains("Alles is bewaard") && terminal.isAsFound)
            }
        }
        let terminal = try reach("line", try OpfrisProgram())
        terminal.send(keys: "1 ")
        #expect(terminal.expect("1 "))
        terminal.signal(SIGCONT)
        #expect(terminal.expect("Wat meld je als datalek?") && terminal.expect("> 1 "))
    }

    @Test(
        "A stray Ctrl-S stops neither the program nor its end",
        arguments: ["page", "question", "line", "home"])
    func controlS(place: String) throws {
        let program = try OpfrisProgram()
        let terminal = try reach(place, program)
        terminal.send(keys: "\u{13}")
        terminal.send(keys: "r\n")
        #expect(terminal.expect("> "))
        terminal.signal(SIGTERM)
        #expect(terminal.wait() == 128 + SIGTERM && terminal.isAsFound)
    }

    @Test("A typed line appears as it is typed and erased; keys without a meaning do nothing")
    func lineKeys() throws {
        let terminal = try reach("line", try OpfrisProgram())
        terminal.send(keys: "1 9\u{1B}[A\u{1B}[200~\u{7F}3\u{1B}OP")
        #expect(terminal.expect("1 9") && terminal.expect("\u{8} \u{8}3"))
        terminal.send(keys: "\n")
        #expect(terminal.expect("Uitleg") || terminal.output.contains("Deels goed"))
        #expect(!terminal.output.contains("[A") && !terminal.output.contains("OP"))
    }

    @Test("Where one key answers, a key that erases is no answer")
    func erasing() throws {
        let terminal = try reach("question", try OpfrisProgram())
        for key in ["\u{7F}", "\u{8}", "?"] { terminal.send(keys: key) }
        #expect(terminal.expect("r toont de vraag opnieuw"), "\(terminal.sinceLast)")
        #expect(!terminal.output.contains("Dat kan ik niet lezen"))
    }

    @Test("What was typed ahead answers no question that counts")
    func typedAhead() throws {
        let program = try OpfrisProgram()
        _ = try program.run(["take", Self.module])
        let lines = try program.remainingLines(Self.module, right: true)
        _ = try program.run(["take", Self.module], input: lines.prefix(3).joined(separator: "\n") + "\n")
        // With Enter at every answer, a paste of lines could answer one question after the other.
        let terminal = try program.terminal(["take", Self.module, "--accessible"])
        #expect(terminal.expect("Vraag 1 van 6.") && terminal.expect("Antwoord: "))
        let before = try #require(try program.openAttempt(Self.module)).events.count
        terminal.send(keys: lines[3] + "\n\n1\n2\n3\n")
        #expect(terminal.expect("Vraag 2 van 6.") && terminal.expect("Antwoord: "))
        #expect(!terminal.expect("Vraag 3 van 6.", milliseconds: 500))
        #expect(try program.openAttempt(Self.module)?.events.count == before + 1)
    }

    @Test(
        "Colour is shown at a terminal that can, unless somebody is against it",
        arguments: [
            (["TERM": "xterm-256color"], [], true), (["TERM": "xterm-256color", "NO_COLOR": "1"], [], false),
            (["TERM": "xterm", "CLICOLOR": "0"], [], false), (["TERM": "dumb"], [], false),
            (["TERM": ""], [], false), (["TERM": "nobody-knows"], [], false),
            (["TERM": "dumb", "CLICOLOR_FORCE": "1"], [], true),
            (["TERM": "xterm", "NO_COLOR": "1"], ["--color", "always"], true),
            (["TERM": "xterm"], ["--color=never"], false),
            (["TERM": "xterm", "OPFRIS_COLOR": "never"], [], false),
            (["TERM": "xterm", "ACCESSIBLE": "1"], ["--color", "always"], false),
        ] as [([String: String], [String], Bool)])
    func colour(variables: [String: String], options: [String], isColoured: Bool) throws {
        let program = try OpfrisProgram()
        program.variables = ["NO_COLOR": ""].merging(variables) { $1 }
        let terminal = try program.terminal(["take", Self.module] + options)
        #expect(terminal.expect("Waar") && terminal.expect("q"))
        #expect(terminal.output.contains("\u{1B}[36m") == isColoured)
        #expect(!terminal.output.replacing("\u{1B}[", with: "").contains("\u{1B}"))
        let other = try OpfrisProgram()
        other.variables = program.variables
        let piped = try other.run(["take", Self.module] + options)
        let isForced =
            options.contains("always") && variables["ACCESSIBLE"] == nil || variables["CLICOLOR_FORCE"] != nil
        #expect(piped.output.contains("\u{1B}[") == isForced)
    }

    @Test(
        "The accessible view: who turns it on, and who off",
        arguments: [
            (["ACCESSIBLE": "1"], [], "ACCESSIBLE"), (["OPFRIS_ACCESSIBLE": "ja"], [], "OPFRIS_ACCESSIBLE"),
            ([:], ["--accessible"], "vlag --accessible"), (["ACCESSIBLE": "1"], ["--no-accessible"], nil),
            (["ACCESSIBLE": "1", "OPFRIS_ACCESSIBLE": "no"], [], nil), (["ACCESSIBLE": "0"], [], nil),
            (["OPFRIS_ACCESSIBLE": "no"], ["--accessible"], "vlag --accessible"), ([:], [], nil),
        ] as [([String: String], [String], String?)])
    func accessible(variables: [String: String], options: [String], because: String?) throws {
        let program = try OpfrisProgram()
        program.variables = variables
        for arguments in [["take", Self.module], []] {
            let run = try program.run(arguments + options)
            let first = run.output.split(separator: "\n").first ?? ""
            #expect(first.contains("(\(because ?? "nobody")") == (because != nil), "\(first)")
        }
        #expect(try program.run(["settings", "accessible", "ja"]).status == 0)
        let own = try program.run(["take", Self.module] + options).output.split(separator: "\n").first ?? ""
        let isOff =
            options == ["--no-accessible"] || variables["OPFRIS_ACCESSIBLE"] == "no" && options.isEmpty
        #expect(own.contains("Toegankelijke") == !isOff)
    }

    @Test(
        "A locale without UTF-8 gets no other letters than ASCII",
        arguments: ["C", "POSIX", "nl_NL.ISO-8859-1"])
    func ascii(locale: String) throws {
        let program = try OpfrisProgram()
        program.variables = ["LC_ALL": locale]
        let terminal = try reach("line", program)
        terminal.send("1 2")
        #expect(terminal.expect("Enter"))
        #expect(terminal.output.utf8.allSatisfy { $0 < 0x80 })
        #expect(terminal.output.contains("Een onbeveiligde usb-stick"))
    }

    @Test("A window that was made narrower, or has one cell, is wrapped to and loses nothing")
    func resized() throws {
        let terminal = try reach("page", try OpfrisProgram())
        let wide = terminal.output.count
        terminal.resize(columns: 40)
        terminal.send(keys: "r")
        #expect(terminal.expect("Enter verder"))
        let before = terminal.output.count
        terminal.resize(columns: 1)
        terminal.send(keys: "r")
        #expect(terminal.expect("Enter verder"))
        #expect(before < terminal.output.count)
        let narrow = terminal.output.dropFirst(wide).split(separator: "\r\n")
        #expect(narrow.count > 20 && narrow.allSatisfy { $0.count <= 40 }, "\(narrow)")
    }

    @Test("In a wide window text stays at eighty columns, and in one of a single cell all goes on")
    func extremeWindows() throws {
        for (columns, rows) in [(200, 50), (1, 1), (500, 2)] as [(UInt16, UInt16)] {
            for arguments in [[], ["take", Self.module]] {
                let program = try OpfrisProgram()
                let terminal = try program.terminal(arguments, columns: columns, rows: rows)
                #expect(terminal.expect("\n> "))
                terminal.send(keys: "q")
                #expect(terminal.wait() == 0)
                let lines = terminal.output.split(separator: "\r\n")
                #expect(lines.allSatisfy { $0.count <= (columns == 1 ? 20 : 80) }, "\(terminal.output)")
            }
        }
    }

    @Test("Home opens a module by one key; a finished one offers to look back and a new attempt")
    func home() throws {
        let program = try OpfrisProgram()
        _ = try program.run(["take", Self.module])
        let lines = try program.remainingLines(Self.module, right: true)
        _ = try program.run(["take", Self.module], input: lines.dropLast().joined(separator: "\n") + "\n")
        let first = try program.terminal([])
        #expect(first.expect("Bezig") && first.expect("bij vraag 6 van 6, vandaag") && first.expect("> "))
        first.send(keys: "?")
        #expect(first.expect("Het nummer van een module opent hem") && first.expect("> "))
        first.send(keys: "1")
        #expect(first.expect("Verder waar je was.") && first.expect("> "))
        first.send(lines[lines.count - 1])
        #expect(first.expect("Enter je resultaat") && first.expect("> "))
        first.send(keys: "\n")
        #expect(first.expect("geslaagd") && first.expect("> "))
        first.send(keys: "q")
        #expect(first.wait() == 0)
        let second = try program.terminal([])
        #expect(second.expect("Gedaan") && second.expect("> "))
        second.send(keys: "d")
        #expect(second.expect("1 afronding, 1 gehaald") && second.expect("> "))
        // What is done stands last.
        second.send(keys: "\(RealModules.all.count)")
        #expect(second.expect("Gehaald op") && second.expect("> "))
        second.send(keys: "v")
        #expect(second.expect("Jouw antwoord") && second.expect("> "))
        second.send(keys: "q")
        #expect(second.wait() == 0)
        let third = try program.terminal(["take", Self.module])
        #expect(third.expect("n nieuwe poging") && third.expect("> "))
        third.send(keys: "n")
        #expect(third.expect("pagina 1 van 3") && third.expect("> "))
        #expect(try program.openAttempt(Self.module) != nil)
        third.send(keys: "q")
        #expect(third.wait() == 0)
    }

    /// A program that asks: for a key at a question, for one at the end of a page, for a line, or at home.
    private func reach(_ place: String, _ program: OpfrisProgram) throws -> Pseudoterminal {
        if place == "line" {
            _ = try program.run(["take", Self.module])
            let lines = try program.remainingLines(Self.module, right: true).prefix(2)
            _ = try program.run(["take", Self.module], input: lines.map { $0 + "\n" }.joined())
        }
        let terminal = try program.terminal(place == "home" ? [] : ["take", Self.module])
        let words = ["home": "Nieuw", "line": "datalek?"][place] ?? "Waar"
        #expect(terminal.expect(words) && terminal.expect("\n> "), "\(terminal.output)")
        if place == "page" {
            terminal.send(keys: "1")
            #expect(terminal.expect("Enter verder") && terminal.expect("\n> "))
        }
        return terminal
    }
}
