import Courseware

/// The ways in which a gap is filled; as with `AskedKind`, one that is new needs a name.
enum GapKind: CaseIterable {
    case text, number, list, bank

    init(_ content: GapText.Content) {
        switch content {
        case .text: self = .text
        case .number: self = .number
        case .list: self = .list
        case .bank: self = .bank
        }
    }
}
