import TestSupport
import Testing

@Suite("Tab in a shell")
struct CompletionTests {
    @Test(
        "Bash offers commands, options, their values and modules",
        arguments: [
            (["opfris", "ta"], ["take"]), (["opfris", "take", "av"], ["avg-in-de-klas"]),
            (["opfris", "--results", "/tmp", "take", "ret"], ["retrieval-practice"]),
            (["opfris", "records", "--format", ""], ["table", "csv", "excel", "json", "jsonl"]),
            (["opfris", "--language", "=", "n"], ["nl"]), (["opfris", "take", "--pra"], ["--practice"]),
            (["opfris", "settings", "acc"], ["accessible"]), (["opfris", "completions", "z"], ["zsh"]),
            (["opfris", "records", "--module", "avg"], ["avg-in-de-klas"]), (["opfris", "nothing", ""], []),
            (["opfris", "people", "ne"], ["new"]),
            (["opfris", "people", "new", "/proc/uptim"], ["/proc/uptime"]),
        ])
    func bash(words: [String], offered: [String]) throws {
        let program = try OpfrisProgram()
        let script = """
            opfris() { "$PROGRAM" "$@"; }
            compopt() { :; }
            source <(opfris completions bash)
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _opfris; printf '%s\\n' "${COMPREPLY[@]}"
            """
        program.variables = ["PROGRAM": OpfrisProgram.path]
        let run = try ChildProcess.run(
            ["/bin/bash", "-c", script, "-"] + words, environment: program.environment,
            in: program.folder.path)
        #expect(
            String(decoding: run.output, as: UTF8.self).split(separator: "\n").map(String.init) == offered)
        #expect(run.errors.isEmpty)
    }

    @Test("A file whose name is a command is no module for a shell")
    func hostileName() throws {
        let program = try OpfrisProgram()
        try program.folder.write("<module/>", to: "M/$(touch hacked).xml")
        try program.folder.write("<module/>", to: "M/a`id`.xml")
        try program.folder.write("<module/>", to: "M/goed.xml")
        let run = try program.run(["modules", "--format", "ids", "--modules", program.folder.file("M")])
        #expect(run.output == "goed\n")
    }

    @Test("Zsh and fish can read their scripts, where they are installed", arguments: ["zsh", "fish"])
    func syntax(shell: String) throws {
        let program = try OpfrisProgram()
        let path = try program.folder.write(try program.run(["completions", shell]).output, to: "script")
        do {
            let run = try ChildProcess.run(["/usr/bin/" + shell, "-n", path])
            #expect(run.status == 0, "\(String(decoding: run.errors, as: UTF8.self))")
        } catch is ChildProcess.NotStarted {
            print("\(shell) is not installed: its completions are not read here.")
        }
    }
}
