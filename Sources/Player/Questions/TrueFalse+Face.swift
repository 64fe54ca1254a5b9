internal import Assessment
internal import Courseware
internal import Localization
internal import Text

extension TrueFalse: QuestionFace {
    func shown(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] {
        let phrases = render.phrases
        return render.numbered([[.text(phrases.trueWord)], [.text(phrases.falseWord)]]) + [""]
    }

    func read(_ line: TypedLine, _ order: ScreenOrder, _ draft: Draft) -> LineReading {
        switch line.text.filter({ !$0.isWhitespace }).lowercased() {
        case "1", "waar", "juist", "true", "w", "t": .response(.truth(true))
        case "2", "onwaar", "nietwaar", "onjuist", "false", "nottrue", "o", "f": .response(.truth(false))
        default: .unreadable
        }
    }

    func keys(_ render: Renderer, _ draft: Draft) -> Words {
        Words(nl: "1 waar of 2 niet waar", en: "1 true or 2 false")
    }

    var howTo: Words {
        Words(
            nl: "Typ 1 als het klopt, 2 als het niet klopt", en: "Type 1 if it is true, 2 if it is not")
    }

    func inWords(_ response: Response, _ heading: CleanText, _ render: Renderer, _ order: ScreenOrder)
        -> [CleanText]
    {
        guard case .truth(let truth) = response else { return [] }
        let word = truth ? render.phrases.trueWord : render.phrases.falseWord
        return render.indented(heading + " " + CleanText(line: word))
    }

    func rightResponse(_ language: Language, after response: Response?) -> Response? { .truth(answer) }

    var isToldByVerdict: Bool { true }
    var takesKey: Bool { true }
}
