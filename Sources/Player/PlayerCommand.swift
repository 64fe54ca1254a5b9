/// What can be typed apart from an answer: a key, or a word for it.
package enum PlayerCommand: String, Sendable {
    case hint = "h"
    case skip = "s"
    case back = "b"
    case again = "r"
    case help = "?"
    case quit = "q"
    // After the result.
    case practise = "o"
    case lookBack = "v"
    case retake = "n"

    /// At every prompt before the result.
    package static let always: Set<PlayerCommand> = [.hint, .skip, .back, .again, .help, .quit]
    static let afterResult: Set<PlayerCommand> = [.practise, .lookBack, .retake, .again, .help, .quit]

    /// Reads a command, with a slash before it or, where no text is typed, without.
    package init?(_ line: String, among allowed: Set<PlayerCommand> = always, needsSlash: Bool = false) {
        let word = line.filter { !$0.isWhitespace }.lowercased()
        guard word.hasPrefix("/") || !needsSlash else { return nil }
        let name = word.hasPrefix("/") ? String(word.dropFirst()) : word
        guard let command = PlayerCommand(rawValue: name) ?? Self.words[name], allowed.contains(command)
        else {
            return nil
        }
        self = command
    }

    private static let words: [String: PlayerCommand] = [
        "hint": .hint, "skip": .skip, "overslaan": .skip, "back": .back, "terug": .back, "repeat": .again,
        "vraagteken": .help, "questionmark": .help, "herhaal": .again, "herhalen": .again, "help": .help,
        "hulp": .help, "stop": .quit, "stoppen": .quit,
        "quit": .quit, "exit": .quit, "p": .practise, "oefen": .practise, "practise": .practise,
        "a": .lookBack, "answers": .lookBack, "antwoorden": .lookBack, "new": .retake, "nieuw": .retake,
    ]
}
