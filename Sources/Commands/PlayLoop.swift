internal import Assessment
internal import Courseware
internal import Localization
internal import Player
internal import Results
internal import System
internal import Terminal
internal import Text

/// Lets a player and the world take turns: shows, reads a line, commits, and tells the player.
struct PlayLoop {
    private var player: Player
    private let recorder: any AttemptRecorder
    private let console: Console
    private let setup: Setup
    private let trace: Trace?

    init(player: Player, recorder: any AttemptRecorder, console: Console, setup: Setup, trace: Trace?) {
        self.player = player
        self.recorder = recorder
        self.console = console
        self.setup = setup
        self.trace = trace
    }

    /// How a sitting ended.
    enum Result: Equatable {
        case ended(Ending)
        /// By a signal; everything was saved.
        case interrupted(Int32)

        var status: ExitStatus {
            switch self {
            case .ended: .done
            case .interrupted(let signal): .signal(signal)
            }
        }
    }

    /// Plays to the end, or until the learner leaves.
    mutating func run() throws -> Result {
        var effects = receive(.begin)[...]
        var signal: Int32?
        while let effect = effects.popFirst() {
            switch effect {
            case .show(let lines): try console.show(lines)
            case .dropTypedAhead: console.input.dropTypedAhead()
            case .perform(let command): effects = receive(try performInTime(command)) + effects
            case .end(let ending): return signal.map(Result.interrupted) ?? .ended(ending)
            case .ask(let asking):
                let clock = recorder.clock
                let reading = try console.ask(
                    asking.prompt, takesKey: asking.takesKey, within: clock?.untilWarning ?? clock?.left)
                // The window may have another size by now.
                player.style.width = console.width
                player.style.height = TerminalSize.rows
                if case .interrupted(let number) = reading { signal = number }
                if case .returned(let stopped) = reading { recorder.leaveOut(milliseconds: stopped) }
                effects = receive(input(reading, takesLines: asking.takesLines)) + effects
            }
        }
        return .ended(.finished)
    }

    private mutating func receive(_ input: PlayerInput) -> [Effect] {
        player.timeLeft = recorder.clock?.left
        return player.receive(input)
    }

    private func input(_ reading: InputReading, takesLines: Bool) -> PlayerInput {
        switch reading {
        case .line(let line):
            takesLines && line.allSatisfy(\.isWhitespace) && console.input.holdsMore
                ? .pastedBlankLine : .line(line)
        case .end, .interrupted: .endOfInput
        case .returned: .returned
        case .timedOut(let typed):
            (recorder.clock?.left ?? 0) > 0 ? .timeRunsShort : .timeIsUp(typed: typed)
        }
    }

    /// What comes after the time limit does not count.
    private func performInTime(_ command: AttemptCommand) throws -> PlayerInput {
        switch command {
        case .answer, .rate, .skip, .takeHint:
            if let clock = recorder.clock, clock.left <= 0 { return .timeIsUp(typed: "") }
        default: break
        }
        return try perform(command)
    }

    private func perform(_ command: AttemptCommand) throws -> PlayerInput {
        while true {
            do {
                let recorded = try recorder.perform(command)
                try trace?.write(recorder.lastEnvelopes, module: recorded.attempt.module.id)
                return .recorded(recorded)
            } catch CommandRefusal.invalid(let reason) {
                return .refused(reason)
            } catch let failure as StoreFailure {
                // To leave needs nothing that is not kept already: it is not asked for twice.
                if case .suspend = command { throw failure }
                guard failure.mayPass, try wantsToRetry(failure) else {
                    try rescue()
                    throw failure
                }
            }
        }
    }

    /// A full disk may be emptied while the answer is still on the screen; a pipe cannot do that.
    private func wantsToRetry(_ failure: StoreFailure) throws -> Bool {
        guard console.isInteractive else { return false }
        let words = Words(
            nl: " Deze stap is nog niet bewaard. Enter: nog eens proberen. q: stoppen.",
            en: " This step is not saved yet. Enter: try again. q: quit.")
        let text = CleanText(line: failure.sentence[setup.language] + words[setup.language])
        while true {
            try console.tell(text)
            switch try console.ask("> ", takesKey: false) {
            // Anything else is no answer to this: the step itself stays as it was.
            case .line(let line) where line.isEmpty: return true
            case .line(let line) where PlayerCommand(line, among: [.quit]) != nil: return false
            case .line, .returned, .timedOut: continue
            case .end, .interrupted: return false
            }
        }
    }

    /// The answers of this session, in a file of their own where one can be made.
    private func rescue() throws {
        let envelopes = recorder.unsafeEnvelopes
        guard !envelopes.isEmpty else { return }
        let home = console.environment["HOME"].map { [$0] } ?? []
        guard let path = RescueFile.write(envelopes, to: home + [Process.workingFolder, "/tmp"]) else {
            return
        }
        let words = Words(
            nl: "De antwoorden van deze keer staan in \(path).",
            en: "The answers of this session are in \(path).")
        try console.errors.line(CleanText(line: words[setup.language]))
    }
}
