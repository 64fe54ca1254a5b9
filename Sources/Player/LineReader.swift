internal import Assessment
internal import Courseware

/// Reads what a learner typed as an answer to one question.
struct LineReader {
    enum Reading: Equatable {
        /// With the answer in words, where numbers were typed for several.
        case response(Response, echo: [Picked])
        /// More is to come.
        case more(Draft)
        case invalid(InvalidResponse)
        /// A command without its slash, where text is typed.
        case looksLike(PlayerCommand)
        /// A word behind a slash that is none.
        case unknownCommand
        case unreadable
    }

    /// An option or item that was typed by its number on the screen.
    struct Picked: Equatable {
        let number: Int
        let text: [Inline]
    }

    private let question: Question
    /// The ids in the order on the screen.
    private let order: [String]
    /// The ids of the options of each gap in the order on the screen.
    private let gapOrders: [String: [String]]
    /// Whether a text may have several lines.
    private let takesLines: Bool
    /// Whether what looks like a command is meant as an answer.
    private let isMeant: Bool

    init(
        _ question: Question, order: [String], gapOrders: [String: [String]] = [:], takesLines: Bool,
        isMeant: Bool
    ) {
        self.question = question
        self.order = order
        self.gapOrders = gapOrders
        self.takesLines = takesLines
        self.isMeant = isMeant
    }

    func read(_ line: String, _ draft: Draft) -> Reading {
        switch question.interaction {
        case .choice(let choice): return read(choice, line)
        case .hottext(let text): return read(text.words, line)
        case .trueFalse: return Self.truth(line).map { .response(.truth($0), echo: []) } ?? .unreadable
        case .order(let order): return read(order, line)
        case .match, .classify: return readPairs(line, draft)
        case .scale(let scale):
            guard let value = Self.number(line), scale.range.contains(value) else { return .unreadable }
            return .response(.text(String(value)), echo: [])
        case .textEntry, .number: return doubt(line) ?? .response(.text(line), echo: [])
        case .gapText(let text): return read(text, line, draft)
        case .extendedText: return readLines(line, draft)
        // A deck is answered in stages of its own.
        case .deck: return .unreadable
        }
    }

    /// Why typed text may not be meant as an answer; nil where it is one.
    private func doubt(_ line: String) -> Reading? {
        if line.allSatisfy(\.isWhitespace) { return .unreadable }
        if isMeant { return nil }
        if let command = PlayerCommand(line) { return .looksLike(command) }
        return line.first { !$0.isWhitespace } == "/" ? .unknownCommand : nil
    }

    private func read(_ choice: Choice, _ line: String) -> Reading {
        guard let ids = Self.ids(line, in: order), !ids.isEmpty, Set(ids).count == ids.count else {
            return .unreadable
        }
        guard choice.isMany else { return ids.count == 1 ? .response(.text(ids[0]), echo: []) : .unreadable }
        let texts = ids.compactMap { id in choice.options.first { $0.id == id }?.text }
        return .response(.list(ids), echo: echo(ids, texts))
    }

    private func read(_ order: Order, _ line: String) -> Reading {
        guard let ids = Self.ids(line, in: self.order), Set(ids) == Set(order.items.map(\.id)),
            ids.count == order.items.count
        else { return .unreadable }
        let texts = ids.compactMap { id in order.items.first { $0.id == id }?.text }
        return .response(.list(ids), echo: echo(ids, texts))
    }

    private func echo(_ ids: [String], _ texts: [[Inline]]) -> [Picked] {
        zip(ids, texts).map { id, text in Picked(number: (order.firstIndex(of: id) ?? 0) + 1, text: text) }
    }

    // MARK: Several lines

