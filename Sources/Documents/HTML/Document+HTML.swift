internal import Courseware
internal import Localization

extension Document {
    /// One page of HTML that needs nothing beside it, good on a screen and on paper.
    package var html: String {
        let markup = BlockMarkup(language: language)
        let body =
            [HTML.element("h1", [], title)]
            + sections.flatMap { section in
                let content =
                    (section.title.map { [HTML.element("h\(section.level)", [], $0)] } ?? [])
                    + markup.blocks(section.blocks)
                // What follows a lesser part does not belong to it.
                return section.level == 2 || section.blocks.isEmpty
                    ? content : [.element("section", [], content)]
            }
        return HTML.page(title: title, language: contentLanguage, kind: kind.rawValue, body)
    }
}
