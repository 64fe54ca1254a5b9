import Catalogue
import Courseware
import Diagnostics
import Localization
import ModuleFormat
import TestSupport
import Testing

@Suite("Modules are found in their folders")
struct CatalogueTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func catalogue(_ names: String...) -> Catalogue {
        Catalogue(folders: names.map { folder.path + "/" + $0 })
    }

    @Test("A file avg.xml and a file brand/module.xml are modules; nothing else is")
    func found() throws {
        for name in [
            "m/brand/module.xml", "m/avg.xml", "m/lees.txt", "m/.verborgen.xml", "m/leeg/anders.xml",
            "m/.map/module.xml", "m/diep/er/module.xml", "m/xml",
        ] {
            try folder.write("<x/>", to: name)
        }
        #expect(catalogue("m").files.map(\.id) == ["avg", "brand"])
        #expect(
            catalogue("m").files.map(\.path) == [
                folder.path + "/m/avg.xml", folder.path + "/m/brand/module.xml",
            ])
    }

    @Test("A folder that is missing holds no module")
    func missingFolder() {
        #expect(catalogue("nergens").files.isEmpty)
        #expect(catalogue("nergens").file(id: "avg") == nil)
        #expect(Catalogue(folders: []).files.isEmpty)
    }

    @Test("Of two with the same id, the one in the first folder counts")
    func precedence() throws {
        try folder.write("<x/>", to: "eigen/avg.xml")
        try folder.write("<x/>", to: "school/avg.xml")
        try folder.write("<x/>", to: "school/brand.xml")
        let both = catalogue("eigen", "school")
        #expect(
            both.files.map(\.path) == [folder.path + "/eigen/avg.xml", folder.path + "/school/brand.xml"])
        #expect(both.file(id: "avg")?.path == folder.path + "/eigen/avg.xml")
        #expect(catalogue("school", "eigen").file(id: "avg")?.path == folder.path + "/school/avg.xml")
        #expect(both.file(id: "brand")?.path == folder.path + "/school/brand.xml")
    }

    @Test("Looking for one finds the same file as listing all", arguments: ["avg", "brand"])
    func sameFile(_ id: String) throws {
        try folder.write("<x/>", to: "m/avg.xml")
        try folder.write("<x/>", to: "m/brand/module.xml")
        let all = catalogue("m")
        #expect(all.file(id: id) == all.files.first { $0.id == id })
    }

    @Test(
        "An id is a name, not a way out of the folder",
        arguments: ["", "../avg", "/etc/passwd", "m/avg", ".."])
    func paths(_ id: String) throws {
        try folder.write("<x/>", to: "avg.xml")
        try folder.write("<x/>", to: "module.xml")
        folder.makeFolder("m")
        #expect(catalogue("m").file(id: id) == nil)
    }

    @Test("A catalogue holds its own files and no others, by whatever path they are named")
    func holds() throws {
        let own = try folder.write("<x/>", to: "m/avg.xml")
        let other = try folder.write("<x/>", to: "elders/avg.xml")
        #expect(catalogue("m").holds(ModuleFile(path: own)))
        #expect(catalogue("m").holds(ModuleFile(path: folder.path + "/m/../m/avg.xml")))
        #expect(!catalogue("m").holds(ModuleFile(path: other)))
        #expect(!catalogue("m").holds(ModuleFile(path: folder.path + "/m/weg.xml")))
    }

    @Test(
        "The id is the name of the file, or of its folder",
        arguments: [
            ("avg.xml", "avg"), ("a/b/avg.xml", "avg"), ("a/brand/module.xml", "brand"), ("avg", "avg"),
            ("/module.xml", "module"), ("module.xml", "module"), ("a.b.xml", "a.b"), ("./avg.xml", "avg"),
        ])
    func ids(_ path: String, _ id: String) {
        #expect(ModuleFile(path: path).id == id)
    }
}

@Suite("A module file is read with findings, never with a fault")
struct ModuleFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func finding(_ path: String) -> Diagnostic? {
        let loaded = ModuleFile(path: path).load()
        #expect(loaded.reading.module == nil)
        #expect(loaded.reading.findings.count == 1)
        #expect(loaded.reading.findings.first?.position == .start)
        #expect(loaded.bytes.isEmpty)
        return loaded.reading.findings.first
    }

    @Test("A sound file gives its module and its bytes")
    func sound() throws {
        let bytes = try Fixture.bytes("Modules/everything.xml")
        let path = try folder.write(bytes, to: "everything.xml")
        let loaded = ModuleFile(path: path).load()
        #expect(loaded.reading.module?.id == "everything")
        #expect(loaded.reading.findings.isEmpty)
        #expect(loaded.bytes == bytes)
    }

    @Test("A file with another name than its module is told so")
    func otherName() throws {
        let path = try folder.write(Fixture.bytes("Modules/everything.xml"), to: "anders.xml")
        #expect(ModuleFile(path: path).load().reading.findings.map(\.code) == ["M113"])
    }

    @Test("A file that is missing")
    func missing() {
        let finding = finding(folder.path + "/weg.xml")
        #expect(finding?.code == "X001")
        #expect(finding?.summary == Words(nl: "Dit bestand bestaat niet.", en: "This file does not exist."))
    }

    @Test("A link is refused, even to a sound module")
    func link() throws {
        let target = try folder.write(Fixture.bytes("Modules/everything.xml"), to: "elders/everything.xml")
        let path = folder.link("everything.xml", to: target)
        #expect(finding(path)?.summary[.english] == "This is a link, not a file.")
        #expect(Catalogue(folders: [folder.path]).file(id: "everything") == nil)
    }

    @Test("A folder and a pipe are refused, and not waited for")
    func notFiles() throws {
        #expect(finding(folder.makeFolder("map.xml"))?.summary[.english] == "This is not a regular file.")
        #expect(try ChildProcess.run(["mkfifo", folder.path + "/pijp.xml"]).status == 0)
        #expect(finding(folder.path + "/pijp.xml")?.code == "X001")
        #expect(finding("/dev/zero")?.code == "X001")
    }

    @Test("A file of more than 8 MB is not read")
    func tooLarge() throws {
        let path = try folder.write([UInt8](repeating: 32, count: (8 << 20) + 1), to: "groot.xml")
        #expect(finding(path)?.code == "X130")
    }
}
