import Terminal
import Testing

@Suite("What a screen shows")
struct TerminalLookTests {
    @Test(
        "A locale that names UTF-8 shows every letter, one that names something else ASCII",
        arguments: [
            (["LANG": "nl_NL.UTF-8"], true), (["LANG": "C.utf8"], true), ([:], true), (["LANG": ""], true),
            (["LANG": "C"], false), (["LANG": "nl_NL.UTF-8", "LC_ALL": "POSIX"], false),
            (["LANG": "C", "LC_CTYPE": "nl_NL.UTF-8"], true), (["LANG": "nl_NL"], false),
            (["LC_ALL": "nl_NL.ISO-8859-15@euro"], false),
        ] as [([String: String], Bool)])
    func letters(environment: [String: String], all: Bool) {
        #expect(TerminalTraits(environment: environment).isUTF8 == all)
        #expect(TerminalLook(isTerminal: true, environment: environment, color: nil).isASCII == !all)
        #expect(!TerminalLook(isTerminal: false, environment: environment, color: nil).isASCII)
    }

    @Test(
        "A kind of terminal is known by its family",
        arguments: [
            ("xterm", true), ("xterm-256color", true), ("tmux-256color", true), ("linux", true),
            ("vt100", true),
            ("xterm+256color", true), ("dumb", false), ("", false), ("unknown", false), ("xtermish", false),
        ])
    func families(name: String, isKnown: Bool) {
        #expect(TerminalTraits(environment: ["TERM": name]).isKnown == isKnown)
    }

    @Test("Styles are codes where colour is shown, and nothing where it is not")
    func codes() {
        #expect(TerminalLook(isTerminal: true, environment: ["TERM": "xterm"], color: nil).usesColor)
        #expect(!TerminalLook(isTerminal: false, environment: ["TERM": "xterm"], color: nil).usesColor)
        #expect(!TerminalLook(isTerminal: true, environment: ["TERM": "dumb"], color: .auto).usesColor)
        #expect(TerminalLook(isTerminal: false, environment: [:], color: .always).usesColor)
    }
}
