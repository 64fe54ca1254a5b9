package import Courseware
package import Localization
package import Text

/// Text laid out as a learner sees it, for what is read outside a module.
package struct TextLayout: Sendable {
    private let render: Renderer

    /// - Parameter isAccessible: in words, without rules and columns.
    package init(width: Int, isAccessible: Bool, language: Language) {
        render = Renderer(width: width, isAccessible: isAccessible, phrases: language.playerPhrases)
    }

    /// A title with a rule, and an empty line on both sides.
    package func title(_ text: CleanText) -> [CleanText] { render.titled(text) }

    /// A lesser title, and an empty line.
    package func heading(_ text: CleanText) -> [CleanText] {
        text.styled(.strong).wrapped(to: render.width) + [""]
    }

    /// Blocks with an empty line after each.
    package func blocks(_ blocks: [Block]) -> [CleanText] { render.blocks(blocks) }
}
