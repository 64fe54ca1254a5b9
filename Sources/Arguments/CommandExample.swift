package import Localization

/// A line to type, and what it does.
package struct CommandExample: Equatable, Sendable {
    package let line: String
    package let meaning: Words

    package init(_ line: String, _ meaning: Words) {
        self.line = line
        self.meaning = meaning
    }
}
