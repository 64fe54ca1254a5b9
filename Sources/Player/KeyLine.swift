package import Localization
package import Text

/// The last line of a screen: what can be typed, the default first.
package struct KeyLine: Equatable, Sendable {
    package struct Key: Equatable, Sendable {
        let key: String
        let words: CleanText

        /// - Parameter key: as it is typed; `Enter` for an empty line.
        package init(_ key: String, _ words: CleanText) {
            self.key = key
            self.words = words
        }
    }

    /// How to answer, after "Typ"; nil where nothing is asked.
    let answer: CleanText?
    let keys: [Key]

    package init(answer: CleanText? = nil, _ keys: [Key]) {
        self.answer = answer
        self.keys = keys
    }

    /// A key and its words stay together on a line. In the accessible view it is a sentence or two.
    package func lines(width: Int, language: Language, isAccessible: Bool) -> [CleanText] {
        isAccessible ? spoken(language).wrapped(to: width) : shown(width, language)
    }

    private func shown(_ width: Int, _ language: Language) -> [CleanText] {
        let type = language == .dutch ? "Typ " : "Type "
        let first = answer.map { [CleanText(line: type) + $0] } ?? []
        let others = keys.map { key in
            CleanText(line: key.key).styled(.accent) + (" " + key.words).styled(.dim)
        }
        return (first + others).reduce(into: []) { lines, key in
            if let last = lines.last, last.width + 3 + key.width <= width {
                lines[lines.count - 1] = last + "   " + key
            } else {
                lines += key.wrapped(to: width)
            }
        }
    }

    private func spoken(_ language: Language) -> CleanText {
        let (type, or, mark) =
            switch language {
            case .dutch: ("Typ ", "Of ", "vraagteken")
            case .english: ("Type ", "Or ", "question mark")
            }
        let parts = keys.map { key -> CleanText in
            let name = key.key.replacing("?", with: mark)
            return CleanText(line: name + (language == .dutch ? " voor " : " for ")) + key.words
        }
        let list = parts.joined(separator: ", ")
        guard let answer else { return list.isEmpty ? "" : CleanText(line: type) + list + "." }
        return CleanText(line: type) + answer + "."
            + (list.isEmpty ? "" : " " + CleanText(line: or) + list + ".")
    }
}
