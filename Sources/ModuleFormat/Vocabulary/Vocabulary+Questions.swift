internal import Courseware

extension Vocabulary {
    /// The questions, and what each of them adds to what all of them have.
    static func questionRule(_ kind: ElementKind) -> ElementRule? {
        switch kind {
        case .choice:
            question(
                "choice",
                [.optional("select", .oneOf(["one", "many"]))] + picks + [scoring], [.some(.option, 2)])
        case .trueFalse: question("true-false", [.required("answer", .boolean)], [])
        case .order:
            question(
                "order", [.optional("scoring", .oneOf(names(Order.Scoring.self)))], [.some(.orderItem, 2)])
        case .match: question("match", [scoring], [.some(.pair, 2), .any(.distractor)])
        case .classify: question("classify", [scoring], [.some(.category, 2)])
        case .textEntry: question("text-entry", matching, [.some(.accept)])
        case .number: question("number", [], [.some(.answer), .any(.unit)])
        case .gapText:
            question("gap-text", [scoring] + matching, [.some(.gapPassage), .any(.bankWord)])
        case .hottext: question("hottext", picks + [scoring], [.some(.hotPassage)])
        case .extendedText:
            reflection(
                "extended-text", [.optional("points", .positive), .optional("counts", .boolean)],
                [.one(.model), .any(.level), .any(.hint)])
        case .scale:
            reflection(
                "scale", [.optional("from", .countFromZero), .required("to", .count)], [.any(.label)])
        case .deck: reflection("deck", [.optional("prioritise", .count)], [.some(.card)])
        default: nil
        }
    }

    private static let scoring = AttributeRule.optional("scoring", .oneOf(names(PartScoring.self)))

    private static let picks: [AttributeRule] = [.optional("min", .countFromZero), .optional("max", .count)]

    private static let matching: [AttributeRule] = [
        .optional("case", .oneOf(["ignore", "exact"])),
        .optional("spaces", .oneOf(names(TextMatching.Spaces.self))),
        .optional("accents", .oneOf(["exact", "ignore"])),
    ]

    private static func question(
        _ tag: String, _ attributes: [AttributeRule], _ children: [ChildRule]
    ) -> ElementRule {
        ElementRule(
            tag,
            [
                .required("id", .id), .optional("points", .positive), .optional("objectives", .ids),
                .optional("tries", .count), .optional("penalty", .decimal(0...1)),
                .optional("shuffle", .boolean),
            ] + attributes,
            .elements([.one(.prompt)] + children + [.any(.hint), .any(.feedback), .optional(.explanation)]))
    }

    /// A question for the learner alone: there is nothing to try again and nothing to shuffle.
    private static func reflection(
        _ tag: String, _ attributes: [AttributeRule], _ children: [ChildRule]
    ) -> ElementRule {
        ElementRule(
            tag, [.required("id", .id), .optional("objectives", .ids)] + attributes,
            .elements([.one(.prompt)] + children + [.optional(.explanation)]))
    }

    /// What stands in a text with places, in a category, on a card.
    static func passageRule(_ kind: ElementKind) -> ElementRule? {
        switch kind {
        case .category:
            ElementRule("category", [.required("id", .id)], .elements([.one(.title), .any(.categoryItem)]))
        case .categoryItem: ElementRule("item", [.required("id", .id)], .inline([]))
        case .gapPassage: ElementRule("text", .inline([.any(.gap)]))
        case .gap:
            ElementRule(
                "gap",
                [.required("id", .id), .optional("weight", .positive), .optional("word", .id)],
                .elements([.any(.accept), .any(.answer), .any(.unit), .any(.option)]))
        case .bankWord: ElementRule("word", [.required("id", .id)], .inline([]))
        case .hotPassage: ElementRule("text", .inline([.any(.hotWord)]))
        case .hotWord:
            ElementRule(
                "word",
                [
                    .required("id", .id), .optional("correct", .boolean),
                    .optional("fraction", .decimal(-1...1)),
                ], .inline([.optional(.ownFeedback)]))
        case .model: ElementRule("model", .flow)
        case .level: ElementRule("level", [.required("fraction", .decimal(0...1))], .inline([]))
        case .label: ElementRule("label", [.required("at", .countFromZero)], .inline([]))
        case .card: ElementRule("card", [.required("id", .id)], .elements([.one(.front), .one(.back)]))
        case .front: ElementRule("front", .flow)
        case .back: ElementRule("back", .flow)
        case .task: ElementRule("task", [.required("id", .id)], .flow)
        default: nil
        }
    }
}
