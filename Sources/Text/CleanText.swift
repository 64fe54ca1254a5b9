/// Text that is safe on a screen: whatever it was made of went through the one cleaning function.
///
/// The terminal writer takes nothing else, so text of a module, an answer, a file name or another program's
/// message cannot move the cursor, hide, reverse or fake what the screen says. Cleaning twice changes nothing.
///
/// A literal with interpolations keeps its own line breaks; each value put into it is cleaned as one line:
///
///     let heading: CleanText = "Vraag \(number) van \(count): \(untrustedTitle)"
package struct CleanText: Equatable, Hashable, Sendable {
    /// The text with the marks of its styles.
    let marked: String

    /// The text alone.
    package var string: String {
        hasMarks
            ? String(String.UnicodeScalarView(marked.unicodeScalars.filter { !Style.isMark($0) })) : marked
    }

    /// Cleans text of several lines: line breaks stay, a tab becomes four spaces.
    package init(lines text: String) {
        marked = Self.clean(text, keepingLines: true)
    }

    /// Cleans text that belongs on one line: a line break or a tab becomes a space.
    package init(line text: String) {
        marked = Self.clean(text, keepingLines: false)
    }

    /// Of pieces of clean text.
    init(joined marked: String) {
        self.marked = marked
    }

    package var isEmpty: Bool { marked.isEmpty }

    /// The lines, without their line breaks.
    package var lines: [CleanText] {
        marked.split(separator: "\n", omittingEmptySubsequences: false).map { CleanText(joined: String($0)) }
    }

    /// At most so many characters, the last one an ellipsis where something was cut.
    package func cut(to count: Int) -> CleanText {
        let plain = string
        return plain.count <= count ? self : CleanText(joined: plain.prefix(max(0, count - 1)) + "…")
    }

    /// With a capital at its beginning, and without styles.
    package var capitalized: CleanText {
        let text = string
        return CleanText(joined: text.prefix(1).uppercased() + text.dropFirst())
    }

    package static func + (left: CleanText, right: CleanText) -> CleanText {
        CleanText(joined: left.marked + right.marked)
    }

    private static func clean(_ text: String, keepingLines: Bool) -> String {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
        var cleaner = DisplayRule(keepingLines: keepingLines)
        return cleaner.clean(text)
    }
}

extension CleanText: ExpressibleByStringInterpolation {
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var string = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            string.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: String) {
            string += CleanText(lines: literal).marked
        }

        package mutating func appendInterpolation(_ text: String) {
            string += CleanText(line: text).marked
        }

        package mutating func appendInterpolation(_ text: CleanText) {
            string += text.marked
        }

        package mutating func appendInterpolation(_ number: Int) {
            string += String(number)
        }
    }

    package init(stringLiteral literal: String) {
        self.init(lines: literal)
    }

    package init(stringInterpolation: StringInterpolation) {
        self.init(joined: stringInterpolation.string)
    }
}

extension [CleanText] {
    package func joined(separator: CleanText = "") -> CleanText {
        guard let first else { return "" }
        return dropFirst().reduce(first) { $0 + separator + $1 }
    }
}
