/// What every kind of interaction says of itself; most of it has a default.
package protocol InteractionContent: Sendable {
    /// Whether an answer earns something; what is only thought about or rated for oneself does not.
    var isScored: Bool { get }
    /// Whether the program says how an answer was; of a text, a scale and a deck only the learner can.
    var isGraded: Bool { get }
    /// What there is to read before answering, the prompt apart.
    var offeredTexts: [[Inline]] { get }
    /// What may be said of one answer, each a text of its own.
    var feedbackTexts: [[Block]] { get }
    /// Seconds to think, and to write where that takes long.
    var thoughtSeconds: Double { get }
}

extension InteractionContent {
    package var isScored: Bool { true }
    package var isGraded: Bool { true }
    package var offeredTexts: [[Inline]] { [] }
    package var feedbackTexts: [[Block]] { [] }
    package var thoughtSeconds: Double { 10 }
}

extension Interaction {
    /// What it holds, whatever its kind.
    package var content: any InteractionContent {
        switch self {
        case .choice(let choice): choice
        case .trueFalse(let statement): statement
        case .order(let order): order
        case .match(let match): match
        case .classify(let classify): classify
        case .textEntry(let entry): entry
        case .number(let entry): entry
        case .gapText(let text): text
        case .hottext(let text): text
        case .extendedText(let text): text
        case .scale(let scale): scale
        case .deck(let deck): deck
        }
    }
}
