internal import Assessment
internal import Courseware
internal import Localization
internal import Text

extension Scale: QuestionFace {
    func shown(_ render: Renderer, _ order: ScreenOrder, _ draft: Draft) -> [CleanText] {
        labels.flatMap { render.listItem(String($0.value), render.inline($0.text)) } + [""]
    }

    func read(_ line: TypedLine, _ order: ScreenOrder, _ draft: Draft) -> LineReading {
        guard let value = line.number, range.contains(value) else { return .unreadable }
        return .response(.text(String(value)))
    }

    func keys(_ render: Renderer, _ draft: Draft) -> Words {
        Words(
            nl: "\(range.lowerBound) tot en met \(range.upperBound)",
            en: "\(range.lowerBound) to \(range.upperBound)")
    }

    var howTo: Words {
        Words(
            nl: "Typ de waarde die bij je past; er is geen goed of fout",
            en: "Type the value that fits you; none is right or wrong")
    }

    var takesKey: Bool { range.upperBound <= 9 }
}
