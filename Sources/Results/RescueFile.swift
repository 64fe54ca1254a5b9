internal import Assessment
internal import Dates
internal import FoundationEssentials
internal import System

/// The answers of a session whose store was lost under it, in a file of their own.
package enum RescueFile {
    /// Writes the events as JSON lines to the first folder that takes them.
    ///
    /// - Returns: the path; nil where no folder took it.
    package static func write(_ envelopes: [EventEnvelope], to folders: [String]) -> String? {
        let lines = envelopes.compactMap { envelope -> String? in
            guard let payload = try? EventCoding.payload(of: envelope.event) else { return nil }
            return """
                {"attempt":"\(envelope.attempt)","event":"\(envelope.id)","session":"\(envelope.session)",\
                "sequence":\(envelope.sequence),"time":"\(envelope.moment.iso8601)",\
                "kind":"\(envelope.event.kind.rawValue)","payload":\(payload)}

                """
        }
        let name = "opfris-rescue-\(UUID().uuidString.lowercased()).jsonl"
        for folder in folders {
            let path = Path.join(folder, name)
            if (try? FileWriter.writeNew(Array(lines.joined().utf8), to: path)) != nil { return path }
        }
        return nil
    }
}
