import Assessment
import Courseware
import TestSupport

extension RandomModule {
    /// One time in six in a shape that the question may not read, two times all right or as wrong as can be.
    static func response(to question: Question, _ dice: inout Dice) -> Response {
        let shuffled = letters.shuffled(using: &dice)
        let wild: [Response] = [
            .text("z"), .list(["z"]), .truth(true), .pairs(["z": "z"]), .text(""), .list([]),
        ]
        switch dice.roll(6) {
        case 1: return dice.pick(wild)
        case 2: return question.response(right: true)
        case 3: return question.response(right: false)
        default: break
        }
        switch question.interaction {
        case .choice(let choice): return .list(Array(shuffled.prefix(choice.isMany ? dice.roll(3) : 1)))
        case .order: return .list(shuffled)
        case .match: return .pairs(["a": dice.pick(letters), "b": dice.pick(letters)])
        case .classify:
            return .pairs(["a": dice.pick(letters), "b": dice.pick(letters), "c": dice.pick(letters)])
        case .gapText(let text):
            let filled = text.gaps.map { ($0.id, value(of: $0, &dice)) }.prefix(dice.roll(4))
            return .pairs(Dictionary(uniqueKeysWithValues: filled))
        case .hottext: return .list(Array(shuffled.prefix(dice.roll(3))))
        case .scale: return .text(String(dice.roll(4)))
        case .extendedText: return .text("Een tekst")
        case .deck: return .list(Array(shuffled.prefix(2)))
        case .trueFalse: return .truth(dice.roll(2) == 1)
        case .textEntry: return .text(dice.pick(letters))
        case .number: return .text(dice.pick(numbers))
        }
    }

    private static let letters = ["a", "b", "c"]

    private static let numbers = ["2", "2,25 m", "2.25", "0,002 km", "5", "5 m", "7", "2 kg", "twee"]

    private static func value(of gap: GapText.Gap, _ dice: inout Dice) -> String {
        switch gap.content {
        case .text, .list, .bank: dice.pick(letters)
        case .number: dice.pick(numbers)
        }
    }
}
