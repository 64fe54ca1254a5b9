/// How the player shows and asks.
package struct PlayerStyle: Equatable, Sendable {
    /// Cells in a line.
    package var width: Int
    /// Lines of the window, so that what is read is not scrolled away by a question; nil where there is none.
    package var height: Int?
    /// Whether somebody sits at a terminal: then pages wait for Enter, and the result offers more.
    package let isInteractive: Bool
    /// Whether a single key answers, where one will do.
    package let takesKeys: Bool
    /// Whether every state is in words, without rules, bars and signs.
    package let isAccessible: Bool
    /// Whether what happens is kept nowhere.
    package let isPractice: Bool

    package init(
        width: Int, height: Int? = nil, isInteractive: Bool, takesKeys: Bool = false,
        isAccessible: Bool = false,
        isPractice: Bool = false
    ) {
        self.width = width
        self.height = height
        self.isInteractive = isInteractive
        self.takesKeys = takesKeys
        self.isAccessible = isAccessible
        self.isPractice = isPractice
    }
}
