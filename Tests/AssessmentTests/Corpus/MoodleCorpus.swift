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
        return try unpacked.output.split(separator: UInt8(ascii: "\n")).map { line in
            try #require(JSONValue(parsing: Array(line)))
        }
    }
}

extension JSONValue {
    /// A number, also one that is written as a text.
    var amount: Double? { double ?? string.flatMap(Double.init) }

    /// A text, also one that is written as a number.
    var words: String? { string ?? (double == nil ? nil : line) }

    /// A member that is true or false.
    func truth(_ name: String) throws -> Bool {
        guard let truth = self[name]?.bool else { throw NoTruth(name: name) }
        return truth
    }

    private struct NoTruth: Error {
        let name: String
    }

    var members: [(name: String, value: JSONValue)] {
        if case .object(let members) = self { members.map { (name: $0.0, value: $0.1) } } else { [] }
    }

    /// Whether nothing is in it: null, an empty list, an empty text.
    var isNothing: Bool {
        switch self {
        case .null: true
        case .array(let values): values.isEmpty
        case .string(let text): text.isEmpty
        default: false
        }
    }
}
