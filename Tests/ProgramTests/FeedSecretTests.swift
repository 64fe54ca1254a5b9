import Glibc
import Results
import TestSupport
import Testing

@Suite("The password of an LRS")
struct FeedSecretTests {
    private static let canary = "kanarie-7f3a9c"
    private static let travelling = "anVmOmthbmFyaWUtN2YzYTlj"

    /// Sends, and shows the command lines and the variables of both programs while they run.
    private static let watching = """
        "$0" feed send & sender=$!
        while readlink /proc/$sender/exe >/dev/null; do
          for program in $sender $(cat /proc/$sender/task/$sender/children); do
            cat /proc/$program/cmdline /proc/$program/environ
          done 2>/dev/null
        done
        """

    @Test(
        "It is in no output, no line of a command, no variable and no file but its own",
        arguments: ["slow:0.4,ok", "echo", "401", "redirect:http://127.0.0.1:9/kanarie-7f3a9c"])
    func nowhere(script: String) throws {
        let server = try FaultyLRS(script)
        let feed = try FeedProgram()
        let file = try feed.folder.write("juf:\(Self.canary)\n", to: "secret")
        feed.folder.setRights(0o600, "secret")
        var runs = [try feed.take()]
        runs.append(try feed.feed("add", "school", "--lrs", server.address, "--credentials", file))
        runs.append(try feed.feed("backfill", "school"))
        let seen = try ChildProcess.run(
            ["/bin/sh", "-c", Self.watching, feed.program.executable], environment: feed.program.environment)
        let watched = String(decoding: seen.output + seen.errors, as: UTF8.self)
        for words in [["status"], ["--json"], ["dead"], ["verify"], ["retry"]] {
            runs.append(try feed.program.run(["feed"] + words))
        }
        runs.append(try feed.take())
        if script.hasPrefix("slow") {
            #expect(watched.contains("opfris-deliver") && watched.contains("feed\0send"))
        }
        #expect(server.memory.authorizations.contains("Basic " + Self.travelling))
        for text in runs.map(\.text) + [watched] {
            #expect(!text.contains(Self.canary) && !text.contains(Self.travelling), "\(text)")
        }
        let files = try ChildProcess.run([
            "grep", "-rlE", "\(Self.canary)|\(Self.travelling)", feed.folder.path,
        ])
        #expect(String(decoding: files.output, as: UTF8.self) == file + "\n")
    }
}
