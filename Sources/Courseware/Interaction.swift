/// How a question is answered. Each case has its type in a file of its own.
package enum Interaction: Equatable, Sendable {
    case choice(Choice)
    case trueFalse(TrueFalse)
    case order(Order)
    case match(Match)
    case textEntry(TextEntry)
    case number(NumberEntry)
}

/// How the parts of an answer make its fraction.
package enum PartScoring: String, CaseIterable, Sendable {
    /// Everything right, or nothing.
    case all
    /// By part.
    case partial
}
