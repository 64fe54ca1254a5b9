import Glibc
import Results
import Statements
import TestSupport

/// The program with a module of one question, and a target that its completions go to.
final class FeedProgram {
    let program: OpfrisProgram
    /// The name of the target.
    let name = "school"

    init(language: String = "nl") throws {
        program = try OpfrisProgram()
        program.language = language
        try program.folder.write(FedStore.module, to: "M/kort.xml")
        program.variables["OPFRIS_MODULES"] = program.folder.file("M")
    }

    var folder: TemporaryFolder { program.folder }

    @discardableResult
    func feed(_ words: String...) throws -> OpfrisProgram.Run { try program.run(["feed"] + words) }

    /// Takes the module to its end.
    @discardableResult
    func take() throws -> OpfrisProgram.Run { try program.run(["take", "kort"], input: "1\n") }

    /// Writes the settings by hand, without a visit to the targets.
    func set(_ settings: [String]) throws {
        try folder.write(settings.map { $0 + "\n" }.joined(), to: ".config/opfris/settings")
    }

    /// Finishes attempts, then sets a target and queues them for it: nothing was sent yet.
    func prepare(_ settings: String..., attempts: Int = 1) throws {
        for _ in 0..<attempts { try take() }
        try set(settings)
        _ = try feed("backfill", name)
    }

    func outbox(_ state: OutboxEntry.State, of target: String? = nil) throws -> [OutboxEntry] {
        try Store(folder: program.results).outbox(of: target ?? name, state)
    }

    /// Waits until something is so; false when it never comes.
    static func wait(until isSo: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<1000 {
            if try isSo() { return true }
            usleep(20_000)
        }
        return false
    }
}

extension OpfrisProgram.Run {
    /// All that was written, on both ways out.
    var text: String { output + errors }

    /// The same as one line, wherever it was wrapped.
    var line: String { text.split { $0 == " " || $0 == "\n" }.joined(separator: " ") }

    /// Whether a terminal would only write it.
    var isPlain: Bool {
        !text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) }
    }
}
