internal import Courseware

extension Hottext: Gradable {
    /// Reads a list of the ids of words, as a choice of several does. What is said of a word stands behind it.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        let named = words.options.map { word in
            Choice.Option(
                id: word.id, text: word.text, isCorrect: word.isCorrect, fraction: word.fraction,
                feedback: word.feedback.isEmpty
                    ? [] : word.feedback.led(by: [.strong(word.text), .text(": ")]))
        }
        return try Choice(
            options: named, picks: words.picks, isMany: words.isMany, scoring: words.scoring
        ).grade(response)
    }
}
