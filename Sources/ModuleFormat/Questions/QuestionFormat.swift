internal import Courseware
internal import Diagnostics
internal import XMLTree

/// What the format says of one kind of question: its element, what is made of it, and what may be wrong with it.
protocol QuestionFormat {
    static var rule: ElementRule { get }

    /// Makes the interaction of an element that passed the structure check.
    static func interaction(_ element: XMLElement, _ builder: QuestionBuilder) -> Interaction

    /// What is wrong with what it means.
    ///
    /// - Parameter name: what the question is called in a sentence.
    static func findings(
        _ interaction: Interaction, _ element: XMLElement, _ name: String, in source: SourceText
    ) -> [Diagnostic]

    /// Its parts that must not share an id, group by group.
    static func parts(of element: XMLElement) -> [[XMLElement]]
}

extension QuestionFormat {
    static func findings(
        _ interaction: Interaction, _ element: XMLElement, _ name: String, in source: SourceText
    ) -> [Diagnostic] { [] }

    static func parts(of element: XMLElement) -> [[XMLElement]] { [] }
}

extension ElementKind {
    /// What the format says of it, where it is a question.
    var question: (any QuestionFormat.Type)? {
        switch self {
        case .choice: ChoiceFormat.self
        case .trueFalse: TrueFalseFormat.self
        case .order: OrderFormat.self
        case .match: MatchFormat.self
        case .classify: ClassifyFormat.self
        case .textEntry: TextEntryFormat.self
        case .number: NumberFormat.self
        case .gapText: GapTextFormat.self
        case .hottext: HottextFormat.self
        case .extendedText: ExtendedTextFormat.self
        case .scale: ScaleFormat.self
        case .deck: DeckFormat.self
        case .module, .title, .summary, .about, .author, .contact, .audience, .keyword, .source, .objective,
            .badge, .criteria, .page, .check, .pool, .grade, .prompt, .hint, .feedback, .explanation, .option,
            .orderItem, .pair, .pairItem, .target, .distractor, .accept, .answer, .unit, .ownFeedback,
            .category, .categoryItem, .gapPassage, .gap, .bankWord, .hotPassage, .hotWord, .model, .level,
            .label, .card, .front, .back, .task, .paragraph, .heading, .unorderedList, .orderedList,
            .listItem, .definitionList, .definitionTerm, .definitionText, .preformatted, .quotation, .table,
            .tableRow, .tableHeading, .tableCell, .image, .note, .media, .transcript, .emphasis, .strong,
            .code, .key, .link, .inlineQuotation, .term, .lineBreak:
            nil
        }
    }
}
