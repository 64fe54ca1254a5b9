import Arguments
import Localization
import Testing
import Text

@Suite("What may be typed after a command")
struct CommandSyntaxTests {
    enum Format: String, CaseIterable { case csv, json }

    struct Outer: Equatable {
        var inner = Choices()
        var words: [String] = []
    }

    struct Choices: Equatable {
        var isQuiet = false
        var folder: String?
        var count: Int?
        var format: Format?
        var words: [String] = []
    }

    private let syntax = CommandSyntax<Choices>(
        name: "lees", summary: Words(nl: "Leest een module.", en: "Reads a module."),
        examples: [.init("opfris lees brand", Words(nl: "de module brand", en: "the module brand"))],
        arguments: .words("module", "…", count: 1...2, to: \.words),
        options: [
            .flag("--quiet", \.isQuiet, Words(nl: "zegt niets", en: "says nothing")),
            .flag("-q", \.isQuiet, Words(nl: "zegt niets", en: "says nothing")),
            .text("--folder", "map", \.folder, Words(nl: "waar", en: "where")),
            .value(
                "--count", "n", \.count, Words(nl: "hoeveel", en: "how many"),
                expected: Words(nl: "een getal", en: "a number"), read: { Int($0) }),
            .oneOf("--format", \.format, Words(nl: "vorm", en: "form")),
        ])

    @Test(
        "Options and words may stand in any order, a value behind = or in the next word",
        arguments: [
            (["a"], Choices(words: ["a"])),
            (["--quiet", "a"], Choices(isQuiet: true, words: ["a"])),
            (["a", "-q", "b"], Choices(isQuiet: true, words: ["a", "b"])),
            (["--folder=x", "a"], Choices(folder: "x", words: ["a"])),
            (["--folder", "x", "a"], Choices(folder: "x", words: ["a"])),
            (["a", "--folder", "x"], Choices(folder: "x", words: ["a"])),
            (["--folder=", "a"], Choices(folder: "", words: ["a"])),
            (["--folder=a=b", "a"], Choices(folder: "a=b", words: ["a"])),
            (["--folder", "-", "a"], Choices(folder: "-", words: ["a"])),
            (["--folder", "a", "--folder", "b", "c"], Choices(folder: "b", words: ["c"])),
            (["--count=3", "a"], Choices(count: 3, words: ["a"])),
            (["--count", "-3", "a"], Choices(count: -3, words: ["a"])),
            (["--format", "json", "a"], Choices(format: .json, words: ["a"])),
            (["-"], Choices(words: ["-"])),
            (["--", "--quiet"], Choices(words: ["--quiet"])),
            (["--quiet", "--", "-x", "--"], Choices(isQuiet: true, words: ["-x", "--"])),
            (["a", "--"], Choices(words: ["a"])),
            ([""], Choices(words: [""])),
        ] as [([String], Choices)])
    func parsing(words: [String], choices: Choices) throws {
        #expect(try syntax.parse(words, into: Choices()) == choices)
    }

    @Test(
        "What cannot be read says why",
        arguments: [
            ([], .missingArgument("module")), (["--quiet"], .missingArgument("module")),
            (["a", "b", "c"], .tooManyArguments("c")), (["a", "b", "c", "d"], .tooManyArguments("c")),
            (["a", "--", "b", "--quiet"], .tooManyArguments("--quiet")),
            (["--quit", "a"], .unknownOption("--quit", nearest: "--quiet")),
            (["--fodler=x", "a"], .unknownOption("--fodler", nearest: "--folder")),
            (["--something", "a"], .unknownOption("--something", nearest: nil)),
            (["-z"], .unknownOption("-z", nearest: "-q")),
            (["--Quiet"], .unknownOption("--Quiet", nearest: "--quiet")),
            (["a", "--folder"], .missingValue(option: "--folder", placeholder: "map")),
            (["--quiet=yes", "a"], .valueNotWanted(option: "--quiet")),
            (["--quiet=", "a"], .valueNotWanted(option: "--quiet")),
            (
                ["--count", "drie", "a"],
                .badValue(option: "--count", value: "drie", expected: Words(nl: "een getal", en: "a number"))
            ),
            (
                ["--format=xml", "a"],
                .badValue(option: "--format", value: "xml", expected: Words(nl: "csv, json", en: "csv, json"))
            ),
        ] as [([String], UsageError)])
    func mistakes(words: [String], error: UsageError) {
        #expect(throws: error) { try syntax.parse(words, into: Choices()) }
    }

    @Test("A command without words takes none, and what was there stays")
    func withoutWords() throws {
        let bare = CommandSyntax<Choices>(
            name: "stil", summary: Words(nl: "", en: ""), examples: [], arguments: .none,
            options: [.flag("--quiet", \.isQuiet, Words(nl: "", en: ""))])
        let before = Choices(folder: "x", words: ["stays"])
        #expect(try bare.parse([], into: before) == before)
        #expect(throws: UsageError.tooManyArguments("a")) { try bare.parse(["a"], into: before) }
    }

    @Test("An option of an inner struct reads and fails alike in the outer one")
    func within() throws {
        let outer = CommandSyntax<Outer>(
            name: "buiten", summary: Words(nl: "", en: ""), examples: [],
            arguments: .words("x", count: 0...1, to: \.words),
            options: syntax.options.map { $0.within(\.inner) })
        let read = try outer.parse(["--count=4", "a", "--quiet"], into: Outer())
        #expect(read == Outer(inner: Choices(isQuiet: true, count: 4), words: ["a"]))
        #expect(throws: UsageError.missingValue(option: "--count", placeholder: "n")) {
            try outer.parse(["--count"], into: Outer())
        }
    }

    @Test("The help shows summary, examples, use and every option")
    func help() {
        #expect(
            syntax.help(in: .dutch, width: 60).map(\.string) == [
                "Leest een module.", "", "  opfris lees brand", "      de module brand", "",
                "Gebruik: opfris lees module … […]", "", "  --quiet", "      zegt niets", "  -q",
                "      zegt niets",
                "  --folder map", "      waar", "  --count n", "      hoeveel", "  --format csv|json",
                "      vorm",
            ])
        let english = syntax.help(in: .english, width: 60).map(\.string)
        #expect(english.contains("Usage: opfris lees module … […]"))
        #expect(english.contains("      says nothing"))
        #expect(!english.contains { $0.contains("Leest") })
    }

    @Test("The words of the help are wrapped to the width")
    func helpIsWrapped() {
        let lines = syntax.help(in: .dutch, width: 12)
        #expect(lines.map(\.string).starts(with: ["Leest een", "module.", ""]))
        #expect(lines.map(\.string).contains("      niets"))
    }
}
