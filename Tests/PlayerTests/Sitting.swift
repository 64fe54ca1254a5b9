import Assessment
import Courseware
import Dates
import Localization
import Player
import TestSupport
import Testing
import Text

/// A learner at a player, without a terminal: types lines, sees lines.
struct Sitting {
    private(set) var screen: [String] = []
    private(set) var attempt: Attempt
    /// All that was recorded, before this sitting and in it.
    private(set) var events: [AttemptEvent]
    private(set) var ending: Ending?
    /// What was asked for, one after the other.
    private(set) var asked: [Asking] = []
    /// At which prompts, counted from 0, what was typed ahead had been thrown away just before.
    private(set) var dropped: Set<Int> = []
    private var player: Player
    private var lines: [String]
    /// What was typed and never asked for.
    var unread: [String] { lines }

    /// Stands for a stop of the program, which then goes on.
    static let stopped = "(stopped)"
    /// Stand for the clock of a check: a minute is left, and none.
    static let timeRunsShort = "(time runs short)"
    /// What is typed and not ended yet may stand behind it.
    static let timeIsUp = "(time is up)"
    static let pastedBlankLine = "(an empty line within a paste)"

    init(
        _ id: String, _ language: Language, style: PlayerStyle = Self.style(), seed: UInt64 = 1,
        history: AttemptHistory = .init(), events: [AttemptEvent]? = nil, typing: (Robot) -> [String]
    ) throws {
        try self.init(
            try RealModules.module(id), language, style: style, seed: seed, history: history, events: events,
            typing: typing)
    }

    init(
        _ module: Module, _ language: Language, style: PlayerStyle = Self.style(), seed: UInt64 = 1,
        history: AttemptHistory = .init(), events: [AttemptEvent]? = nil, typing: (Robot) -> [String]
    ) throws {
        self.events = try events ?? Attempt(module: module).decide(.start(seed: seed))
        attempt = Attempt(module: module, events: self.events)
        let plan = try #require(attempt.state.plan)
        lines = typing(Robot(module, plan))
        player = Player(attempt: attempt, language: language, style: style, history: history)
        try play()
    }

    static func style(
        width: Int = 80, height: Int? = nil, interactive: Bool = false, keys: Bool = false,
        accessible: Bool = false,
        practice: Bool = false
    ) -> PlayerStyle {
        PlayerStyle(
            width: width, height: height, isInteractive: interactive, takesKeys: keys,
            isAccessible: accessible,
            isPractice: practice)
    }

    private mutating func play() throws {
        var effects = player.receive(.begin)[...]
        while let effect = effects.popFirst() {
            switch effect {
            case .show(let lines): screen += lines.map(\.string)
            case .dropTypedAhead: dropped.insert(asked.count)
            case .ask(let asking):
                asked.append(asking)
                let input: PlayerInput =
                    switch lines.isEmpty ? nil : lines.removeFirst() {
                    case nil: .endOfInput
                    case Self.stopped: .returned
                    case Self.timeRunsShort: .timeRunsShort
                    case Self.pastedBlankLine: .pastedBlankLine
                    case let line? where line.hasPrefix(Self.timeIsUp):
                        .timeIsUp(typed: String(line.dropFirst(Self.timeIsUp.count)))
                    case let line?: .line(line)
                    }
                if case .line(let line) = input, style.isInteractive { screen.append("> " + line) }
                effects = receive(input) + effects
            case .perform(let command): effects = receive(try carryOut(command)) + effects
            case .end(let ending):
                self.ending = ending
                #expect(effects.isEmpty)
            }
        }
    }

    private mutating func receive(_ input: PlayerInput) -> [Effect] {
        player.timeLeft = attempt.step.isTimed ? 60_000 : nil
        return player.receive(input)
    }

    private mutating func carryOut(_ command: AttemptCommand) throws -> PlayerInput {
        do {
            let events = try attempt.decide(command)
            attempt.apply(events)
            self.events += events
            return .recorded(
                Recorded(
                    events: events, attempt: attempt, moment: Moment(utcMilliseconds: 0, offsetMinutes: 0),
                    activeMilliseconds: 61_000))
        } catch CommandRefusal.invalid(let reason) {
            return .refused(reason)
        }
    }

    private var style: PlayerStyle { player.style }

    var text: String { screen.joined(separator: "\n") }

    var widest: Int { screen.map { CleanText(line: $0).width }.max() ?? 0 }
}

extension Step {
    fileprivate var isTimed: Bool {
        if case .question(let turn) = self { turn.check.timeLimit != nil } else { false }
    }
}
