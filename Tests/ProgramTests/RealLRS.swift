import TestSupport
import Testing

/// An LRS that is not ours, which the environment names; `.ci/lrs` starts one.
///
/// It is read with Python's own means, so that nothing of opfris stands between what is there and what a test sees.
struct RealLRS {
    let address: String
    /// A file with the user and the password of who may write.
    let writer: String
    /// The same of who may read alone.
    let reader: String
    private let python: String

    static let absence: Comment = "OPFRIS_LRS names no LRS (.ci/lrs starts one)"

    static let named: RealLRS? = {
        guard let address = Environment.value("OPFRIS_LRS"),
            let writer = Environment.value("OPFRIS_LRS_CREDENTIALS"),
            let reader = Environment.value("OPFRIS_LRS_READER")
        else { return nil }
        return RealLRS(
            address: address, writer: writer, reader: reader,
            python: Environment.value("OPFRIS_PYTHON") ?? "python3")
    }()

    struct Failure: Error {
        let words: String
    }

    /// All statements of a learner as JSON, in the order in which they are given, page by page.
    func statements(of learner: String) throws -> [String] {
        try lines(
            """
            import json, sys, urllib.parse, urllib.request, base64
            address, reader, learner = sys.argv[1:4]
            word = base64.b64encode(open(reader, 'rb').readline().strip()).decode()
            headers = {'X-Experience-API-Version': '1.0.3', 'Authorization': 'Basic ' + word}
            ask = urllib.request.build_opener(urllib.request.ProxyHandler({})).open
            place = address + '/statements?limit=20'
            while place:
                page = json.load(ask(urllib.request.Request(place, headers=headers), timeout=30))
                for statement in page['statements']:
                    if statement['actor'].get('account', {}).get('name') == learner: print(json.dumps(statement))
                place = urllib.parse.urljoin(address, page['more']) if page.get('more') else None
            """, [address, reader, learner])
    }

    /// Statements without what an LRS adds, written in one way whatever the order of their members.
    func plain(_ statements: [String]) throws -> [String] {
        try lines(
            """
            import json, sys
            for line in sys.stdin:
                statement = json.loads(line)
                for name in ('stored', 'authority', 'version'): statement.pop(name, None)
                print(json.dumps(statement, sort_keys=True))
            """, [], input: statements.joined(separator: "\n"))
    }

    private func lines(_ script: String, _ arguments: [String], input: String = "") throws -> [String] {
        let run = try ChildProcess.run(
            [python, "-c", script] + arguments, input: Array(input.utf8), timeoutSeconds: 60)
        guard run.status == 0 else { throw Failure(words: String(decoding: run.errors, as: UTF8.self)) }
        return String(decoding: run.output, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
