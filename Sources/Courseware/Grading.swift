/// Which of several attempts counts.
package enum Grading: String, CaseIterable, Sendable {
    case highest, average, first, last

    /// The score that counts; nil where there is none.
    ///
    /// - Parameter scaled: the scores of the attempts, in the order in which they were begun.
    package func score(of scaled: [Double]) -> Double? {
        switch self {
        case .highest: scaled.max()
        case .average: scaled.isEmpty ? nil : scaled.reduce(0, +) / Double(scaled.count)
        case .first: scaled.first
        case .last: scaled.last
        }
    }
}
