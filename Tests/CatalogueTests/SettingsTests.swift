import System
import TestSupport
import Testing

@testable import Catalogue

@Suite("A setting has one value, and it is known where from")
struct SettingsTests {
    private let folder: TemporaryFolder
    private var environment: [String: String]
    private var own: String { folder.path + "/home/opfris/settings" }
    private var machine: String { folder.path + "/etc/opfris/settings" }

    init() throws {
        folder = try TemporaryFolder()
        environment = [
            "HOME": folder.path, "XDG_CONFIG_HOME": folder.path + "/home",
            "XDG_CONFIG_DIRS": folder.path + "/etc",
        ]
    }

    @Test("A flag goes before the environment, that before the learner's file, that before the machine's")
    func precedence() throws {
        var environment = environment
        #expect(Settings(flags: [:], environment: environment).value(.language) == nil)
        try folder.write("language = nl\n", to: "etc/opfris/settings")
        #expect(
            Settings(flags: [:], environment: environment).value(.language)
                == .init(text: "nl", origin: .file(machine)))
        try folder.write("language = en\n", to: "home/opfris/settings")
        #expect(
            Settings(flags: [:], environment: environment).value(.language)
                == .init(text: "en", origin: .file(own)))
        environment["OPFRIS_LANGUAGE"] = "nl"
        #expect(
            Settings(flags: [:], environment: environment).value(.language)
                == .init(text: "nl", origin: .environment("OPFRIS_LANGUAGE")))
        let flagged = Settings(flags: [.language: "en"], environment: environment)
        #expect(flagged.value(.language) == .init(text: "en", origin: .flag))
        #expect(flagged.problems.isEmpty)
    }

    @Test("Of two machine folders the first goes before")
    func machineFolders() throws {
        var environment = environment
        environment["XDG_CONFIG_DIRS"] = folder.path + "/een:" + folder.path + "/twee"
        try folder.write("learner.id = een\n", to: "een/opfris/settings")
        try folder.write("learner.id = twee\nmodules = /m\n", to: "twee/opfris/settings")
        let settings = Settings(flags: [:], environment: environment)
        #expect(settings[.learner] == "een")
        #expect(settings[.modules] == "/m")
    }

    @Test("An empty variable is not set")
    func emptyVariable() throws {
        var environment = environment
        environment["OPFRIS_RESULTS"] = ""
        try folder.write("results = /r\n", to: "home/opfris/settings")
        #expect(Settings(flags: [:], environment: environment)[.results] == "/r")
    }

    @Test("Remarks, empty lines and spaces do not count; the last of two lines does")
    func syntax() throws {
        try folder.write(
            "# een opmerking\n\n  modules=/a = b \t\r\nlearner.id = x\nlearner.id =y\n #language = en",
            to: "home/opfris/settings")
        let settings = Settings(flags: [:], environment: environment)
        #expect(settings[.modules] == "/a = b")
        #expect(settings[.learner] == "y")
        #expect(settings[.language] == nil)
        #expect(settings.problems.isEmpty)
    }

    @Test("What is wrong is told with its line, and counts as not set")
    func problems() throws {
        try folder.write("kleur = rood\nlanguage = fr\nmodules\nresults = /r\n", to: "home/opfris/settings")
        var environment = environment
        environment["OPFRIS_LEARNER"] = "Jan Jansen"
        let settings = Settings(flags: [:], environment: environment)
        #expect(
            settings.problems == [
                .unknown("kleur", path: own, line: 1),
                .wrongValue(.language, .init(text: "fr", origin: .file(own)), line: 2),
                .wrongValue(.modules, .init(text: "", origin: .file(own)), line: 3),
                .wrongValue(
                    .learner, .init(text: "Jan Jansen", origin: .environment("OPFRIS_LEARNER")), line: nil),
            ])
        #expect(settings[.language] == nil)
        #expect(settings[.learner] == nil)
        #expect(settings[.results] == "/r")
    }

    @Test("A file that cannot be read is a problem, one that is missing is none")
    func unreadable() throws {
        #expect(Settings(flags: [:], environment: environment).problems.isEmpty)
        folder.makeFolder("home/opfris/settings")
        #expect(Settings(flags: [:], environment: environment).problems == [.unreadable(own, .notAFile)])
    }

    @Test(
        "An id of a learner is opaque: letters, digits and . _ -",
        arguments: [
            ("jan", true), ("J.de-Vries_9", true), (String(repeating: "a", count: 64), true), ("", false),
            ("a b", false), ("é", false), ("a/b", false), (String(repeating: "a", count: 65), false),
            ("a\n", false),
        ])
    func learnerID(_ id: String, _ isAccepted: Bool) {
        #expect(SettingKey.learner.accepts(id) == isAccepted)
    }

    @Test(
        "Who issues badges has a name, an address of the web and perhaps a BRIN",
        arguments: [
            (.issuerName, "Het Voorbeeldcollege", true), (.issuerName, "  ", false), (.issuerName, "", false),
            (.issuerName, "a\nb", false), (.issuerName, String(repeating: "a", count: 201), false),
            (.issuerURL, "https://school.example", true),
            (.issuerURL, "http://127.0.0.1:8080/a?b=c&d", true),
            (.issuerURL, "school.example", false), (.issuerURL, "https://", false),
            (.issuerURL, "https:///a", false), (.issuerURL, "ftp://school.example", false),
            (.issuerURL, "https://school.example/a b", false),
            (.issuerURL, "https://sch\u{F6}ol.example", false),
            (.issuerURL, "https://school.example/\"", false), (.issuerBRIN, "00AB", true),
            (.issuerBRIN, "00AB01", true), (.issuerBRIN, "00ab", false), (.issuerBRIN, "0AAB", false),
            (.issuerBRIN, "00AB0", false), (.issuerBRIN, "", false),
        ] as [(SettingKey, String, Bool)])
    func issuer(_ key: SettingKey, _ value: String, _ isAccepted: Bool) {
        #expect(key.accepts(value) == isAccepted)
    }

    @Test("The learner's own file lies in XDG_CONFIG_HOME, else in .config of HOME")
    func ownFile() {
        #expect(Settings(flags: [:], environment: ["HOME": "/h"]).ownFile == "/h/.config/opfris/settings")
        #expect(
            Settings(flags: [:], environment: ["HOME": "/h", "XDG_CONFIG_HOME": "/c"]).ownFile
                == "/c/opfris/settings")
        #expect(
            Settings(flags: [:], environment: ["HOME": "/h", "XDG_CONFIG_HOME": ""]).ownFile
                == "/h/.config/opfris/settings")
    }

    @Test("Writing a setting keeps every other line, and the file is its owner's alone")
    func writing() throws {
        try folder.write("# van mij\nlanguage = nl\n\nmodules = /m\n", to: "home/opfris/settings")
        try SettingsFile(path: own).setting(.language, to: "en")
        let text = try folder.read("home/opfris/settings")
        #expect(text.hasPrefix("# van mij\n"))
        #expect(text.contains("\nmodules = /m\n"))
        #expect(!text.contains("language = nl"))
        #expect(folder.rights("home/opfris/settings") == 0o600)
        let settings = Settings(flags: [:], environment: environment)
        #expect(settings[.language] == "en")
        #expect(settings[.modules] == "/m")
    }

    @Test("Writing makes the file and its folder where they are missing")
    func making() throws {
        try SettingsFile(path: own).setting(.learner, to: "jan")
        #expect(try folder.read("home/opfris/settings") == "learner.id = jan\n")
        #expect(folder.rights("home/opfris/settings") == 0o600)
        #expect(folder.rights("home/opfris") == 0o700)
    }

    @Test("Taking a setting out leaves the rest")
    func removing() throws {
        try folder.write("language = nl\nlearner.id = jan\nlanguage = en\n", to: "home/opfris/settings")
        try SettingsFile(path: own).setting(.language, to: nil)
        #expect(try folder.read("home/opfris/settings") == "learner.id = jan\n")
    }
}

