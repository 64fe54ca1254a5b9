extension CleanText {
    /// The same, with no-break spaces: it stays together on a line.
    package var unbroken: CleanText {
        CleanText(line: String(string.map { $0 == " " ? "\u{A0}" : $0 }))
    }

    /// The text in lines of at most `width` cells, broken at spaces; its own line breaks stay.
    ///
    /// A word that is wider than a line is broken between characters. `indent` goes before every line and
    /// `first`, where given, before the first one instead; both count for the width. A width under 1 counts
    /// as 1. Spaces at a break vanish; a no-break space is part of its word.
    package func wrapped(to width: Int, indent: CleanText = "", first: CleanText? = nil) -> [CleanText] {
        var result: [CleanText] = []
        for line in lines {
            let lead = result.isEmpty ? first ?? indent : indent
            let room = max(1, width - indent.width)
            let firstRoom = max(1, width - lead.width)
            let broken = Self.wrap(line.string, firstRoom: firstRoom, room: room)
            for (index, piece) in broken.enumerated() {
                let prefix = index == 0 ? lead : indent
                result.append(piece.isEmpty ? "" : prefix + CleanText(lines: piece))
            }
        }
        return result
    }

    private static func wrap(_ line: String, firstRoom: Int, room: Int) -> [String] {
        var finished: [String] = []
        var current = ""
        var used = 0
        // Spaces between the last word and the next one; they vanish where the line is broken.
        var gap = 0
        var available: Int { finished.isEmpty ? firstRoom : room }
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            let width = word.reduce(0) { $0 + $1.cells }
            if width == 0, word.isEmpty {
                gap += 1
                continue
            }
            if used > 0, used + gap + width <= available {
                current += String(repeating: " ", count: gap) + word
                used += gap + width
            } else {
                if used > 0 {
                    finished.append(current)
                    (current, used) = ("", 0)
                }
                for character in word {
                    if used > 0, used + character.cells > available {
                        finished.append(current)
                        (current, used) = ("", 0)
                    }
                    current.append(character)
                    used += character.cells
                }
            }
            gap = 1
        }
        return finished + [current]
    }
}
