import Courseware
import Diagnostics
import Localization
import ModuleFormat
import TestSupport
import Testing
import Text

/// Where the hostile files are, and whether they can be used.
private enum Hostile {
    static let corpus = Fixture.shared.map { $0 + "/corpus/hostile-open.tar.xz" } ?? ""
    static let generator = Fixture.shared.map { $0 + "/harness/gen_hostile.py" } ?? ""

    static let hasCorpus = (try? Fixture.read(corpus)) != nil
    static let hasGenerator =
        (try? Fixture.read(generator)) != nil
        && (try? ChildProcess.run(["python3", "-c", "pass"]))?.status == 0
}

/// Files that were made to break readers of XML. They stand beside the project, not in it.
@Suite("Hostile files end as findings", .serialized)
struct HostileCorpusTests {
    @Test(
        "No file of the corpus is a module, each has a finding, and no finding says what it should not",
        .enabled(if: Hostile.hasCorpus, "the corpus does not stand beside the project"),
        arguments: ["libxml2", "gofuzz-xml", "xxe-bombs", "own-hostile"])
    func corpus(_ set: String) throws {
        let folder = try TemporaryFolder()
        let unpacked = try ChildProcess.run(
            ["tar", "-xJf", Hostile.corpus, "-C", folder.path, "--wildcards", "*\(set)/*"], timeoutSeconds: 60
        )
        #expect(unpacked.status == 0)
        let files = try Self.files(in: folder)
        #expect(files.count > 2)
        for file in files {
            let reading = ModuleReading(bytes: try Fixture.read(file), expectedID: "anders")
            #expect(reading.module == nil, "\(file)")
            #expect(!reading.findings.isEmpty, "\(file)")
            Self.expectCleanWords(reading, file)
        }
    }

    @Test(
        "Of hostile files made from a real module, those that must be refused are, and the rest is read in peace",
        .enabled(
            if: Hostile.hasGenerator, "the generator does not stand beside the project, or python3 is missing"
        ))
    func generated() throws {
        let folder = try TemporaryFolder()
        let template = try folder.write(Self.template(), to: "template.xml")
        let canary = try folder.write("GEHEIM-KANARIE", to: "canary.txt")
        let files = folder.makeFolder("out")
        let run = try ChildProcess.run(
            ["python3", Hostile.generator, "--out", files, "--template", template, "--canary", canary],
            timeoutSeconds: 60)
        #expect(run.status == 0, "\(String(decoding: run.errors, as: UTF8.self))")
        let expectations = try folder.read("out/expect.tsv").split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        #expect(expectations.count > 200)
        var played = 0
        for expectation in expectations {
            let (name, must) = (String(expectation[0]), expectation[2])
            let bytes = try Fixture.read(files + "/" + name)
            let reading = ModuleReading(bytes: bytes, expectedID: "m1")
            // A cut may fall into the white space behind the module, and cut nothing.
            let isWhole = name.hasPrefix("syntax-cut") && bytes.suffix(9).elementsEqual("</module>".utf8)
            if must == "reject", !isWhole {
                #expect(reading.module == nil, "\(name)")
                #expect(!reading.findings.isEmpty, "\(name)")
            }
            if reading.module != nil { played += 1 }
            #expect(!String(reflecting: reading.module).contains("GEHEIM-KANARIE"), "\(name)")
            Self.expectCleanWords(reading, name)
        }
        #expect(played > 20)
    }

    /// A module of this project with the hooks that the generator replaces: `{T}` for text, and its names of
    /// an id, a right answer and a question.
    private static func template() throws -> String {
        let text = String(
            decoding: try Fixture.read(Fixture.project + "/Modules/avg-in-de-klas.xml"), as: UTF8.self)
        let hooked = text.replacing("id=\"avg-in-de-klas\"", with: "id=\"m1\"")
            .replacing("Een naam is niet nodig.", with: "{T}")
            .replacing("id=\"oefen-naam\"", with: "id=\"q1\"")
            .replacing("Klopt. Wie 4A kent", with: "{T} kent")
            .replacing("id=\"weg\" correct=\"true\"", with: "id=\"weg\" correct=\"1\"")
            .replacing("<h>Ouders</h>", with: "<question/>")
        for hook in ["id=\"m1\"", "{T}", "id=\"q1\"", "correct=\"1\"", "<question"] {
            #expect(hooked.contains(hook))
        }
        // The generator writes it in Latin-1 as well.
        return String(
            String.UnicodeScalarView(hooked.unicodeScalars.map { $0.value < 0x100 ? $0 : "?" }))
    }

    private static func files(in folder: TemporaryFolder) throws -> [String] {
        try ChildProcess.run(["find", folder.path, "-type", "f", "-print0"]).output
            .split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.sorted()
    }

    /// Findings are shown through `CleanText`: what it makes of them must be safe, and stay as it is.
    private static func expectCleanWords(_ reading: ModuleReading, _ name: String) {
        for finding in reading.findings.prefix(200) {
            #expect(finding.position >= .start, "\(name)")
            for words in [finding.summary, finding.remedy].compactMap({ $0 }) {
                for text in [words[.dutch], words[.english]] {
                    let clean = CleanText(line: text)
                    let isSafe = clean.string.unicodeScalars.allSatisfy {
                        ![.control, .lineSeparator, .paragraphSeparator, .privateUse].contains(
                            $0.properties.generalCategory)
                    }
                    #expect(
                        isSafe && CleanText(line: clean.string) == clean && text.count < 600,
                        "\(name): \(clean)")
                }
            }
        }
    }
}
