import Courseware

/// The kinds of question. One that is new does not compile until it has a name here, and with a name it must be
/// made by `RandomModule` and met by `ReplayTests`.
enum AskedKind: CaseIterable {
    case choice, trueFalse, order, match, classify, textEntry, number, gapText, hottext, extendedText, scale
    case deck

    init(_ interaction: Interaction) {
        switch interaction {
        case .choice: self = .choice
        case .trueFalse: self = .trueFalse
        case .order: self = .order
        case .match: self = .match
        case .classify: self = .classify
        case .textEntry: self = .textEntry
        case .number: self = .number
        case .gapText: self = .gapText
        case .hottext: self = .hottext
        case .extendedText: self = .extendedText
        case .scale: self = .scale
        case .deck: self = .deck
        }
    }
}
