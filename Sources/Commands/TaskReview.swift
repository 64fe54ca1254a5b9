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
            // What was said is kept before more is asked.
            try store.keep(report(pending, outcome, note: nil), of: learner)
            switch outcome {
            case .done:
                switch try askNote() {
                case .line(let line):
                    if !line.allSatisfy(\.isWhitespace) {
                        try store.keep(report(pending, outcome, note: line), of: learner)
                    }
                case .interrupted(let signal): return signal
                case .end, .returned, .timedOut: break
                }
                try say(kept)
            case .later:
                try say(
                    Words(
                        nl: "Goed. Over een week vraag ik het nog eens.",
                        en: "Fine. I shall ask again in a week."))
            case .dropped: try say(Words(nl: "Goed, dan niet.", en: "Fine, let it be."))
            }
        }
        return nil
    }

    private func report(_ pending: PendingTask, _ outcome: TaskReport.Outcome, note: String?) -> TaskReport {
        TaskReport(
            module: pending.module.id, task: pending.task.id, outcome: outcome, note: note, moment: .now)
    }

    private var kept: Words {
        Words(
            nl: "Bewaard in je dossier, bij d op het beginscherm. HR ziet dit niet.",
            en: "Saved in your record, at d on the home screen. HR does not see this.")
    }

    /// A line, or nothing; after a stop it is asked again.
    private func askNote() throws -> InputReading {
        try say(
            Words(
                nl: "Wat merkte je? Een regel, of alleen Enter.",
                en: "What did you notice? A line, or just Enter."))
        while true {
            let reading = try console.ask(prompt, takesKey: false)
            switch reading {
            case .returned, .timedOut: continue
            case .line, .end, .interrupted: return reading
            }
        }
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
                default:
                    if PlayerCommand(line, among: [.help]) != nil { try say(help) }
                    continue
                }
            case .end: return .leave
            case .interrupted(let signal): return .interrupted(signal)
            case .returned, .timedOut: continue
            }
        }
    }

    private var help: Words {
        Words(
            nl: "Bij nog niet vraag ik het over een week nog eens; bij laat maar niet meer.",
            en: "With not yet I ask again in a week; with never mind I do not.")
    }

    private var prompt: CleanText {
        setup.isAccessible ? CleanText(line: Words(nl: "Antwoord: ", en: "Answer: ")[setup.language]) : "> "
    }

    private func say(_ words: Words) throws {
        try console.show(CleanText(line: words[setup.language]).wrapped(to: console.width))
    }
}
