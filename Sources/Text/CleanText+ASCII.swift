extension String {
    /// The text for a screen that shows ASCII only: letters without their marks, signs as their nearest key.
    ///
    /// Latin letters are read off their Unicode names; what has no likeness becomes a question mark.
    package var asciiOnly: String {
        unicodeScalars.reduce(into: "") { result, scalar in
            if scalar.isASCII { result.unicodeScalars.append(scalar) } else { result += scalar.likeness }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var likeness: String {
        switch self {
        case "\u{A0}": " "
        case "─", "━", "–", "—", "╌": "-"
        case "‘", "’": "'"
        case "“", "”", "„", "«", "»": "\""
        case "…": "..."
        case "•": "*"
        case "€": "EUR"
        case "×": "x"
        case "✓": "+"
        case "◐": "~"
        case "✗": "x"
        case "ß": "ss"
        case "æ": "ae"
        case "Æ": "AE"
        default: latinBase ?? (isMark ? "" : "?")
        }
    }

    private var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }

    /// The letter of a name such as LATIN SMALL LETTER E WITH ACUTE.
    private var latinBase: String? {
        let words = (properties.name ?? "").split(separator: " ")
        guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1 else {
            return nil
        }
        return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
    }
}
