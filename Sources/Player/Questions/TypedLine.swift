/// A line as a learner typed it, and the numbers, letters and words in it.
struct TypedLine {
    let text: String
    /// Whether what looks like a command is meant as an answer.
    let isMeant: Bool
    /// Whether a text can go on in another line.
    let mayGoOn: Bool

    init(_ text: String, isMeant: Bool = false, mayGoOn: Bool = false) {
        self.text = text
        self.isMeant = isMeant
        self.mayGoOn = mayGoOn
    }

    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

    /// Why typed text may not be meant as an answer; nil where it is one.
    var doubt: LineReading? {
        if isBlank { return .unreadable }
        if isMeant { return nil }
        if let command = PlayerCommand(text) { return .looksLike(command) }
        return text.first { !$0.isWhitespace } == "/" ? .unknownCommand : nil
    }

    /// A whole number that stands alone.
    var number: Int? {
        let digits = text.filter { !$0.isWhitespace }
        return digits.count <= 6 ? Int(digits) : nil
    }

    /// The ids of numbers from 1. Where no number has two digits, they may stand close together: `3142`.
    func ids(in order: [String]) -> [String]? {
        var ids: [String] = []
        var words = Self.words(text)
        if words.count == 1, order.count <= 9, words[0].count > 1 { words = words[0].map { String($0) } }
        for word in words {
            guard let number = Int(word), order.indices.contains(number - 1) else { return nil }
            ids.append(order[number - 1])
        }
        return ids
    }

    /// Numbers from 1 with letters, as indices from 0: `1b2a`, `1 b, 2 a`. nil for anything else.
    var pairs: [(number: Int, letter: Int)]? {
        // A pair ends with its letter.
        let spaced = text.filter { !$0.isWhitespace }.reduce(into: "") { result, character in
            result.append(character)
            if character.isLetter { result.append(" ") }
        }
        let words = Self.words(spaced)
        let pairs = words.compactMap { word -> (number: Int, letter: Int)? in
            guard let last = word.last, let number = Int(word.dropLast()),
                let letter = Self.letters.firstIndex(where: { String($0) == last.lowercased() })
            else { return nil }
            return (number - 1, letter)
        }
        return words.isEmpty || pairs.count < words.count ? nil : pairs
    }

    private static func words(_ text: String) -> [String] {
        text.split { $0.isWhitespace || ",;-+&".contains($0) }.map(String.init)
            .filter { !["en", "and"].contains($0.lowercased()) }
    }

    static let letters = Array("abcdefghijklmnopqrstuvwxyz")

    /// The letter of an index: a…z for 0…25.
    static func letter(_ index: Int) -> String? {
        letters.indices.contains(index) ? String(letters[index]) : nil
    }
}
