package import Assessment
internal import Dates
internal import JSON
internal import System

/// The answers of a session whose store was lost under it, in a file of their own.
package enum RescueFile {
    /// Writes the events as JSON lines to the first folder that takes them.
    ///
    /// - Returns: the path; nil where no folder took it.
    package static func write(_ envelopes: [EventEnvelope], to folders: [String]) -> String? {
        let lines = envelopes.map { envelope in
            let line = JSONValue.object([
                ("attempt", .string(envelope.attempt)), ("event", .string(envelope.id)),
                ("session", .string(envelope.session)), ("sequence", .integer(envelope.sequence)),
                ("time", .string(envelope.moment.iso8601)),
                ("kind", .string(envelope.event.kind.rawValue)), ("payload", envelope.event.payload),
            ])
            return line.line + "\n"
        }
        let name = "opfris-rescue-\(Process.randomUUID()).jsonl"
        for folder in folders {
            let path = Path.join(folder, name)
            if (try? FileWriter.writeNew(Array(lines.joined().utf8), to: path)) != nil { return path }
        }
        return nil
    }
}
