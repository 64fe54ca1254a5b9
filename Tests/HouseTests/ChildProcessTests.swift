import TestSupport
import Testing

@Suite("Another program runs to its end")
struct ChildProcessTests {
    @Test("What it writes comes back, from both its outputs")
    func outputs() throws {
        let run = try ChildProcess.run(["sh", "-c", "echo uit; echo fout >&2; exit 3"])
        #expect(run.status == 3)
        #expect(run.output == Array("uit\n".utf8))
        #expect(run.errors == Array("fout\n".utf8))
    }

    @Test("Four megabytes go in while they come out, and nothing waits for the other")
    func muchOfBoth() throws {
        let input = [UInt8](repeating: 120, count: 4 << 20)
        let run = try ChildProcess.run(["sh", "-c", "tee /dev/stderr"], input: input)
        #expect(run.output.count == input.count)
        #expect(run.errors.count == input.count)
        #expect(run.status == 0)
    }

    @Test("A program that reads nothing ends all the same")
    func unreadInput() throws {
        let run = try ChildProcess.run(["true"], input: [UInt8](repeating: 120, count: 1 << 20))
        #expect(run.status == 0)
    }

    @Test("A program that runs too long is killed, with what it started")
    func timeLimit() {
        #expect {
            _ = try ChildProcess.run(["sh", "-c", "echo begin; sleep 60 & wait"], timeoutSeconds: 0.3)
        } throws: { error in
            (error as? ChildProcess.TimedOut)?.output == Array("begin\n".utf8)
        }
    }

    @Test("What a program leaves running in the background is not waited for")
    func background() throws {
        let run = try ChildProcess.run(["sh", "-c", "sleep 5 & echo klaar"], timeoutSeconds: 4)
        #expect(run.output == Array("klaar\n".utf8))
    }

    @Test("The number of the signal that ended it comes back, below zero")
    func signals() throws {
        #expect(try ChildProcess.run(["sh", "-c", "kill -9 $$"]).status == -9)
    }

    @Test("Its environment is the given one, and nothing else")
    func environment() throws {
        let run = try ChildProcess.run(["env"], environment: ["KLEUR": "blauw"])
        #expect(run.output == Array("KLEUR=blauw\n".utf8))
    }

    @Test("It starts in the folder that it is told, and keeps its arguments")
    func folder() throws {
        let run = try ChildProcess.run(["sh", "-c", "pwd; echo \"$1\"", "sh", "a  b"], in: "/usr")
        #expect(run.output == Array("/usr\na  b\n".utf8))
    }

    @Test("A program that does not exist is an error")
    func missing() {
        #expect(throws: ChildProcess.NotStarted.self) { try ChildProcess.run(["/geen/programma"]) }
    }
}
