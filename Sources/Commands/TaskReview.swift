internal import Courseware
internal import Dates
internal import Localization
internal import Player
internal import Results
internal import Terminal
internal import Text

/// Asks how it went, task by task. What is answered is kept for the learner alone.
struct TaskReview {
    let setup: Setup
    let console: Console
    let store: Store
    let learner: Learner

    /// - Returns: the signal that ended it, if one did.
    func run(_ tasks: [PendingTask]) throws -> Int32? {
        for pending in tasks {
            try show(pending)
            let outcome: TaskReport.Outcome
            switch try askOutcome() {
            case .answer(let answer): outcome = answer
            case .leave: return nil
            case .interrupted(let signal): return signal
            }
            var note: String?
            if outcome == .done {
                try say(
                    Words(
                        nl: "Wat merkte je? Een regel, of alleen Enter.",
                        en: "What did you notice? A line, or just Enter."))
                switch try console.ask(prompt, takesKey: false) {
                case .line(let line): note = line.allSatisfy(\.isWhitespace) ? nil : line
                case .interrupted(let signal): return signal
                case .end, .returned, .timedOut: break
                }
            }
            let report = TaskReport(
                module: pending.module.id, task: pending.task.id, outcome: outcome, note: note, moment: .now)
            try store.keep(report, of: learner)
            try say(Words(nl: "Bewaard. Dit is alleen voor jou.", en: "Saved. This is for you alone."))
        }
        return nil
    }

    private enum Answer {
        case answer(TaskReport.Outcome)
        case leave
        case interrupted(Int32)
    }

    private func show(_ pending: PendingTask) throws {
        let layout = TextLayout(
            width: console.width, isAccessible: setup.isAccessible, language: setup.language)
        try console.show(
            layout.title(CleanText(line: pending.module.title)) + layout.blocks(pending.task.text))
    }

    private func askOutcome() throws -> Answer {
        let keys = Words(
            nl: "Hoe ging het? Typ 1 gedaan, 2 nog niet, 3 laat maar, of q voor terug.",
            en: "How did it go? Type 1 done, 2 not yet, 3 never mind, or q to go back.")
        while true {
            try say(keys)
            switch try console.ask(prompt, takesKey: setup.style(console).takesKeys) {
            case .line(let line):
                if PlayerCommand(line, among: [.quit, .back]) != nil { return .leave }
                switch line.filter({ !$0.isWhitespace }) {
                case "1": return .answer(.done)
                case "2": return .answer(.later)
                case "3": return .answer(.dropped)
                default: continue
                }
            case .end: return .leave
            case .interrupted(let signal): return .interrupted(signal)
            case .returned, .timedOut: continue
            }
        }
    }

    private var prompt: CleanText {
        setup.isAccessible ? CleanText(line: Words(nl: "Antwoord: ", en: "Answer: ")[setup.language]) : "> "
    }

    private func say(_ words: Words) throws {
        try console.show(CleanText(line: words[setup.language]).wrapped(to: console.width))
    }
}
