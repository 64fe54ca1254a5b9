extension CleanText {
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
            let broken = Self.wrap(line.marked, firstRoom: firstRoom, room: room)
            var open: Style?
            for (index, piece) in broken.enumerated() {
                let prefix = index == 0 ? lead : indent
                let text = CleanText(joined: piece)
                result.append(piece.isEmpty ? "" : prefix + text.carrying(open))
                open = text.openStyle(after: open)
            }
        }
        return result
    }

    /// A line of a text that was broken inside a style: it begins with that, and ends what is open.
    private func carrying(_ open: Style?) -> CleanText {
        guard open != nil || hasMarks else { return self }
        let begin = open.map { String($0.mark) } ?? ""
        return CleanText(joined: begin + marked + (openStyle(after: open) == nil ? "" : String(Style.end)))
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
