internal import Assessment
internal import Courseware
internal import Localization
internal import Text

extension NumberEntry: QuestionFace {
    func read(_ line: TypedLine, _ order: ScreenOrder, _ draft: Draft) -> LineReading {
        line.doubt ?? .response(.text(line.text))
    }

    func keys(_ render: Renderer, _ draft: Draft) -> Words {
        let names = units.map(\.name).joined(separator: ", ")
        if units.contains(where: { $0.penalty > 0 }) {
            return Words(nl: "een getal met zijn eenheid (\(names))", en: "a number with its unit (\(names))")
        }
        return units.first.map { Words(nl: "een getal in \($0.name)", en: "a number in \($0.name)") }
            ?? Words(nl: "een getal", en: "a number")
    }

    var howTo: Words {
        Words(
            nl: "Typ een getal, met een komma of een punt", en: "Type a number, with a point or a comma")
    }

    func rightResponse(_ language: Language, after response: Response?) -> Response? {
        rightText(language).map(Response.text)
    }

    /// A right number, with the unit that it counts in.
    func rightText(_ language: Language) -> String? {
        let unit = units.first { $0.factor == 1 }.map { " " + $0.name } ?? ""
        return answers.first { $0.fraction > 0.999_999 }.map { language.exact($0.value) + unit }
    }

    func isTyped(_ draft: Draft) -> Bool { true }
}
