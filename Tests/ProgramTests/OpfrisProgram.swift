import Assessment
import Glibc
import ModuleFormat
import Results
import TestSupport

/// The program under test, with a store of its own.
final class OpfrisProgram {
    let folder: TemporaryFolder
    var language = "nl"
    /// Variables of the environment beside the usual ones.
    var variables: [String: String] = [:]

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The program itself, or a copy of it that stands elsewhere.
    var executable = OpfrisProgram.path

    /// The program that sends, beside the executable.
    static var delivererPath: String { path + "-deliver" }

    var results: String { folder.file("Results") }
    var trace: String { folder.file("trace.jsonl") }

    /// The executable beside the bundle of these tests, or the one that `OPFRIS_PROGRAM` names.
    static let path: String = {
        if let path = unsafe getenv("OPFRIS_PROGRAM") { return unsafe String(cString: path) }
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
        let folder = bundle.map { $0.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } }
        return (folder ?? Fixture.project + "/.build/debug") + "/opfris"
    }()

    var environment: [String: String] {
        [
            "HOME": folder.path, "LANG": "nl_NL.UTF-8", "OPFRIS_LANGUAGE": language, "TERM": "xterm-256color",
            "NO_COLOR": "1",
            "OPFRIS_MODULES": Fixture.project + "/Modules", "OPFRIS_RESULTS": results,
            "PATH": "/usr/bin:/bin",
        ].merging(variables) { $1 }
    }

    struct Run {
        let status: Int32
        let output: String
        let errors: String
    }

    func run(_ arguments: [String], input: String = "") throws -> Run {
        let result = try ChildProcess.run(
            [executable] + arguments, environment: environment, input: Array(input.utf8), in: folder.path,
            timeoutSeconds: 60)
        return Run(
            status: result.status, output: String(decoding: result.output, as: UTF8.self),
            errors: String(decoding: result.errors, as: UTF8.self))
    }

    func terminal(_ arguments: [String], columns: UInt16 = 80, rows: UInt16 = 60) throws -> Pseudoterminal {
        try Pseudoterminal(
            [executable] + arguments, environment: environment, in: folder.path, columns: columns, rows: rows,
            keeping: folder)
    }

    /// Starts it at a terminal from a shell, which says when it was stopped, waits, and goes on with it.
    func terminal(_ arguments: [String], resumedAfter seconds: Int) throws -> Pseudoterminal {
        let script = "set -m; \"$0\" \"$@\"; echo STOPPED; sleep \(seconds); fg >/dev/null"
        return try Pseudoterminal(
            ["/bin/sh", "-c", script, executable] + arguments, environment: environment, in: folder.path,
            keeping: folder)
    }

    /// The open attempt of a module, as it is on the disk.
    func openAttempt(_ id: String, learner: String? = nil) throws -> StoredAttempt? {
        let store = try Store(folder: results)
        return try store.attempt(.open, of: try store.learner(id: learner), module: id)
    }

    func records() throws -> [CompletionRecord] { try Store(folder: results).records() }

    /// The lines that play the open attempt of a module from where it stands, all right or all wrong.
    func remainingLines(_ id: String, right: Bool, learner: String? = nil) throws -> [String] {
        guard let stored = try openAttempt(id, learner: learner) else { return [] }
        let state = AttemptState(events: stored.events.map(\.event))
        guard let plan = state.plan else { return [] }
        let robot = Robot(try RealModules.module(id), plan)
        return robot.questionIDs.filter { question in
            state.practice[question]?.isFinal != true && state.answers[question]?.isFinal != true
        }.flatMap { id in
            let isWritten = (state.practice[id] ?? state.answers[id])?.state == .ungraded
            return robot.lines(for: id, right: right, isTerminal: false, isWritten: isWritten)
        }
    }

    /// What the trace says was acknowledged: a question for each line.
    func acknowledged() -> [String] {
        let lines = (try? Fixture.read(trace)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return lines.split(separator: "\n").compactMap { line in
            guard line.contains("\"event\":\"answered\"") || line.contains("\"event\":\"practice-answered\"")
            else {
                return nil
            }
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            return parts.firstIndex(of: "question").map { String(parts[$0 + 2]) }
        }
    }
}
