internal import Assessment
internal import Courseware
internal import Localization
internal import Text

/// How one kind of question meets the learner: what is shown, how a line is read, what is said of an answer.
protocol QuestionFace {
    /// What there is to choose from, or to fill in.
    func shown(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText]

    /// Reads what was typed.
    func read(_ line: TypedLine, _ order: ScreenOrder, _ draft: Draft) -> LineReading

    /// What can be typed, as the end of "Typ".
    func keys(_ render: Renderer, _ draft: Draft) -> Words

    /// How to answer, a sentence without its end.
    var howTo: Words { get }

    /// A response in words behind a heading, with the numbers of the screen.
    func inWords(_ response: Response, _ heading: CleanText, _ render: Renderer, _ order: ScreenOrder)
        -> [CleanText]

    /// What would have been right; nil where there is no one answer.
    ///
    /// - Parameter response: what was given; of several parts those that were wrong are told.
    func rightResponse(_ language: Language, after response: Response?) -> Response?

    /// What is shown of a response as soon as it is typed.
    func echo(_ response: Response, _ render: Renderer, _ order: ScreenOrder) -> [CleanText]

    /// What stands above the keys of an answer that takes several lines.
    func soFar(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText]

    /// What is said when more is to come.
    func missing(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText]

    /// What was given without its last part, to give that again; nil where there is none.
    func stepBack(_ draft: Draft) -> Draft?

    /// Whether an empty line ends the answer.
    func endsWithBlankLine(_ render: Renderer) -> Bool

    /// Whether the parts are asked one by one, each with keys of its own.
    var asksPartByPart: Bool { get }

    /// Whether text is typed, so that a command needs a `/`.
    func isTyped(_ draft: Draft) -> Bool

    /// Whether how an answer was says what would have been right.
    var isToldByVerdict: Bool { get }

    /// Whether a single key is an answer.
    var takesKey: Bool { get }
}

extension QuestionFace {
    func shown(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] { [] }

    func inWords(_ response: Response, _ heading: CleanText, _ render: Renderer, _ order: ScreenOrder)
        -> [CleanText]
    {
        guard case .text(let text) = response else { return [] }
        return render.indented(heading + " " + CleanText(line: text).cut(to: 200))
    }

    func rightResponse(_ language: Language, after response: Response?) -> Response? { nil }
    func echo(_ response: Response, _ render: Renderer, _ order: ScreenOrder) -> [CleanText] { [] }
    func soFar(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] { [] }
    func missing(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] { [] }
    func stepBack(_ draft: Draft) -> Draft? { nil }
    func endsWithBlankLine(_ render: Renderer) -> Bool { false }
    var asksPartByPart: Bool { false }
    func isTyped(_ draft: Draft) -> Bool { false }
    var isToldByVerdict: Bool { false }
    var takesKey: Bool { false }
}

extension Question {
    /// How it meets the learner, whatever its kind.
    var face: any QuestionFace {
        switch interaction {
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
