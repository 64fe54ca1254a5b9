/// How long a module takes, guessed from what there is to read and to answer.
///
/// Two hundred words a minute, a slow reader's pace for text to learn from (adults read 175 to 300 words of
/// non-fiction a minute: Brysbaert 2019), and ten seconds of thought a question or a card, a minute where a text
/// is written. Of feedback one text is read. Of questions that are drawn the mean counts.
package struct ReadingTime: Equatable, Sendable {
    package let seconds: Double

    private static let wordsPerSecond = 200.0 / 60

    package init(_ module: Module) {
        seconds =
            module.pages.reduce(0) { $0 + Self.seconds(of: $1) }
            + module.checks.reduce(0) { $0 + Self.seconds(of: $1) }
    }

    /// Rounded up to whole minutes.
    package var minutes: Int { Int((seconds / 60).rounded(.up)) }

    private static func seconds(of page: Page) -> Double {
        page.content.reduce(0) { sum, item in
            switch item {
            case .text(let block): sum + Double([block].wordCount) / wordsPerSecond
            case .practice(let question): sum + seconds(of: question)
            case .task(let task): sum + Double(task.text.wordCount) / wordsPerSecond
            }
        }
    }

    package static func seconds(of check: Check) -> Double {
        mean(check.questions) * Double(min(check.draw ?? .max, check.questions.count))
            + check.pools.reduce(0) { $0 + mean($1.questions) * Double(min($1.draw, $1.questions.count)) }
    }

    private static func mean(_ questions: [Question]) -> Double {
        questions.isEmpty ? 0 : questions.reduce(0) { $0 + seconds(of: $1) } / Double(questions.count)
    }

    private static func seconds(of question: Question) -> Double {
        let told = question.interaction.feedbackTexts + question.feedback.map(\.text)
        let feedback = told.isEmpty ? 0 : Double(told.reduce(0) { $0 + $1.wordCount }) / Double(told.count)
        let words =
            question.prompt.wordCount + question.interaction.offeredTexts.reduce(0) { $0 + $1.wordCount }
            + (question.explanation?.text.wordCount ?? 0)
        return question.interaction.thought + (Double(words) + feedback) / wordsPerSecond
    }
}

extension Interaction {
    /// What there is to read before answering.
    fileprivate var offeredTexts: [[Inline]] {
        switch self {
        case .choice(let choice): choice.options.map(\.text)
        case .order(let order): order.items.map(\.text)
        case .match(let match): match.pairs.map(\.item) + match.targets.map(\.text)
        case .classify(let classify): classify.categories.map(\.title) + classify.items.map(\.text)
        case .gapText(let text):
            [text.passage.words(of: [:])] + text.bank.map(\.text) + text.gaps.flatMap(\.offeredTexts)
        case .hottext(let text):
            [
                text.passage.words(
                    of: Dictionary(text.words.options.map { ($0.id, $0.text) }) { first, _ in first })
            ]
        case .extendedText(let text): [[.text(text.model.plainText)]] + text.levels.map(\.text)
        case .scale(let scale): scale.labels.map(\.text)
        case .deck(let deck): deck.cards.map { [.text($0.front.plainText + " " + $0.back.plainText)] }
        case .trueFalse, .textEntry, .number: []
        }
    }

    /// Seconds to think, and to write where that takes long.
    fileprivate var thought: Double {
        switch self {
        case .extendedText: 60
        case .deck(let deck): 10 * Double(deck.cards.count)
        case .choice, .trueFalse, .order, .match, .classify, .textEntry, .number, .gapText, .hottext, .scale:
            10
        }
    }

    /// What may be said of one answer.
    fileprivate var feedbackTexts: [[Block]] {
        switch self {
        case .choice(let choice): choice.options.map(\.feedback).filter { !$0.isEmpty }
        case .textEntry(let entry): entry.accepts.map(\.feedback).filter { !$0.isEmpty }
        case .number(let entry): entry.answers.map(\.feedback).filter { !$0.isEmpty }
        case .gapText(let text): text.gaps.flatMap(\.feedbackTexts)
        case .hottext(let text): text.words.options.map(\.feedback).filter { !$0.isEmpty }
        case .trueFalse, .order, .match, .classify, .extendedText, .scale, .deck: []
        }
    }
}

extension GapText.Gap {
    fileprivate var offeredTexts: [[Inline]] {
        if case .list(let choice) = content { choice.options.map(\.text) } else { [] }
    }

    fileprivate var feedbackTexts: [[Block]] {
        switch content {
        case .text(let entry): Interaction.textEntry(entry).feedbackTexts
        case .number(let entry): Interaction.number(entry).feedbackTexts
        case .list(let choice): Interaction.choice(choice).feedbackTexts
        case .bank: []
        }
    }
}

extension Passage {
    fileprivate func words(of places: [String: [Inline]]) -> [Inline] {
        [.text(filled { places[$0] ?? [] }.plainText)]
    }
}

extension [Block] {
    fileprivate var wordCount: Int { plainText.wordCount }
}

extension [Inline] {
    fileprivate var wordCount: Int { plainText.wordCount }
}

extension String {
    /// Runs of anything but spaces.
    fileprivate var wordCount: Int {
        var count = 0
        var isInWord = false
        for byte in utf8 {
            let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
            if !isSpace, !isInWord { count += 1 }
            isInWord = !isSpace
        }
        return count
    }
}
