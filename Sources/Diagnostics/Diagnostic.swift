package import Localization

/// One mistake of an author, at the place to edit, in plain words, with what to do about it.
package struct Diagnostic: Equatable, Sendable {
    /// How bad it is. An error has consequences for the learner (a question left out, a module that cannot
    /// be played); a warning has none.
    package enum Severity: String, Sendable {
        case error
        case warning
    }

    /// A stable name: a letter and three digits. `X` the file and its XML, `M` the module's vocabulary,
    /// `Q` what a question means, `C` what a check means.
    package let code: String
    package let severity: Severity
    package let position: TextPosition
    /// How many scalars to underline, at least 1.
    package let length: Int
    package let summary: Words
    package let remedy: Words?

    package init(
        _ code: String, _ severity: Severity = .error, at position: TextPosition, length: Int = 1,
        _ summary: Words, remedy: Words? = nil
    ) {
        self.code = code
        self.severity = severity
        self.position = position
        self.length = max(1, length)
        self.summary = summary
        self.remedy = remedy
    }
}
