extension Vocabulary {
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