@Suite("Modules and results have their places")
struct PlacesTests {
    /// In a checkout, which the tests may run in, the folder of that name; else the one in the data folder.
    private func own(_ data: String, _ name: String) -> String {
        let isCheckout =
            FileIdentity(of: "Modules")?.kind == .folder
            && FileIdentity(of: "Results/.opfris")?.kind == .regular
        return isCheckout ? name : data + "/" + name
    }

    private func places(_ environment: [String: String], _ flags: [SettingKey: String] = [:]) -> Places {
        let none = ["HOME": "/nergens", "XDG_CONFIG_HOME": "/nergens", "XDG_CONFIG_DIRS": "/nergens"]
        return Places(settings: Settings(flags: flags, environment: none), environment: environment)
    }

    @Test("Without settings they are the data folders of the learner and the machine")
    func defaults() {
        let places = places(["HOME": "/h"])
        #expect(
            places.moduleFolders == [
                own("/h/.local/share/opfris", "Modules"), "/usr/local/share/opfris/Modules",
                "/usr/share/opfris/Modules",
            ])
        #expect(places.resultsFolder == own("/h/.local/share/opfris", "Results"))
    }

    @Test("The folders of the XDG variables go before; a relative XDG_DATA_HOME does not count")
    func variables() {
        let set = places(["HOME": "/h", "XDG_DATA_HOME": "/d", "XDG_DATA_DIRS": "/x:/y"])
        #expect(set.moduleFolders == [own("/d/opfris", "Modules"), "/x/opfris/Modules", "/y/opfris/Modules"])
        #expect(set.resultsFolder == own("/d/opfris", "Results"))
        let relative = places(["HOME": "/h", "XDG_DATA_HOME": "d"])
        #expect(relative.resultsFolder == own("/h/.local/share/opfris", "Results"))
    }

    @Test("Settings go before all, and modules may be several folders")
    func settings() {
        let set = places(["HOME": "/h"], [.modules: "/a:/b", .results: "/r"])
        #expect(set.moduleFolders == ["/a", "/b"])
        #expect(set.resultsFolder == "/r")
    }
}
