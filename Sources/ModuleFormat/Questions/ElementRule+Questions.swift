internal import Courseware

extension ElementRule {
    /// What all questions have, and what one adds.
    static func question(
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
    static func reflection(
        _ tag: String, _ attributes: [AttributeRule], _ children: [ChildRule]
    ) -> ElementRule {
        ElementRule(
            tag, [.required("id", .id), .optional("objectives", .ids)] + attributes,
            .elements([.one(.prompt)] + children + [.optional(.explanation)]))
    }
}

extension AttributeRule {
    static let scoring = AttributeRule.optional(
        "scoring", .oneOf(PartScoring.allCases.map(\.rawValue)))

    /// How many may be picked.
    static let picks: [AttributeRule] = [.optional("min", .countFromZero), .optional("max", .count)]

    /// What may differ between what is typed and what is meant.
    static let matching: [AttributeRule] = [
        .optional("case", .oneOf(["ignore", "exact"])),
        .optional("spaces", .oneOf(TextMatching.Spaces.allCases.map(\.rawValue))),
        .optional("accents", .oneOf(["exact", "ignore"])),
    ]
}
