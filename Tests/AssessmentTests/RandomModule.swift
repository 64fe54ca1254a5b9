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
                        timeLimit: dice.pick([nil, nil, 60]), asksConfidence: dice.roll(3) == 1,
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
        case .end:
            let checks = dice.pick([[], ["s0"], ["s0", "s1"]])
            return .start(
                seed: dice.next(), scope: dice.roll(6) == 1 ? .checks(checks) : .module)
        case .page(let page):
            guard let practice = page.questions.randomElement(using: &dice), dice.roll(2) == 1 else {
                return .readPage(page.id)
            }
            return self.practice(practice, attempt, &dice)
        case .timedCheck(let check): return .startCheck(check.id)
        case .question(let turn):
            let question = turn.question
            switch dice.roll(8) {
            case 1: return .takeHint(question: question.id)
            case 2: return .skip(question: question.id)
            case 3 where turn.check.timeLimit != nil:
                return .endCheck(turn.check.id, pending: dice.pick([nil, response(to: question, &dice)]))
            default:
                if attempt.state.answers[question.id]?.state == .ungraded {
                    return .rate(question: question.id, level: dice.roll(2))
                }
                let isAsked = turn.check.asksConfidence(at: question)
                return .answer(
                    question: question.id, response(to: question, &dice),
                    isAsked ? dice.pick(Confidence.allCases) : nil)
            }
        }
    }

    private static func practice(_ question: Question, _ attempt: Attempt, _ dice: inout Dice)
        -> AttemptCommand
    {
        if case .deck = question.interaction, dice.roll(3) > 1 {
            return .prioritise(
                question: question.id, cards: dice.pick([[], ["a"], ["b", "a"], ["z"]]),
                nextStep: dice.pick([nil, "Morgen bellen"]))
        }
        if attempt.state.practice[question.id]?.state == .ungraded, dice.roll(3) > 1 {
            return .rate(question: question.id, level: dice.roll(3))
        }
        return .answerPractice(question: question.id, response(to: question, &dice))
    }

    private static func anything(in module: Module, _ dice: inout Dice) -> AttemptCommand {
        let question = module.questions.randomElement(using: &dice) ?? .statement("none")
        switch dice.roll(48) {
        case 41, 42: return .rate(question: question.id, level: dice.roll(3))
        case 43, 44: return .prioritise(question: question.id, cards: ["a"], nextStep: nil)
        case 45, 46: return .startCheck("s\(dice.roll(5) - 1)")
        case 47: return .endCheck("s\(dice.roll(5) - 1)")
        case 48: return .answer(question: question.id, response(to: question, &dice), .high)
        case 1...5: return .start(seed: dice.next())
        case 6...10: return .readPage("s\(dice.roll(5) - 1)")
        case 11...15: return .answerPractice(question: question.id, response(to: question, &dice))
        case 16...20: return .answer(question: question.id, response(to: question, &dice))
        case 21...25: return .takeHint(question: question.id)
        case 26...30: return .skip(question: question.id)
        case 31...35:
            let draft = Draft(
                parts: ["a": "b"], lines: ["x"], response: dice.pick([nil, .truth(true)]),
                card: dice.pick([nil, 2]))
            return .suspend(dice.pick([nil, Drafted(question: question.id, draft: draft)]))
        case 36...39: return .resume
        default: return .abandon
        }
    }

    private static func question(_ id: String, _ dice: inout Dice) -> Question {
        .sample(
            interaction(dice.pick(AskedKind.allCases), &dice), id: id, points: dice.pick([0.5, 1, 3]),
            objectives: dice.pick([[], ["o1"], ["o1", "o2"]]), tries: dice.roll(3),
            penalty: dice.pick([0, 0.25, 1]), shuffles: dice.roll(2) == 1,
            hints: dice.pick([[], [0], [0.1, 0.5], [1, 1]]))
    }
}
