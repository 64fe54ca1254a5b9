internal import Assessment
internal import JSON
internal import Results
internal import System

/// A line of JSON after each commit: what was acknowledged, for support and for tests that kill the program.
final class Trace {
    private let descriptor: Int32
    private let path: String

    init(path: String) throws {
        self.path = path
        do {
            descriptor = try FileWriter.openForAppending(path)
        } catch {
            throw InputFailure.traceNotWritten(path: path)
        }
    }

    deinit { FileWriter.close(descriptor) }

    func write(_ envelopes: [EventEnvelope], module: String) throws {
        let lines = envelopes.map { line($0, module: module).line + "\n" }.joined()
        do {
            try FileWriter.write(Array(lines.utf8), to: descriptor)
        } catch {
            throw InputFailure.traceNotWritten(path: path)
        }
    }

    private func line(_ envelope: EventEnvelope, module: String) -> JSONValue {
        .object([
            ("event", .string(envelope.event.kind.rawValue)), ("module", .string(module)),
            ("attempt", .string(envelope.attempt)), ("sequence", .integer(envelope.sequence)),
            ("question", .optional(envelope.event.question)),
            // What nobody but the learner judges is nobody else's to read.
            ("response", envelope.event.isForOneself ? .null : envelope.event.response?.json ?? .null),
        ])
    }
}
