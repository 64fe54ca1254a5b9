import Glibc
import Results
import TestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
    @Test(
        "Each end has its exit status, and one sentence where it is no success",
        arguments: [
            (["--version"], 0, "opfris 0.1.0"), (["--help"], 0, "opfris take avg-in-de-klas"),
            (["take", "--help"], 0, "opfris take MODULE"), (["modules"], 0, "avg-in-de-klas"),
            ([], 0, "Nieuw"),
            (["records"], 0, "nog geen afrondingen"), (["settings"], 0, "learner.id"),
            (
                ["validate", Fixture.project + "/Modules"], 0,
                "\(RealModules.all.count) modules bekeken: 0 fouten"
            ),
            (["taek"], 2, "Bedoel je take?"), (["--frmat"], 2, "--frmat"), (["take"], 2, "MODULE"),
            (["records", "--since", "gisteren"], 2, "2026-09-01"),
            (["records", "--format", "xls"], 2, "excel"),
            (["take", "a", "b"], 2, "te veel"), (["score", "avg-in-de-klas"], 2, "--responses"),
            (["records", "--json=yes"], 2, "geen waarde"), (["modules", "--modules"], 2, "DIR"),
            (["take", "avg-in-de-klaas"], 3, "Bedoel je avg-in-de-klas?"),
            (["take", "../../etc/passwd"], 3, ""),
            (["validate", "/nonexistent.xml"], 3, "/nonexistent.xml"),
            (["settings", "langauge"], 2, "language"),
            (["settings", "language", "fr"], 2, "nl of en"),
            (["score", "avg-in-de-klas", "--responses", "/nonexistent"], 3, "/nonexistent"),
            (["take", "avg-in-de-klas", "--results", "/proc/opfris"], 4, "/proc/opfris"),
            (["take", "avg-in-de-klas", "--results", "/dev/null"], 4, "--results"),
        ] as [([String], Int32, String)])
    func statuses(arguments: [String], status: Int32, words: String) throws {
        let program = try OpfrisProgram()
        let run = try program.run(arguments)
        #expect(run.status == status, "\(run.output)\(run.errors)")
        let text = (status == 0 ? run.output : run.errors).split(separator: "\n").joined(separator: " ")
        #expect(text.contains(words), "\(run.output)\(run.errors)")
        #expect(status == 0 ? run.errors.isEmpty : !run.errors.isEmpty)
    }

    @Test("Every command speaks English when asked, before or behind its name")
    func english() throws {
        let program = try OpfrisProgram()
        for arguments in [["--language", "en", "records"], ["records", "--language=en"]] {
            #expect(try program.run(arguments).output.hasPrefix("There are no completions in"))
            #expect(program.folder.rights("Results") == 0)
        }
        #expect(try program.run(["--language", "en", "taek"]).errors.contains("Did you mean take?"))
    }

    @Test("Responses are scored line by line; what is wrong with one does not touch the next")
    func score() throws {
        let program = try OpfrisProgram()
        let input = """
            {"question": "oefen-naam", "response": true}
            no json
            {"question": "nowhere", "response": "a"}
            {"question": "oefen-naam", "response": "true"}
            {"question": "oefen-intrekken", "response": "weg"}

            {"question": "oefen-intrekken", "response": ["weg", "blijft"]}
            {"question": "oefen-intrekken", "response": "elders"}
            {"question": "termijn", "response": "72 uur"}
            """
        let run = try program.run(["score", "avg-in-de-klas", "--responses", "-"], input: input)
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(run.status == 0)
        let states = ["correct", "invalid", "invalid", "invalid", "correct", "invalid", "invalid", "correct"]
        #expect(lines.count == states.count)
        for (line, state) in zip(lines, states) {
            #expect(line.contains("\"state\":\"\(state)\""), "\(line)")
        }
        #expect(
            lines[0].hasPrefix(
                #"{"question":"oefen-naam","score":1,"max":1,"state":"correct","feedback":["Wie 4A"#))
        #expect(lines[1].contains(#""question":null"#) && lines[1].contains(#""reason":"#))
        #expect(program.folder.rights("Results/opfris.db") == 0)
    }

    @Test("Responses may come from a named pipe or from nowhere")
    func streams() throws {
        let program = try OpfrisProgram()
        let command =
            "echo '{\"question\": \"oefen-naam\", \"response\": true}' | \"$0\" score avg-in-de-klas --responses /dev/stdin"
        let piped = try ChildProcess.run(
            ["/bin/sh", "-c", command, OpfrisProgram.path], environment: program.environment)
        #expect(String(decoding: piped.output, as: UTF8.self).contains("correct"))
        let nothing = try program.run(["score", "avg-in-de-klas", "--responses", "/dev/null"])
        #expect(nothing.status == 0 && nothing.output.isEmpty)
    }

    @Test("Without a home nothing is kept anywhere by surprise")
    func homeless() throws {
        let folder = try TemporaryFolder()
        let run = try ChildProcess.run(
            [OpfrisProgram.path, "take", "avg-in-de-klas"],
            environment: ["OPFRIS_MODULES": Fixture.project + "/Modules"], in: folder.path)
        #expect(run.status == 4)
        #expect(String(decoding: run.errors, as: UTF8.self).contains("--results"))
        #expect(try ChildProcess.run(["ls", "-A", folder.path]).output.isEmpty)
    }

    @Test("A setting is kept, shown with its origin, and taken away; a name goes to the store alone")
    func settings() throws {
        let program = try OpfrisProgram()
        #expect(try program.run(["settings", "learner.id", "code-7"]).status == 0)
        #expect(try program.run(["settings", "learner.id"]).output == "code-7\n")
        #expect(try program.run(["settings"]).output.contains(".config/opfris/settings"))
        #expect(program.folder.rights(".config/opfris/settings") == 0o600)
        #expect(try program.run(["settings", "learner.name", "A. de Vries"]).status == 0)
        #expect(try program.run([]).output.contains("A. de Vries"))
        let file = String(
            decoding: try Fixture.read(program.folder.file(".config/opfris/settings")), as: UTF8.self)
        #expect(file == "learner.id = code-7\n")
        #expect(try program.run(["settings", "learner.id", "--unset"]).status == 0)
        #expect(try program.run(["settings", "learner.id"]).output != "code-7\n")
    }

    @Test("A trace has a line of JSON for each event that was committed")
    func trace() throws {
        let program = try OpfrisProgram()
        let id = "retrieval-practice"
        _ = try program.run(["take", id, "--trace", program.trace])
        let lines = try program.remainingLines(id, right: true)
        _ = try program.run(
            ["take", id, "--trace", program.trace], input: lines.joined(separator: "\n") + "\n")
        let trace = String(decoding: try Fixture.read(program.trace), as: UTF8.self).split(separator: "\n")
        #expect(trace.first?.contains(#""event":"started""#) == true)
        #expect(trace.last?.contains(#""event":"passed""#) == true)
        #expect(Set(program.acknowledged()).count == 9)
        for word in ["event", "module", "attempt", "question", "response"] {
            #expect(trace.allSatisfy { $0.contains("\"\(word)\":") })
        }
    }

    @Test("Who only looks makes no store and no learner, and hears what is kept at the first take")
    func onlyLooking() throws {
        let program = try OpfrisProgram()
        for command in ["modules", "records", "settings"] {
            #expect(try program.run([command]).status == 0)
            #expect(program.folder.rights("Results") == 0)
        }
        #expect(try program.run(["take", "avg-in-de-klas"]).output.hasPrefix("Opfris bewaart"))
        #expect(try !program.run(["take", "avg-in-de-klas"]).output.contains("Opfris bewaart"))
    }

    @Test("A restart drops the open attempt only where a new one can begin")
    func restart() throws {
        let program = try OpfrisProgram()
        let id = "avg-in-de-klas"
        let options = ["--modules", program.folder.makeFolder("M")]
        try program.folder.write(try RealModules.bytes(id), to: "M/\(id).xml")
        _ = try program.run(["take", id] + options)
        let first = try program.openAttempt(id)?.id
        try program.folder.write("<module", to: "M/\(id).xml")
        #expect(try program.run(["take", id, "--restart"] + options).status == 3)
        #expect(try program.openAttempt(id)?.id == first)
        try program.folder.write(try RealModules.bytes(id), to: "M/\(id).xml")
        #expect(try program.run(["take", id, "--restart"] + options).status == 0)
        #expect(try program.openAttempt(id)?.id != first)
    }

    @Test("A session from the home screen goes on when another command has looked into the store")
    func othersLook() throws {
        let program = try OpfrisProgram()
        let terminal = try program.terminal([])
        #expect(terminal.expect("> "))
        terminal.send("1")
        #expect(terminal.expect("> "))
        for command in ["modules", "records"] { #expect(try program.run([command]).status == 0) }
        #expect(try program.run(["take", "avg-in-de-klas"]).status == 4)
        terminal.send("1")
        #expect(terminal.expect("Enter verder"))
        terminal.send("q")
        #expect(terminal.wait() == 0)
        #expect(terminal.output.contains("Alles is bewaard"))
        #expect(try program.remainingLines("avg-in-de-klas", right: true).count == 8)
    }

    @Test("A folder of results that is not there is told, and not called empty")
    func missingFolder() throws {
        let run = try OpfrisProgram().run(["records", "--results", "weg"])
        #expect(run.status == 3)
        #expect(run.errors.contains("De map weg bestaat niet."))
    }

    @Test(
        "What may not be read is not called empty",
        .enabled(if: geteuid() == 0, "only root can look as somebody else"))
    func closedFolders() throws {
        let program = try OpfrisProgram()
        _ = try program.run(["take", "avg-in-de-klas"])
        try program.folder.write("", to: "Modules/a.xml")
        let open = try TemporaryFolder()
        // By another process: a file that this one has open for writing could not be run yet.
        _ = try ChildProcess.run(["cp", OpfrisProgram.path, open.file("opfris")])
        open.setRights(0o755, "opfris")
        open.setRights(0o755, ".")
        for (arguments, status, words) in [
            (["records"], 4, "is niet van jou"),
            (["modules", "--results", "/nonexistent"], 0, "mag niet worden gelezen"),
        ] as [([String], Int32, String)] {
            let run = try ChildProcess.run(
                ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", open.file("opfris")]
                    + arguments
                    + ["--modules", program.folder.file("Modules")],
                environment: program.environment, in: "/")
            #expect(run.status == status)
            let said = String(decoding: run.errors, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            #expect(said.joined(separator: " ").contains(words))
        }
    }

    @Test("Nobody reads the output any more: the program ends, and says so by its status")
    func closedOutput() throws {
        let program = try OpfrisProgram()
        let result = try ChildProcess.run(
            ["/bin/sh", "-c", "\(OpfrisProgram.path) modules >/dev/full"], environment: program.environment)
        #expect(result.status == 1)
        #expect(String(decoding: result.errors, as: UTF8.self).contains("De uitvoer past niet"))
        let closed = try ChildProcess.run(
            ["/bin/sh", "-c", "\(OpfrisProgram.path) manual | true"], environment: program.environment)
        #expect(closed.errors.isEmpty)
    }
}
