import Assessment
import Courseware
import TestSupport

/// Modules and commands by chance: most of what is asked makes sense, and some of it does not.
enum RandomModule {
    static func make(_ dice: inout Dice) -> Module {
        var made = 0
        var sections: [Section] = []
        for index in 0..<(dice.roll(5) - 1) {
            var questions: [Question] = []
            for _ in 0..<(dice.roll(4) - 1) {
                made += 1
                questions.append(question("q\(made)", &dice))
            }
            if dice.roll(2) == 1 {
                sections.append(
                    .page(Page(id: "s\(index)", title: "", content: questions.map { .practice($0) })))
                continue
            }
            let pooled = questions.isEmpty ? 0 : dice.roll(questions.count) - 1
            sections.append(
                .check(
                    Check(
                        id: "s\(index)", passMark: dice.pick([nil, 0, 0.5, 0.8, 1]),
                        draw: dice.pick([nil, 1, 2]), shuffles: dice.roll(2) == 1,
                        questions: Array(questions.dropFirst(pooled)),
                        pools: [Pool(draw: dice.roll(2), questions: Array(questions.prefix(pooled)))])))
        }
        return .sample(
            sections: sections,
            objectives: [Objective(id: "o1", text: ""), Objective(id: "o2", text: "")])
    }

    /// Mostly what the step asks for, now and then anything at all.
    static func command(for attempt: Attempt, _ dice: inout Dice) -> AttemptCommand {
        if dice.roll(8) == 1 { return anything(in: attempt.module, &dice) }
        switch attempt.step {
        case .end: return .start(seed: dice.next())
        case .page(let page):
            guard let practice = page.questions.randomElement(using: &dice), dice.roll(2) == 1 else {
                return .readPage(page.id)
            }
            return .answerPractice(question: practice.id, response(to: practice, &dice))
        case .question(let turn):
            switch dice.roll(8) {
            case 1: return .takeHint(question: turn.question.id)
            case 2: return .skip(question: turn.question.id)
            default: return .answer(question: turn.question.id, response(to: turn.question, &dice))
            }
        }
    }

    private static func anything(in module: Module, _ dice: inout Dice) -> AttemptCommand {
        let question = module.questions.randomElement(using: &dice) ?? .statement("none")
        switch dice.roll(40) {
        case 1...5: return .start(seed: dice.next())
        case 6...10: return .readPage("s\(dice.roll(5) - 1)")
        case 11...15: return .answerPractice(question: question.id, response(to: question, &dice))
        case 16...20: return .answer(question: question.id, response(to: question, &dice))
        case 21...25: return .takeHint(question: question.id)
        case 26...30: return .skip(question: question.id)
        case 31...35: return .suspend
        case 36...39: return .resume
        default: return .abandon
        }
    }

    private static func question(_ id: String, _ dice: inout Dice) -> Question {
        .sample(
            interaction(&dice), id: id, points: dice.pick([0.5, 1, 3]),
            objectives: dice.pick([[], ["o1"], ["o1", "o2"]]), tries: dice.roll(3),
            penalty: dice.pick([0, 0.25, 1]), shuffles: dice.roll(2) == 1,
            hints: dice.pick([[], [0], [0.1, 0.5], [1, 1]]))
    }

    private static func interaction(_ dice: inout Dice) -> Interaction {
        let target = { (id: String) in Match.Target(id: id, text: [.text(id)]) }
        let options: [Choice.Option] = [
            .sample("a", true), .sample("b", fraction: -0.5), .sample("c", true, fraction: 0.3),
        ]
        switch dice.roll(6) {
        case 1:
            return .choice(
                Choice(
                    options: options, picks: 0...3, isMany: true, scoring: dice.pick(PartScoring.allCases)))
        case 2: return .one
        case 3: return .order("a", "b", "c", by: dice.pick(Order.Scoring.allCases))
        case 4:
            return .match(
                Match(
                    pairs: [
                        .init(id: "a", item: [], target: target("b")),
                        .init(id: "b", item: [], target: target("c")),
                    ], distractors: [target("a")], scoring: dice.pick(PartScoring.allCases)))
        case 5: return .trueFalse(TrueFalse(answer: dice.roll(2) == 1))
        default:
            return .textEntry(
                TextEntry(
                    accepts: [.init(pattern: "a"), .init(pattern: "b*", fraction: 0.5)],
                    matching: TextMatching()))
        }
    }

    /// Four times in five in the shape that the question reads.
    private static func response(to question: Question, _ dice: inout Dice) -> Response {
        let letters = ["a", "b", "c"]
        let shuffled = letters.shuffled(using: &dice)
        let wild: [Response] = [
            .text("z"), .list(["z"]), .truth(true), .pairs(["z": "z"]), .text(""), .list([]),
        ]
        if dice.roll(5) == 1 { return dice.pick(wild) }
        switch question.interaction {
        case .choice(let choice): return .list(Array(shuffled.prefix(choice.isMany ? dice.roll(3) : 1)))
        case .order: return .list(shuffled)
        case .match: return .pairs(["a": dice.pick(letters), "b": dice.pick(letters)])
        case .trueFalse: return .truth(dice.roll(2) == 1)
        case .textEntry, .number: return .text(dice.pick(letters))
        }
    }
}
