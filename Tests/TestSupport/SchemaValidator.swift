/// Holds statements against the published JSON schemas, which may stand beside the project.
package enum SchemaValidator {
    private static let script = Fixture.shared.map { $0 + "/harness/xapi/validate_statements.py" }

    /// A Python that has what the script needs.
    private static let python: String? = {
        let named = Environment.value("OPFRIS_PYTHON").map { [$0] } ?? []
        return (named + ["python3"]).first { python in
            (try? ChildProcess.run([python, "-c", "import jsonschema, referencing"]))?.status == 0
        }
    }()

    package static var isThere: Bool { python != nil && script != nil }

    /// A line for each statement in files of JSON lists; what passes has " ok" at its end.
    package static func run(_ files: [String]) throws -> [String] {
        let result = try ChildProcess.run([python ?? "", script ?? ""] + files, timeoutSeconds: 120)
        return String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
