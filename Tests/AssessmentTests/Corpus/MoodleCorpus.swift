import JSON
import TestSupport
import Testing

/// Rows that Moodle's own engine answered. They stand beside the project, not in it.
enum MoodleCorpus: String {
    /// Calls that the tests of Moodle make.
    case testCases = "moodle-tests.cases"
    /// Walks through a question that the tests of Moodle make.
    case testSequences = "moodle-tests.sequences"
    /// Questions that are free to use, each with graded responses.
    case openCases = "open.cases"
    case openSequences = "open.sequences"

    private static let archive = Fixture.shared.map { $0 + "/corpus/moodle-open.tar.xz" } ?? ""

    static let isThere = (try? Fixture.read(archive)) != nil

    /// Why tests are skipped.
    static let absence: Comment = "the corpus does not stand beside the project"

    func rows() throws -> [JSONValue] {
        let unpacked = try ChildProcess.run(
            ["tar", "-xJOf", Self.archive, "moodle/\(rawValue).jsonl"], timeoutSeconds: 60)
        try #require(unpacked.status == 0)
        return try JSONValue.lines(unpacked.output)
    }
}
