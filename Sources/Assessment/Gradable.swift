internal import Courseware

/// What the engine asks of every kind of interaction.
protocol Gradable {
    /// - Throws: `InvalidResponse` where the response cannot be read.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade

    /// The ids of what there is to choose from in the order on the screen; nil where nothing is put in order.
    func screenOrder(shuffling: Bool, _ source: inout RandomSource) -> [String]?

    /// The same of its parts that have something of their own to choose from, by the id of the part.
    func partOrders(shuffling: Bool, _ source: inout RandomSource) -> [(part: String, order: [String])]
}

extension Gradable {
    func partOrders(shuffling: Bool, _ source: inout RandomSource) -> [(part: String, order: [String])] { [] }
    func screenOrder(shuffling: Bool, _ source: inout RandomSource) -> [String]? { nil }
}

extension Interaction {
    /// What grades it, whatever its kind.
    var gradable: any Gradable {
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
