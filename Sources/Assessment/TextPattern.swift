package import Courseware

/// An accepted text in which `*` stands for anything but a line break, and `\*` for a star.
///
/// Texts are compared by canonical equivalence, so that a letter with an accent is the same however it was
/// typed. The time is at most proportional to text × pattern.
package struct TextPattern: Sendable {
    private enum Piece: Equatable {
        case character(Character)
        case anything
    }

    private let pieces: [Piece]
    private let matching: TextMatching

    package init(_ pattern: String, _ matching: TextMatching) {
        self.matching = matching
        var pieces: [Piece] = []
        var isEscaped = false
        for character in pattern.trimmed {
            if isEscaped {
                if character != "*" { pieces.append(.character("\\")) }
                if character == "\\" { continue }
                pieces.append(.character(character))
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "*" {
                if pieces.last != .anything { pieces.append(.anything) }
            } else {
                pieces.append(.character(character))
            }
        }
        if isEscaped { pieces.append(.character("\\")) }
        self.pieces = Self.normalised(pieces, matching)
    }

    /// Whether a text is what the pattern says; white space around it does not count.
    package func matches(_ text: String) -> Bool {
        let text = Self.normalised(text, matching)
        var (place, piece) = (0, 0)
        var retry: (place: Int, piece: Int)?
        while place < text.count {
            if piece < pieces.count, pieces[piece] == .anything {
                retry = (place, piece + 1)
                piece += 1
            } else if piece < pieces.count, pieces[piece] == .character(text[place]) {
                place += 1
                piece += 1
            } else if let last = retry, !text[last.place].isNewline {
                retry = (last.place + 1, last.piece)
                (place, piece) = (last.place + 1, last.piece)
            } else {
                return false
            }
        }
        return pieces[piece...].allSatisfy { $0 == .anything }
    }

    private static func normalised(_ pieces: [Piece], _ matching: TextMatching) -> [Piece] {
        var result: [Piece] = []
        for piece in pieces {
            guard case .character(let character) = piece else {
                result.append(piece)
                continue
            }
            let folded = matching.fold(character)
            if matching.drops(folded, after: result.last == .character(" ")) { continue }
            result.append(.character(folded))
        }
        return result
    }

    private static func normalised(_ text: String, _ matching: TextMatching) -> [Character] {
        var result: [Character] = []
        for character in text.trimmed {
            let folded = matching.fold(character)
            if matching.drops(folded, after: result.last == " ") { continue }
            result.append(folded)
        }
        return result
    }
}

extension StringProtocol {
    /// Without the white space at both ends.
    var trimmed: SubSequence {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
        return start[...last]
    }
}

extension TextMatching {
    /// Whether a character does not count, by what stands before it.
    fileprivate func drops(_ character: Character, after isSpace: Bool) -> Bool {
        character == " " && (spaces == .ignore || spaces == .fold && isSpace)
    }

    fileprivate func fold(_ character: Character) -> Character {
        var character = character
        if spaces != .exact, character.isWhitespace, !character.isNewline { character = " " }
        if ignoresAccents { character = LetterFolding.withoutAccent(character) }
        if ignoresCase { character = LetterFolding.withoutCase(character) }
        return character
    }
}
