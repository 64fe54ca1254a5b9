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
        let content = question.interaction.content
        let told = content.feedbackTexts + question.feedback.map(\.text)
        let feedback = told.isEmpty ? 0 : Double(told.reduce(0) { $0 + $1.wordCount }) / Double(told.count)
        let words =
            question.prompt.wordCount + content.offeredTexts.reduce(0) { $0 + $1.wordCount }
            + (question.explanation?.text.wordCount ?? 0)
        return content.thoughtSeconds + (Double(words) + feedback) / wordsPerSecond
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
