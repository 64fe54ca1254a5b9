internal import Courseware
internal import Localization

extension Document {
    /// One page of HTML that needs nothing beside it, good on a screen and on paper.
    package var html: String {
        let markup = BlockMarkup(language: language)
        let body =
            [HTML.element("h1", [], title)]
            + sections.flatMap { section in
                (section.title.map { [HTML.element("h\(section.level)", [], $0)] } ?? [])
                    + markup.blocks(section.blocks)
            }
        return HTML.page(title: title, language: contentLanguage, kind: kind.rawValue, body)
    }
}