    private func readPairs(_ line: String, _ draft: Draft) -> Reading {
        guard let columns = Columns(question.interaction, order: order) else { return .unreadable }
        var draft = draft
        let words = Self.words(Self.spacedPairs(line))
        guard !words.isEmpty else { return .unreadable }
        for word in words {
            guard let letter = word.last, let number = Int(word.dropLast()),
                columns.lefts.indices.contains(number - 1),
                let right = Self.letters.firstIndex(where: { String($0) == letter.lowercased() }),
                columns.rights.indices.contains(right)
            else { return .unreadable }
            draft.parts[columns.lefts[number - 1].id] = columns.rights[right].id
        }
        let isWhole = columns.lefts.allSatisfy { draft.parts[$0.id] != nil }
        return isWhole ? .response(.pairs(draft.parts), echo: []) : .more(draft)
    }

    /// One gap a line; or all that are open at once, with semicolons between them.
    private func read(_ text: GapText, _ line: String, _ draft: Draft) -> Reading {
        var draft = draft
        let open = text.gaps.filter { draft.parts[$0.id] == nil }
        let pieces = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        let values = pieces.count > 1 && pieces.count == open.count ? pieces : [line]
        for (gap, value) in zip(open, values) {
            switch read(value, for: gap, of: text) {
            case .response(.text(let value), _): draft.parts[gap.id] = value
            case let other: return other
            }
        }
        return values.count == open.count ? .response(.pairs(draft.parts), echo: []) : .more(draft)
    }

    private func read(_ line: String, for gap: GapText.Gap, of text: GapText) -> Reading {
        let value: String
        switch gap.content {
        case .text, .number:
            if let doubt = doubt(line) { return doubt }
            value = String(line.drop(while: \.isWhitespace))
        case .list, .bank:
            guard let ids = Self.ids(line, in: gapOrders[gap.id] ?? order), ids.count == 1 else {
                return .unreadable
            }
            value = ids[0]
        }
        do {
            _ = try text.grade(value, in: gap)
        } catch {
            return .invalid(error)
        }
        return .response(.text(value), echo: [])
    }

    /// Lines of a text, up to an empty one.
    private func readLines(_ line: String, _ draft: Draft) -> Reading {
        var draft = draft
        if takesLines, !draft.lines.isEmpty, line.allSatisfy(\.isWhitespace) {
            return .response(.text(draft.lines.joined(separator: "\n")), echo: [])
        }
        if let doubt = doubt(line) { return doubt }
        guard takesLines else { return .response(.text(line), echo: []) }
        draft.lines.append(line)
        return .more(draft)
    }

    // MARK: Numbers, letters and words

    /// The ids of numbers from 1. Where no number has two digits, they may stand close together: `3142`.
    static func ids(_ line: String, in order: [String]) -> [String]? {
        var ids: [String] = []
        var words = words(line)
        if words.count == 1, order.count <= 9, words[0].count > 1 { words = words[0].map { String($0) } }
        for word in words {
            guard let number = Int(word), order.indices.contains(number - 1) else { return nil }
            ids.append(order[number - 1])
        }
        return ids
    }

    /// A whole number that stands alone on a line.
    static func number(_ line: String) -> Int? { Int(line.filter { !$0.isWhitespace }) }

    private static func words(_ line: String) -> [String] {
        line.split { $0.isWhitespace || ",;-+&".contains($0) }.map(String.init)
            .filter { !["en", "and"].contains($0.lowercased()) }
    }

    /// `1b2a` and `1 b, 2 a` as `1b 2a`: a pair ends with its letter.
    private static func spacedPairs(_ line: String) -> String {
        line.filter { !$0.isWhitespace }.reduce(into: "") { result, character in
            result.append(character)
            if character.isLetter { result.append(" ") }
        }
    }

    static let letters = Array("abcdefghijklmnopqrstuvwxyz")

    /// The letter of an index: a…z for 0…25.
    static func letter(_ index: Int) -> String? {
        letters.indices.contains(index) ? String(letters[index]) : nil
    }

    private static func truth(_ line: String) -> Bool? {
        switch line.filter({ !$0.isWhitespace }).lowercased() {
        case "1", "waar", "juist", "true", "w", "t": true
        case "2", "onwaar", "nietwaar", "onjuist", "false", "nottrue", "o", "f": false
        default: nil
        }
    }
}
