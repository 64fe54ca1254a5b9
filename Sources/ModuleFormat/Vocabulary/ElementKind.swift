/// Each element of the format. Two kinds may share a tag: `item` in an order has an id, `item` in a pair not.
enum ElementKind: Int, CaseIterable {
    case module, title, summary, about
    case author, contact, audience, keyword, source, objective, badge, criteria
    case page, check, pool, grade
    case choice, trueFalse, order, match, classify, textEntry, number
    case gapText, hottext, extendedText, scale, deck
    case prompt, hint, feedback, explanation
    case option, orderItem, pair, pairItem, target, distractor, accept, answer, unit, ownFeedback
    case category, categoryItem, gapPassage, gap, bankWord, hotPassage, hotWord, model, level, label, card
    case front, back, task
    case paragraph, heading, unorderedList, orderedList, listItem, definitionList, definitionTerm
    case definitionText, preformatted, quotation, table, tableRow, tableHeading, tableCell, image, note
    case media, transcript
    case emphasis, strong, code, key, link, inlineQuotation, term, lineBreak

    static let questions = allCases.filter(\.isQuestion)

    /// The questions that may stand in a check.
    static let checkQuestions = questions.filter { $0 != .deck }

    static let blocks: [ElementKind] = [
        .paragraph, .heading, .unorderedList, .orderedList, .definitionList, .preformatted, .quotation,
        .table,
        .image, .note, .media,
    ]

    static let inlines: [ElementKind] = [
        .emphasis, .strong, .code, .key, .link, .inlineQuotation, .term, .lineBreak,
    ]

    /// The question, block or run of text that a tag stands for, if it is one.
    static func question(_ tag: String) -> ElementKind? { questionTags[tag] }
    static func block(_ tag: String) -> ElementKind? { blockTags[tag] }
    static func inline(_ tag: String) -> ElementKind? { inlineTags[tag] }

    private static let questionTags = byTag(questions)
    private static let blockTags = byTag(blocks)
    private static let inlineTags = byTag(inlines)

    private static func byTag(_ kinds: [ElementKind]) -> [String: ElementKind] {
        Dictionary(kinds.map { ($0.tag, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var isQuestion: Bool { question != nil }

    var rule: ElementRule { Vocabulary.rules[rawValue] }
    var tag: String { Vocabulary.tags[rawValue] }

    /// What a child with this tag is here.
    func child(_ tag: String) -> ElementKind? {
        Vocabulary.childKinds[rawValue][tag]
    }
}
