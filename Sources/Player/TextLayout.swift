package import Courseware
package import Localization
package import Text

/// Text laid out as a learner sees it, for what is read outside a module.
package struct TextLayout: Sendable {
    private let render: Renderer

    /// - Parameter isAccessible: in words, without rules and columns.
    package init(width: Int, isAccessible: Bool, language: Language) {
        render = Renderer(
            width: width, isAccessible: isAccessible, isInteractive: false, phrases: language.playerPhrases)
    }

    /// A title with a rule, and an empty line on both sides.
    package func title(_ text: CleanText) -> [CleanText] { render.titled(text) }

    /// A lesser title, and an empty line.
    package func heading(_ text: CleanText) -> [CleanText] {
        text.styled(.strong).wrapped(to: render.width) + [""]
    }

    /// Blocks with an empty line after each.
    package func blocks(_ blocks: [Block]) -> [CleanText] { render.blocks(blocks) }

    /// What stands before a note: "Tip".
    package static func word(_ kind: NoteKind, in language: Language) -> String {
        language.playerPhrases.note(kind).string
    }

    /// What stands for an image: what it shows, and where it is.
    package static func image(_ description: String, _ path: String, in language: Language) -> String {
        language.playerPhrases.image(CleanText(line: description), CleanText(line: path)).string
    }
}
