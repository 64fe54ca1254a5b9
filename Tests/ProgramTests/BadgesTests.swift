import Dates
import Digest
import Glibc
import Localization
import Results
import SQLite
import TestSupport
import Testing

internal import FoundationEssentials

@Suite("Badges, to take along or to issue")
struct BadgesTests {
    /// The school that issues, in options.
    static let school = [
        "--issuer-name", "Het Voorbeeldcollege", "--issuer-url", "https://school.example/", "--brin", "00AB",
    ]

    /// Somebody who passed one module, failed another, and completed one without a badge.
    static func learned() throws -> OpfrisProgram {
        let program = try OpfrisProgram()
        for (id, right) in [
            ("avg-in-de-klas", true), ("phishing-herkennen", false), ("gesprekskaarten-uitval", true),
        ] {
            _ = try program.run(["take", id])
            let lines = try program.remainingLines(id, right: right)
            _ = try program.run(["take", id], input: lines.joined(separator: "\n") + "\n")
        }
        return program
    }

    static func name(_ program: OpfrisProgram) throws -> String {
        let record = try #require(try program.records().first { $0.module == "avg-in-de-klas" })
        return "avg-in-de-klas-\(record.learner.prefix(8))-\(record.finished.date.iso8601)"
    }

    /// Base64 of addresses as the usual one.
    private static func padded(_ text: Substring) -> String {
        String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
            + String(repeating: "=", count: (4 - text.count % 4) % 4)
    }

    private static func inOneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("The list has what was passed and has a badge, and nothing else")
    func list() throws {
        let program = try Self.learned()
        let run = try program.run(["badges"])
        #expect(run.status == 0 && run.errors.isEmpty)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2 && lines[1].hasPrefix("avg-in-de-klas"))
        #expect(lines[1].contains("AVG-bewust in de klas"))
        #expect(try program.run(["badges", "--accessible"]).output.contains("badge: AVG-bewust in de klas"))
        let fresh = try OpfrisProgram()
        #expect(try fresh.run(["badges"]).errors.contains("Je hebt nog geen badge"))
        #expect(try !Store.exists(in: fresh.results))
    }

