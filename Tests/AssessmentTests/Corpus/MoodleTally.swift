/// What became of the rows: each of them is in one of these.
struct MoodleTally {
    /// By the type of the question, or the way in which it was asked.
    private(set) var compared: [String: Int] = [:]
    private(set) var differences: [MoodleDifference: Int] = [:]
    private(set) var leftOut: [NotNative: Int] = [:]
    private(set) var disagreements: [String] = []

    var rows: Int {
        let counts = Array(compared.values) + Array(differences.values) + Array(leftOut.values)
        return counts.reduce(disagreements.count, +)
    }

    mutating func add(_ verdict: MoodleVerdict, type: String) {
        switch verdict {
        case .same: compared[type, default: 0] += 1
        case .different(let reason): differences[reason, default: 0] += 1
        case .disagreement(let text): disagreements.append("\(type): \(text)")
        }
    }

    mutating func leaveOut(_ reason: NotNative) { leftOut[reason, default: 0] += 1 }
}

/// How a row of Moodle's and the engine compare.
enum MoodleVerdict {
    case same
    case different(MoodleDifference)
    /// Neither the same nor meant: a mistake, in words.
    case disagreement(String)
}
