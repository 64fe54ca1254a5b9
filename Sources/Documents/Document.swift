package import Courseware
package import Localization
internal import Player
package import Text

/// Something to read, print and keep: a title, and sections of text. It is shown in a terminal or as HTML.
package struct Document: Equatable, Sendable {
    package let title: String
    /// What its own words are in.
    package let language: Language
    /// What most of it is in, a BCP 47 tag.
    package let contentLanguage: String
    package let kind: Kind
    package let sections: [Section]

    package enum Kind: String, Sendable {
        case text
        /// One page, to hang on a wall.
        case certificate
    }

    package struct Section: Equatable, Sendable {
        /// nil where the text goes on without a title.
        package let title: String?
        /// 2 for a part of the document, 3 for a part of that.
        package let level: Int
        package let blocks: [Block]

        package init(title: String? = nil, level: Int = 2, blocks: [Block]) {
            self.title = title
            self.level = level
            self.blocks = blocks
        }
    }

    /// - Parameter contentLanguage: a BCP 47 tag; nil where it is the language of its own words.
    package init(
        title: String, language: Language, contentLanguage: String? = nil, kind: Kind = .text,
        sections: [Section]
    ) {
        self.title = title
        self.language = language
        self.contentLanguage = contentLanguage ?? language.rawValue
        self.kind = kind
        self.sections = sections
    }

    /// For a terminal.
    ///
    /// - Parameter isAccessible: in words, without rules and columns.
    package func lines(width: Int, isAccessible: Bool) -> [CleanText] {
        let layout = TextLayout(width: width, isAccessible: isAccessible, language: language)
        return layout.title(CleanText(line: title))
            + sections.flatMap { section in
                let title = section.title.map { CleanText(line: $0) }
                let heading = title.map { section.level == 2 ? layout.title($0) : layout.heading($0) } ?? []
                return heading + layout.blocks(section.blocks)
            }
    }
}