    @Test("A learner's own badge is self-issued, by a key that is the learner's alone")
    func export() throws {
        let program = try Self.learned()
        let run = try program.run(["badges", "export", "avg-in-de-klas", "--out", "eigen"])
        #expect(run.status == 0)
        #expect(
            Self.inOneLine(run.errors).contains("Zelf uitgegeven: niemand heeft deze badge gecontroleerd"))
        #expect(program.folder.rights("Results/badge.key") == 0o600)
        let name = try Self.name(program)
        #expect(try program.folder.read("eigen/\(name).svg").contains("Zelf uitgegeven door de deelnemer"))
        let files = ["jwt", "svg", "png"].map { program.folder.file("eigen/\(name).\($0)") }
        let before = try files.map(Fixture.read)
        program.folder.remove("eigen/\(name).svg")
        #expect(try program.run(["badges", "export", "avg-in-de-klas", "--out", "eigen"]).status == 0)
        #expect(try files.map(Fixture.read) == before)
        let again = try program.run(["badges", "export", "avg-in-de-klas", "--out", "eigen"])
        #expect(again.errors.contains("Er was al"))
    }

    @Test("Without a pass or a badge there is none, and it is said why")
    func none() throws {
        let program = try Self.learned()
        let failed = try program.run(["badges", "export", "phishing-herkennen", "--out", "x"])
        #expect(failed.status == 3 && failed.errors.contains("nog niet gehaald"))
        #expect(try program.run(["badges", "export", "gesprekskaarten-uitval", "--out", "x"]).status == 3)
        let slip = try program.run(["badges", "export", "avg-in-de-klaas", "--out", "x"])
        #expect(slip.errors.contains("Bedoel je avg-in-de-klas?"))
        try Connection(path: program.results + "/opfris.db").execute("UPDATE records SET scaled = 0.99")
        let changed = try program.run(["badges", "export", "avg-in-de-klas", "--out", "x"])
        #expect(changed.status == 4 && changed.errors.contains("veranderd"))
        let list = try program.run(["badges"])
        #expect(list.errors.contains("Weggelaten") && list.output.isEmpty)
        _ = try program.run(["badges", "key", "new", "school.pem"])
        let issued = try program.run(["badges", "issue", "--key", "school.pem", "--out", "x"] + Self.school)
        #expect(issued.errors.contains("niets uit te geven"))
        #expect(Fixture.names(in: program.folder.file("x")).isEmpty)
        #expect(program.folder.rights("Results/badge.key") == 0)
    }

    @Test("A new key is its owner's alone, is never replaced, and its public half is printed")
    func key() throws {
        let program = try OpfrisProgram()
        let run = try program.run(["badges", "key", "new", "school.pem"])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix(#"{"kty":"EC","crv":"P-256","x":""#))
        #expect(program.folder.rights("school.pem") == 0o600)
        let pem = try program.folder.read("school.pem")
        _ = try SigningKey(pem: Array(pem.utf8))
        #expect(!run.output.contains("PRIVATE") && !run.errors.contains("PRIVATE"))
        #expect(try program.run(["badges", "key", "new", "school.pem"]).status == 3)
        #expect(try program.folder.read("school.pem") == pem)
    }

    @Test("A school issues each badge once: a second time nothing is made or changed")
    func issue() throws {
        let program = try Self.learned()
        _ = try program.run(["settings", "learner.name", "A. de Vries"])
        _ = try program.run(["badges", "key", "new", "school.pem"])
        let command = ["badges", "issue", "--key", "school.pem", "--out", "uit/badges"]
        let run = try program.run(command + Self.school)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("1 badge gemaakt in uit/badges; 0 waren er al."))
        let name = try Self.name(program)
        #expect(
            Fixture.names(in: program.folder.file("uit/badges"))
                == ["\(name).jwt", "\(name).png", "\(name).svg"])
        let svg = try program.folder.read("uit/badges/\(name).svg")
        #expect(svg.contains("Uitgegeven door Het Voorbeeldcollege") && !svg.contains("Zelf uitgegeven"))
        let token = try program.folder.read("uit/badges/\(name).jwt")
        let payload = try #require(Data(base64Encoded: Self.padded(token.split(separator: ".")[1])))
        #expect(String(decoding: payload, as: UTF8.self).contains("urn:opfris:learner:"))
        #expect(!String(decoding: payload, as: UTF8.self).contains("Vries") && !svg.contains("Vries"))
        // The settings say the same as the options did.
        for (key, value) in [
            ("issuer.name", "Het Voorbeeldcollege"), ("issuer.url", "https://school.example/"),
            ("issuer.brin", "00AB"),
        ] {
            #expect(try program.run(["settings", key, value]).status == 0)
        }
        let again = try program.run(command)
        #expect(again.errors.contains("0 badges gemaakt in uit/badges; 1 was er al."))
        #expect(try program.folder.read("uit/badges/\(name).jwt") == token)
        #expect(
            try program.run(command + ["--module", "phishing-herkennen"]).errors.contains(
                "niets uit te geven"))
        #expect(try program.run(command + ["--learner", "niemand"]).errors.contains("niets uit te geven"))
    }

    @Test("What stands in the way of a badge stays, and nothing is made beside it")
    func inTheWay() throws {
        let program = try Self.learned()
        _ = try program.run(["badges", "key", "new", "school.pem"])
        let name = try Self.name(program)
        for ending in ["jwt", "svg", "png"] {
            try program.folder.write("van iemand anders", to: "\(ending)/\(name).\(ending)")
            let command = ["badges", "issue", "--key", "school.pem", "--out", ending] + Self.school
            #expect(try program.run(command).status == 3)
            #expect(try program.folder.read("\(ending)/\(name).\(ending)") == "van iemand anders")
            #expect(Fixture.names(in: program.folder.file(ending)).count == 1)
        }
        // A badge of somebody else's is no badge of the school.
        _ = try program.run(["badges", "export", "avg-in-de-klas", "--out", "eigen"])
        #expect(
            try program.run(["badges", "issue", "--key", "school.pem", "--out", "eigen"] + Self.school).status
                == 3)
    }

    @Test("A key that others may read, is none or is not there, signs nothing")
    func badKeys() throws {
        let program = try Self.learned()
        _ = try program.run(["badges", "key", "new", "school.pem"])
        try program.folder.write("geen sleutel", to: "leeg.pem")
        program.folder.setRights(0o600, "leeg.pem")
        program.folder.link("koppeling.pem", to: program.folder.file("school.pem"))
        for (file, words) in [
            ("leeg.pem", "is geen sleutel voor badges"), ("weg.pem", "kan niet worden gelezen"),
            ("koppeling.pem", "kan niet worden gelezen"),
        ] {
            let run = try program.run(["badges", "issue", "--key", file, "--out", "uit"] + Self.school)
            #expect(run.status == 3 && Self.inOneLine(run.errors).contains(words))
        }
        for rights: UInt32 in [0o640, 0o604, 0o620, 0o610] {
            program.folder.setRights(rights, "school.pem")
            let run = try program.run(
                ["badges", "issue", "--key", "school.pem", "--out", "uit"] + Self.school)
            #expect(run.status == 3 && Self.inOneLine(run.errors).contains("chmod 600 school.pem"))
        }
        #expect(Fixture.names(in: program.folder.file("uit")).isEmpty)
    }

    @Test(
        "A slip of the command line is told with what was meant",
        arguments: [
            (["exprot"], 2, "Bedoel je badges export?"), (["zzz"], 2, "geen opdracht \"badges zzz\""),
            (["export"], 2, "MODULE"), (["export", "avg-in-de-klas"], 2, "--out DIR"),
            (["export", "a", "b", "--out", "x"], 2, "\"b\" is er te veel"), (["key"], 2, "new"),
            (["key", "nieuw", "x.pem"], 2, "Bedoel je badges key new?"), (["key", "new"], 2, "FILE"),
            (["issue"], 2, "--key FILE"), (["issue", "--key", "x"], 2, "--out DIR"),
            (["issue", "--key", "x", "--out", "x"], 3, "opfris settings issuer.name"),
            (["issue", "--key", "x", "--out", "x", "--issuer-name", "S"], 3, "issuer.url"),
            (["issue", "--issuer-url", "school.example"], 2, "https://school.example"),
            (["issue", "--brin", "12345"], 2, "00AB"), (["--key", "x"], 2, "opfris badges issue"),
            (["export", "a", "--learner", "x"], 2, "--learner hoort bij: opfris badges issue"),
        ] as [([String], Int32, String)])
    func slips(_ words: [String], _ status: Int32, _ sentence: String) throws {
        let run = try OpfrisProgram().run(["badges"] + words)
        #expect(run.status == status)
        #expect(Self.inOneLine(run.errors).contains(sentence), "\(run.errors)")
    }

    @Test("Of a code that somebody chose nothing is cut off, so that no badge hides another one")
    func codes() throws {
        let program = try Self.learned()
        for code in ["docent-0012", "docent-0013"] {
            program.variables["OPFRIS_LEARNER"] = code
            let store = try Store(folder: program.results)
            _ = try store.learner(id: code)
            _ = try program.run(["take", "avg-in-de-klas"])
            let lines = try program.remainingLines("avg-in-de-klas", right: true, learner: code)
            _ = try program.run(["take", "avg-in-de-klas"], input: lines.joined(separator: "\n") + "\n")
        }
        _ = try program.run(["badges", "key", "new", "school.pem"])
        let run = try program.run(["badges", "issue", "--key", "school.pem", "--out", "uit"] + Self.school)
        #expect(run.errors.contains("3 badges gemaakt"))
        #expect(Fixture.names(in: program.folder.file("uit")).count { $0.contains("docent-001") } == 6)
    }
}
