/// Text that is safe on a screen: whatever it was made of went through the one cleaning function.
///
/// The terminal writer takes nothing else, so text of a module, an answer, a file name or another program's
/// message cannot move the cursor, hide, reverse or fake what the screen says. Cleaning twice changes nothing.
///
/// A literal with interpolations keeps its own line breaks; each value put into it is cleaned as one line:
///
///     let heading: CleanText = "Vraag \(number) van \(count): \(untrustedTitle)"
package struct CleanText: Equatable, Hashable, Sendable {
    package let string: String

    /// Cleans text of several lines: line breaks stay, a tab becomes four spaces.
    package init(lines text: String) {
        string = Self.clean(text, keepingLines: true)
    }

    /// Cleans text that belongs on one line: a line break or a tab becomes a space.
    package init(line text: String) {
        string = Self.clean(text, keepingLines: false)
    }

    private init(joined string: String) {
        self.string = string
    }

    package var isEmpty: Bool { string.isEmpty }

    /// The lines, without their line breaks.
    package var lines: [CleanText] {
        string.split(separator: "\n", omittingEmptySubsequences: false).map { CleanText(joined: String($0)) }
    }

    /// At most so many characters, the last one an ellipsis where something was cut.
    package func cut(to count: Int) -> CleanText {
        string.count <= count ? self : CleanText(joined: string.prefix(max(0, count - 1)) + "…")
    }

    package static func + (left: CleanText, right: CleanText) -> CleanText {
        CleanText(joined: left.string + right.string)
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
            string += literal
        }

        package mutating func appendInterpolation(_ text: String) {
            string += CleanText(line: text).string
        }

        package mutating func appendInterpolation(_ text: CleanText) {
            string += text.string
        }

        package mutating func appendInterpolation(_ number: Int) {
            string += String(number)
        }
    }

    package init(stringLiteral literal: String) {
        self.init(lines: literal)
    }

    package init(stringInterpolation: StringInterpolation) {
        self.init(lines: stringInterpolation.string)
    }
}

extension [CleanText] {
    package func joined(separator: CleanText = "") -> CleanText {
        guard let first else { return "" }
        return dropFirst().reduce(first) { $0 + separator + $1 }
    }
}
