internal import Assessment
internal import Dates

extension EventEnvelope {
    /// What the row of this event must hash to.
    func checksum(payload: String, version: Int) -> [UInt8] {
        Store.checksum([
            id, attempt, session, "\(sequence)", "\(moment.utcMilliseconds)", "\(moment.offsetMinutes)",
            "\(activeMilliseconds)", event.kind.rawValue, "\(version)", payload,
        ])
    }
}
