/// How a question is answered. Each case has its type in a file of its own.
package enum Interaction: Equatable, Sendable {
    case choice(Choice)
    case trueFalse(TrueFalse)
    case order(Order)
    case match(Match)
    case classify(Classify)
    case textEntry(TextEntry)
    case number(NumberEntry)
    case gapText(GapText)
    case hottext(Hottext)
    case extendedText(ExtendedText)
    case scale(Scale)
    case deck(Deck)
}

/// How the parts of an answer make its fraction.
package enum PartScoring: String, CaseIterable, Sendable {
    /// Everything right, or nothing.
    case all
    /// By part.
    case partial
}
