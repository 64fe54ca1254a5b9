import Delivery
import Results
import Statements
import TestSupport
import Testing

@Suite("The credentials for an LRS")
struct CredentialsTests {
    private let folder: TemporaryFolder
    private let server: FaultyLRS

    init() throws {
        folder = try TemporaryFolder()
        var manners = FaultyLRS.Manners()
        manners.login = "juf:ge:heim "
        server = try FaultyLRS("ok", manners)
    }

    private func sending(file: String? = nil, command: String? = nil) throws -> Sending {
        let access = LRSAccess(
            address: server.address, credentialsFile: file, credentialsCommand: command)
        return try Sending(
            to: FeedTarget(
                name: "school", place: .lrs(access), home: "https://school.example.nl", detail: .completion))
    }

    @Test(
        "The first line of a file that its owner alone can read, whatever ends it",
        arguments: ["juf:ge:heim ", "juf:ge:heim \n", "juf:ge:heim \r\n", "juf:ge:heim \nmore\n"])
    func file(text: String) throws {
        let file = try folder.write(text, to: "secret")
        folder.setRights(0o600, "secret")
        let sending = try sending(file: file)
        try sending.send()
        #expect(server.memory.stored == sending.ids)
    }

    @Test(
        "A file that others can read is refused before anything is sent",
        arguments: [0o644, 0o640, 0o604, 0o610, 0o602])
    func exposed(rights: UInt32) throws {
        let file = try folder.write("juf:ge:heim \n", to: "secret")
        folder.setRights(rights, "secret")
        try refuses(try sending(file: file), .exposed, detail: file)
    }

    @Test(
        "A file without a user and a password is refused, and what stands in it is told to nobody",
        arguments: ["", "\n", "geheim\n", ":geheim\n", "\njuf:geheim\n"])
    func wrong(text: String) throws {
        let file = try folder.write(text, to: "secret")
        folder.setRights(0o600, "secret")
        try refuses(try sending(file: file), .malformed, detail: file)
    }

    @Test("No file, a link, a folder and a file without end are refused")
    func noFile() throws {
        let file = try folder.write("juf:ge:heim \n", to: "secret")
        folder.setRights(0o600, "secret")
        for path in [
            folder.file("none"), folder.link("link", to: file), folder.makeFolder("folder"),
            try folder.write(String(repeating: "x", count: 5000), to: "long"),
        ] {
            folder.setRights(0o600, "long")
            try refuses(try sending(file: path), .credentials, detail: path)
        }
    }

    @Test(
        "A command that prints them, with or without an end of its line",
        arguments: ["printf 'juf:ge:heim '", "echo 'juf:ge:heim '; echo more", "printf 'juf:ge:heim \\r\\n'"])
    func command(command: String) throws {
        let sending = try sending(command: command)
        try sending.send()
        #expect(server.memory.stored == sending.ids)
    }

    @Test(
        "A command that fails, or prints nothing, is refused",
        arguments: ["exit 3", "true", "echo 'juf:ge:heim '; exit 1", "/none/there", "kill -9 $$"])
    func failingCommand(command: String) throws {
        try refuses(try sending(command: command), .command, detail: nil)
    }

    @Test("A command that prints no user and password is refused, and what it printed is told to nobody")
    func wrongCommand() throws {
        try refuses(try sending(command: "echo geheim"), .malformed, detail: "credentials-command")
    }

    @Test("Other credentials, and none, are told as what they are")
    func unauthorized() throws {
        let file = try folder.write("juf:anders\n", to: "secret")
        folder.setRights(0o600, "secret")
        for (sending, trouble) in [
            (try sending(file: file), FeedTrouble.unauthorized), (try sending(), .anonymous),
        ] {
            #expect(try sending.send().last?.trouble == trouble)
            #expect(try sending.status().isParked && sending.status().detail == nil)
        }
        #expect(server.memory.stored.isEmpty)
    }

    private func refuses(_ sending: Sending, _ trouble: FeedTrouble, detail: String?) throws {
        #expect(try sending.send() == [.stopped(trouble, detail: detail)])
        #expect(try sending.status().isParked && sending.status().trouble == trouble)
        #expect(try sending.status().detail == detail)
        #expect(server.memory.requests.isEmpty)
    }
}
