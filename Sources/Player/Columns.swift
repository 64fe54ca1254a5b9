internal import Assessment
internal import Courseware

/// Two columns of which each left item is joined to a right one: numbers and letters on the screen.
struct Columns: Equatable, Sendable {
    struct Item: Equatable, Sendable {
        let id: String
        let text: [Inline]
    }

    let lefts: [Item]
    let rights: [Item]

    /// nil for a question that joins nothing.
    ///
    /// - Parameter order: of the right items of a match, of the items to sort.
    init?(_ interaction: Interaction, order: [String]) {
        switch interaction {
        case .match(let match):
            lefts = match.pairs.map { Item(id: $0.id, text: $0.item) }
            rights = order.compactMap { id in
                match.targets.first { $0.id == id }.map { Item(id: id, text: $0.text) }
            }
        case .classify(let classify):
            lefts = order.compactMap { id in
                classify.items.first { $0.id == id }.map { Item(id: id, text: $0.text) }
            }
            rights = classify.categories.map { Item(id: $0.id, text: $0.title) }
        default: return nil
        }
    }

    /// A pair as it is typed: `1b`; a question mark where nothing fits.
    func pair(_ number: Int, _ right: String?) -> String {
        let index = rights.firstIndex { $0.id == right }
        return "\(number)" + (index.flatMap(LineReader.letter) ?? "?")
    }
}
