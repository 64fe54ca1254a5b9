import Guides
import Localization
import ModuleFormat
import TestSupport
import Testing

@Suite("The guides")
struct GuideTests {
    @Test("Each is shown by its name in either language", arguments: Guide.allCases, Language.allCases)
    func shown(guide: Guide, language: Language) throws {
        let program = try OpfrisProgram()
        program.language = language.rawValue
        let list = try program.run(["guide"])
        #expect(list.output.contains(guide.name(in: language)))
        let texts = try Language.allCases.map { try program.run(["guide", guide.name(in: $0)]) }
        #expect(texts.allSatisfy { $0.status == 0 && $0.errors.isEmpty })
        #expect(texts[0].output == texts[1].output)
        for line in texts[0].output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        let title = guide.text(in: language).prefix { $0 != "\n" }.dropFirst(2)
        #expect(texts[0].output.contains(title))
        #expect(try program.run(["guide", "beheerde"]).status == 2)
    }

    @Test("Both languages have the same examples, but for names", arguments: Guide.allCases)
    func alike(guide: Guide) {
        let shapes = Language.allCases.map { language in
            Example.all(in: guide.text(in: language)).map { example in
                let words = example.kind == .command ? 2 : 0
                return "\(example.kind) "
                    + example.text.split(separator: " ").prefix(words).joined(separator: " ")
            }
        }
        #expect(shapes[0] == shapes[1])
        #expect(Self.headings(guide, .dutch) == Self.headings(guide, .english))
    }

    private static func headings(_ guide: Guide, _ language: Language) -> Int {
        guide.text(in: language).split(separator: "\n").count { $0.hasPrefix("## ") }
    }

    @Test("Every example runs as it is written", arguments: Guide.allCases, Language.allCases)
    func examples(guide: Guide, language: Language) throws {
        let program = try GuideTests.school(language)
        let lrs = try FaultyLRS()
        for example in Example.all(in: guide.text(in: language)) {
            switch example.kind {
            case .command, .shell: try run(example.text, program, lrs)
            case .module: try read(example.text, language)
            case .settings: try program.folder.write(example.text, to: ".config/opfris/settings")
            }
        }
        #expect(try program.run(["settings"]).errors.isEmpty)
    }

    /// A folder in which the examples can run: modules, a pass of two of them, answers to score.
    private static func school(_ language: Language) throws -> OpfrisProgram {
        let program = try OpfrisProgram()
        program.language = language.rawValue
        for id in RealModules.ids {
            _ = try program.run(["take", id])
            let lines = try program.remainingLines(id, right: true)
            _ = try program.run(["take", id], input: lines.joined(separator: "\n") + "\n")
        }
        for id in RealModules.all {
            try program.folder.write(try RealModules.bytes(id), to: "Modules/\(id).xml")
        }
        try program.folder.write(
            #"{"question": "achterlicht", "response": "lampje"}"#, to: "antwoorden.jsonl")
        try program.folder.write("naam;personeelsnummer\r\nA. de Vries;1001\r\n", to: "namen.csv")
        try program.folder.write("name,staff number\r\nA. de Vries,1001\r\n", to: "names.csv")
        try program.folder.write(#"{"question": "rear-light", "response": "clip"}"#, to: "answers.jsonl")
        return program
    }

    /// In a shell. What would change the machine happens below the folder of the test.
    private func run(_ line: String, _ program: OpfrisProgram, _ lrs: FaultyLRS) throws {
        // These need the network, or build what is being tested.
        if line.hasPrefix("apt-get") || line.hasPrefix("swift build") { return }
        let inside = line.replacing("/usr/", with: program.folder.path + "/usr/")
            .replacing("/srv/", with: program.folder.path + "/srv/")
            .replacing("https://lrs.abc.nl/xapi", with: lrs.address)
            .replacing(".build/release/opfris", with: OpfrisProgram.path)
        let script = "opfris() { '\(OpfrisProgram.path)' \"$@\"; }\n" + inside
        let result = try ChildProcess.run(
            ["/bin/sh", "-ec", script], environment: program.environment,
            input: Array("user:password\n".utf8), in: program.folder.path, timeoutSeconds: 60)
        #expect(result.status == 0, "\(line): \(String(decoding: result.errors, as: UTF8.self))")
    }

    private func read(_ question: String, _ language: Language) throws {
        // A deck of cards stands on a page.
        let place =
            question.hasPrefix("<deck")
            ? "<page id=\"p\"><title>P</title>\(question)</page>" : "<check id=\"c\">\(question)</check>"
        let module = """
            <module xmlns="urn:opfris:module:1" id="m" version="1.0.0" xml:lang="\(language.rawValue)">
            <title>M</title>\(place)</module>
            """
        #expect(ModuleReading(bytes: Array(module.utf8)).findings == [])
    }
}

/// A piece of code in a guide: one command, or a block of another kind.
private struct Example {
    enum Kind { case command, shell, module, settings }

    let kind: Kind
    let text: String

    static func all(in guide: String) -> [Example] {
        let pieces = guide.split(separator: "```", omittingEmptySubsequences: false)
        return pieces.enumerated().filter { $0.offset % 2 == 1 }.flatMap { examples(in: $0.element) }
    }

    private static func examples(in block: Substring) -> [Example] {
        let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let body = lines.dropFirst().filter { !$0.isEmpty }
        switch lines.first {
        case "xml": return [Example(kind: .module, text: body.joined(separator: "\n"))]
        case "sh": return body.map { Example(kind: .shell, text: $0) }
        default:
            if body.allSatisfy({ $0.hasPrefix("$ ") }) {
                return body.map { Example(kind: .command, text: String($0.dropFirst(2))) }
            }
            return [Example(kind: .settings, text: body.joined(separator: "\n") + "\n")]
        }
    }
}
