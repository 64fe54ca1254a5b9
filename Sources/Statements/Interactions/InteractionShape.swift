internal import Assessment
internal import Courseware

/// What a statement says of a question, so that its response can be read without the module.
///
/// Source: xAPI 1.0.3, Data, "Interaction Activities".
struct InteractionShape {
    let type: Kind
    /// The responses that are all right; nil where a pattern cannot say which are.
    var patterns: [String]?
    /// What there is to choose from, by the name of the list.
    var components: [(list: StaticString, items: [Component])] = []

    struct Component {
        /// Without white space.
        let id: String
        let text: String

        init(_ id: String, _ text: String) {
            self.id = id
            self.text = text.isEmpty ? id : text
        }

        init(_ id: String, _ text: [Inline]) { self.init(id, text.plainText) }
    }

    enum Kind: String {
        case trueFalse = "true-false"
        case choice, sequencing, matching, numeric, likert, other
        case fillIn = "fill-in"
        case longFillIn = "long-fill-in"
    }

    /// Several ids or texts as one response.
    static func list(_ parts: some Sequence<String>) -> String { parts.joined(separator: "[,]") }

    /// A left and a right id.
    static func pair(_ left: String, _ right: String) -> String { left + "[.]" + right }
}

/// What is told of every kind of interaction.
protocol ToldInteraction {
    var shape: InteractionShape { get }

    /// A response in the words of `shape`; nil for one that it does not read.
    func told(_ response: Response) -> String?
}

extension Interaction {
    /// What tells of it, whatever its kind.
    var told: any ToldInteraction {
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
