/// What was given so far of an answer that takes several lines.
struct Draft: Equatable, Sendable {
    /// Of items to join, to sort or of gaps: the id of each to what belongs there.
    var parts: [String: String] = [:]
    /// Of a text: its lines.
    var lines: [String] = []
    /// Whether a text may have several lines.
    var takesLines = false
}
