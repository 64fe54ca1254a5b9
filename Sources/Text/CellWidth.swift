extension CleanText {
    /// How many cells of a terminal the text takes: two for a wide letter or an emoji, none for a mark.
    ///
    /// Source: the East Asian wide and fullwidth ranges and the emoji presentation of Unicode 15.1, by block.
    package var width: Int { marked.reduce(0) { $0 + $1.cells } }

    /// At most so many cells, the last one an ellipsis where something was cut.
    package func cut(toCells limit: Int) -> CleanText {
        width > limit ? prefix(cells: limit - 1) + "…" : self
    }

    /// As much of it as takes at most so many cells.
    package func prefix(cells limit: Int) -> CleanText {
        var used = 0
        let kept = marked.prefix { character in
            used += character.cells
            return used <= limit
        }
        let text = CleanText(joined: String(kept))
        return text.openStyle(after: nil) == nil ? text : CleanText(joined: text.marked + String(Style.end))
    }
}

extension Character {
    /// 0, 1 or 2 cells.
    var cells: Int {
        guard let first = unicodeScalars.first else { return 0 }
        if Style.isMark(first) { return 0 }
        if first.value < 0x300 { return unicodeScalars.contains("\u{FE0F}") ? 2 : 1 }
        if unicodeScalars.count > 1, unicodeScalars.contains("\u{FE0F}") { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: return Self.isWide(first) ? 2 : 1
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF,
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1B000...0x1B2FF,
            0x1F1E6...0x1F1FF, 0x20000...0x3FFFD:
            true
        case 0x1F000...0x1FAFF, 0x2300...0x27BF, 0x2B00...0x2BFF: scalar.properties.isEmojiPresentation
        default: false
        }
    }
}
