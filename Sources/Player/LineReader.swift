internal import Assessment
internal import Courseware

/// Reads what a learner typed as an answer to one question.
struct LineReader {
    enum Reading: Equatable {
        /// With the answer in words, where numbers were typed for several.
        case response(Response, echo: [Picked])
        /// A command without its slash, where text is typed.
        case looksLike(PlayerCommand)
        /// A word behind a slash that is none.
        case unknownCommand
        /// A match of which these left items, by number, have no right one yet.
        case incomplete([String: String], missing: [Int])
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

    init(_ question: Question, order: [String]) {
        self.question = question
        self.order = order
    }

    func read(_ line: String, pairs: [String: String]) -> Reading {
        switch question.interaction {
        case .choice(let choice): return read(choice, line)
        case .trueFalse: return Self.truth(line).map { .response(.truth($0), echo: []) } ?? .unreadable
        case .order(let order): return read(order, line)
        case .match(let match): return read(match, line, pairs)
        case .textEntry, .number:
            if line.allSatisfy(\.isWhitespace) { return .unreadable }
            if let command = PlayerCommand(line) { return .looksLike(command) }
            if line.first(where: { !$0.isWhitespace }) == "/" { return .unknownCommand }
            return .response(.text(line), echo: [])
        }
    }

    private func read(_ choice: Choice, _ line: String) -> Reading {
        guard let ids = ids(line), !ids.isEmpty, Set(ids).count == ids.count else { return .unreadable }
        guard choice.isMany else { return ids.count == 1 ? .response(.text(ids[0]), echo: []) : .unreadable }
        let texts = ids.compactMap { id in choice.options.first { $0.id == id }?.text }
        return .response(.list(ids), echo: echo(ids, texts))
    }

    private func read(_ order: Order, _ line: String) -> Reading {
        guard let ids = ids(line), Set(ids) == Set(order.items.map(\.id)), ids.count == order.items.count
        else {
            return .unreadable
        }
        let texts = ids.compactMap { id in order.items.first { $0.id == id }?.text }
        return .response(.list(ids), echo: echo(ids, texts))
    }

    private func echo(_ ids: [String], _ texts: [[Inline]]) -> [Picked] {
        zip(ids, texts).map { id, text in Picked(number: (order.firstIndex(of: id) ?? 0) + 1, text: text) }
    }

    private func read(_ match: Match, _ line: String, _ pairs: [String: String]) -> Reading {
        var pairs = pairs
        let words = Self.words(Self.spacedPairs(line))
        guard !words.isEmpty else { return .unreadable }
        for word in words {
            guard let letter = word.last, let number = Int(word.dropLast()),
                match.pairs.indices.contains(number - 1),
                let target = Self.letters.firstIndex(where: { String($0) == letter.lowercased() }),
                order.indices.contains(target)
            else { return .unreadable }
            pairs[match.pairs[number - 1].id] = order[target]
        }
        let missing = match.pairs.indices.filter { pairs[match.pairs[$0].id] == nil }.map { $0 + 1 }
        return missing.isEmpty ? .response(.pairs(pairs), echo: []) : .incomplete(pairs, missing: missing)
    }

    /// The ids of numbers from 1. Where no number has two digits, they may stand close together: `3142`.
    private func ids(_ line: String) -> [String]? {
        var ids: [String] = []
        var words = Self.words(line)
        if words.count == 1, order.count <= 9, words[0].count > 1 { words = words[0].map { String($0) } }
        for word in words {
            guard let number = Int(word), order.indices.contains(number - 1) else { return nil }
            ids.append(order[number - 1])
        }
        return ids
    }

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
