internal import Courseware

/// The format, as one table: elements, what they hold, and the values of their attributes.
///
/// The reader, its findings and their suggestions follow from it.
enum Vocabulary {
    /// The one namespace of a module.
    static let namespace = "urn:opfris:module:1"

    /// By the raw value of `ElementKind`.
    static let rules = ElementKind.allCases.map { rule(for: $0) ?? ElementRule("", .nothing) }

    /// The same tables by what is asked of them most.
    static let tags = rules.map(\.tag)
    static let childKinds: [[String: ElementKind]] = rules.map { rule in
        Dictionary(rule.children.map { ($0.kind.tag, $0.kind) }, uniquingKeysWith: { first, _ in first })
    }

    /// nil for a kind that is forgotten here: no element has its name.
    static func rule(for kind: ElementKind) -> ElementRule? {
        moduleRule(kind) ?? kind.question?.rule ?? partRule(kind) ?? passageRule(kind) ?? textRule(kind)
    }

    private static func moduleRule(_ kind: ElementKind) -> ElementRule? {
        switch kind {
        case .module:
            ElementRule(
                "module",
                [
                    .required("id", .id), .required("version", .version), .required("xml:lang", .language),
                    .optional("attempts", .countOrUnlimited),
                    .optional("grading", .oneOf(names(Grading.self))),
                    .optional("iri", .address),
                ],
                .elements([.one(.title), .optional(.summary), .optional(.about), .any(.page), .any(.check)]))
        case .title: ElementRule("title", .words)
        case .summary: ElementRule("summary", .words)
        case .about:
            ElementRule(
                "about", [.optional("duration", .duration), .optional("valid-for", .validity)],
                .elements([
                    .any(.author), .any(.contact), .any(.audience), .any(.keyword), .any(.source),
                    .any(.objective), .optional(.badge),
                ]))
        case .author: ElementRule("author", .words)
        case .contact: ElementRule("contact", [.required("href", .address)], .nothing)
        case .audience: ElementRule("audience", .words)
        case .keyword: ElementRule("keyword", .words)
        case .source: ElementRule("source", [.required("href", .address)], .words)
        case .objective: ElementRule("objective", [.required("id", .id)], .words)
        case .badge: ElementRule("badge", [.required("name", .text)], .elements([.one(.criteria)]))
        case .criteria: ElementRule("criteria", .words)
        case .page:
            ElementRule(
                "page", [.required("id", .id), .optional("objectives", .ids)],
                .elements(
                    [.one(.title)] + ElementRule.Content.blockRules + ElementKind.questions.map(ChildRule.any)
                        + [.any(.task)]))
        case .check:
            ElementRule(
                "check",
                [
                    .required("id", .id), .optional("pass", .passMark), .optional("draw", .count),
                    .optional("shuffle", .boolean),
                    .optional("feedback", .oneOf(names(Check.FeedbackTiming.self))),
                    .optional("time-limit", .duration), .optional("confidence", .boolean),
                ],
                .elements(
                    [.optional(.title), .any(.pool), .any(.grade)]
                        + ElementKind.checkQuestions.map(ChildRule.any)))
        case .pool:
            ElementRule(
                "pool", [.required("draw", .count)],
                .elements(ElementKind.checkQuestions.map(ChildRule.any)))
        case .grade: ElementRule("grade", [.required("from", .decimal(0...1))], .flow)
        default: nil
        }
    }

    private static func partRule(_ kind: ElementKind) -> ElementRule? {
        switch kind {
        case .prompt: ElementRule("prompt", .flow)
        case .hint: ElementRule("hint", [.optional("cost", .decimal(0...1))], .flow)
        case .feedback:
            ElementRule("feedback", [.required("when", .oneOf(names(Feedback.Occasion.self)))], .flow)
        case .ownFeedback: ElementRule("feedback", .flow)
        case .explanation: ElementRule("explanation", [.optional("page", .id)], .flow)
        case .option:
            ElementRule(
                "option",
                [
                    .required("id", .id), .optional("correct", .boolean),
                    .optional("fraction", .decimal(-1...1)),
                    .optional("fixed", .boolean),
                ], .inline([.optional(.ownFeedback)]))
        case .orderItem: ElementRule("item", [.required("id", .id)], .inline([]))
        case .pair:
            ElementRule(
                "pair", [.required("id", .id), .required("with", .id)],
                .elements([.one(.pairItem), .one(.target)]))
        case .pairItem: ElementRule("item", .inline([]))
        case .target: ElementRule("target", .inline([]))
        case .distractor: ElementRule("distractor", [.required("id", .id)], .inline([]))
        case .accept:
            ElementRule(
                "accept", [.optional("id", .id), .optional("fraction", .decimal(0...1))],
                .inline([.optional(.ownFeedback)]))
        case .answer:
            ElementRule(
                "answer",
                [
                    .optional("tolerance", .decimal(0...1e15)),
                    .optional("kind", .oneOf(names(NumberEntry.ToleranceKind.self))),
                    .optional("fraction", .decimal(0...1)),
                ], .inline([.optional(.ownFeedback)]))
        case .unit:
            ElementRule(
                "unit", [.optional("factor", .positive), .optional("penalty", .decimal(0...1))], .words)
        default: nil
        }
    }

    private static func names<Names: CaseIterable & RawRepresentable<String>>(_ type: Names.Type) -> [String]
    {
        Names.allCases.map(\.rawValue)
    }
}
