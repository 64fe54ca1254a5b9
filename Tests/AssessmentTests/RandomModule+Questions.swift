import Assessment
import Courseware
import TestSupport

extension RandomModule {
    static func interaction(_ kind: AskedKind, _ dice: inout Dice) -> Interaction {
        let scoring = dice.pick(PartScoring.allCases)
        switch kind {
        case .choice: return dice.roll(2) == 1 ? .one : .choice(several(scoring))
        case .trueFalse: return .trueFalse(TrueFalse(answer: dice.roll(2) == 1))
        case .order: return .order("a", "b", "c", by: dice.pick(Order.Scoring.allCases))
        case .match: return .match(match(scoring))
        case .classify: return .classify(classify(scoring))
        case .textEntry: return .textEntry(textEntry)
        case .number: return .number(number(&dice))
        case .gapText: return .gapText(gapText(scoring, &dice))
        case .hottext:
            let words = [Choice.Option.sample("a", true), .sample("b"), .sample("c", true)]
            return .hottext(
                Hottext(
                    passage: passage,
                    words: Choice(options: words, picks: 1...3, isMany: true, scoring: scoring)))
        case .extendedText:
            let levels = [1, 0.5].map { ExtendedText.Level(text: [], fraction: $0) }
            return .extendedText(
                ExtendedText(model: [], levels: dice.pick([[], levels]), counts: dice.roll(2) == 1))
        case .scale: return .scale(Scale(range: 1...4))
        case .deck:
            return .deck(
                Deck(cards: ["a", "b", "c"].map { .init(id: $0, front: [], back: []) }, priorities: 2))
        }
    }

    private static let passage = Passage(paragraphs: [
        [.place("a"), .text([.text(" en ")]), .place("b")], [.place("c")],
    ])

    private static let textEntry = TextEntry(
        accepts: [.init(pattern: "a"), .init(pattern: "b*", fraction: 0.5)], matching: TextMatching())

    private static func several(_ scoring: PartScoring) -> Choice {
        let options = [
            Choice.Option.sample("a", true), .sample("b", fraction: -0.5), .sample("c", true, fraction: 0.3),
        ]
        return Choice(options: options, picks: 0...3, isMany: true, scoring: scoring)
    }

    private static func match(_ scoring: PartScoring) -> Match {
        let target = { (id: String) in TextItem(id: id, text: [.text(id)]) }
        return Match(
            pairs: [
                .init(id: "a", item: [], target: target("b")), .init(id: "b", item: [], target: target("c")),
            ], distractors: [target("a")], scoring: scoring)
    }

    private static func classify(_ scoring: PartScoring) -> Classify {
        let item = { (id: String) in TextItem(id: id, text: [.text(id)]) }
        return Classify(
            categories: [
                .init(id: "a", title: [], items: [item("a"), item("b")]),
                .init(id: "b", title: [], items: []), .init(id: "c", title: [], items: [item("c")]),
            ], scoring: scoring)
    }

    private static func number(_ dice: inout Dice) -> NumberEntry {
        let units: [[NumberEntry.Unit]] = [
            [], [.init(name: "m"), .init(name: "km", factor: 1000)],
            [.init(name: "m", penalty: 0.25), .init(name: "km", factor: 1000, penalty: 0.1)],
        ]
        return NumberEntry(
            answers: [
                .init(value: 2, tolerance: 0.5),
                .init(
                    value: 5, tolerance: 0.1, kind: dice.pick(NumberEntry.ToleranceKind.allCases),
                    fraction: 0.5),
            ], units: dice.pick(units), usesDecimalComma: dice.roll(2) == 1)
    }

    private static func gapText(_ scoring: PartScoring, _ dice: inout Dice) -> GapText {
        let gaps = ["a", "b", "c"].map { id in
            GapText.Gap(
                id: id, weight: dice.pick([1, 2]), content: gap(dice.pick(GapKind.allCases), &dice))
        }
        return GapText(
            passage: passage, gaps: gaps,
            bank: ["a", "b", "c"].map { TextItem(id: $0, text: [.text($0)]) }, scoring: scoring)
    }

    private static func gap(_ kind: GapKind, _ dice: inout Dice) -> GapText.Content {
        switch kind {
        case .text: return .text(textEntry)
        case .number: return .number(number(&dice))
        case .list:
            let options = [Choice.Option.sample("a"), .sample("b", true), .sample("c", fraction: -1)]
            return .list(Choice(options: options, picks: 1...1, isMany: false, scoring: .all))
        case .bank: return .bank(word: dice.pick(["a", "b", "c"]))
        }
    }
}
