/// What was given so far of an answer that takes several lines or steps.
package struct Draft: Equatable, Sendable {
    /// Of items to join, to sort or of gaps: the id of each to what belongs there.
    package var parts: [String: String]
    /// Of a text: its lines.
    package var lines: [String]
    /// A whole answer of which the learner has still to say something: how sure, what comes first.
    package var response: Response?
    /// The card of a deck that is looked at, from 0.
    package var card: Int?

    package init(
        parts: [String: String] = [:], lines: [String] = [], response: Response? = nil, card: Int? = nil
    ) {
        self.parts = parts
        self.lines = lines
        self.response = response
        self.card = card
    }

    package var isEmpty: Bool { self == Draft() }

    /// What can be handed in of it as it is; nil where that is nothing.
    package var pending: Response? {
        response ?? (parts.isEmpty ? nil : .pairs(parts))
            ?? (lines.isEmpty ? nil : .text(pendingText))
    }

    /// Its lines as one text, without empty ones at the end.
    package var pendingText: String {
        let last = lines.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? -1
        return lines[...last].joined(separator: "\n")
    }
}

/// What was given so far at a question.
package struct Drafted: Equatable, Sendable {
    package let question: String
    package let draft: Draft

    package init(question: String, draft: Draft) {
        self.question = question
        self.draft = draft
    }
}
