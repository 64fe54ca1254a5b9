internal import Courseware
internal import XMLTree

/// Items in categories, and texts with gaps or words to mark.
extension QuestionBuilder {
    func classify(_ element: XMLElement) -> Classify {
        Classify(
            categories: element.elements(.category).map { category in
                Classify.Category(
                    id: category[attribute: "id"] ?? "", title: [.text(category.words(.title) ?? "")],
                    items: category.elements(.categoryItem).map {
                        Classify.Item(
                            id: $0[attribute: "id"] ?? "", text: TextBuilder.inlines($0.children))
                    })
            }, scoring: element.value("scoring", default: .partial))
    }

    func gapText(_ element: XMLElement) -> GapText {
        GapText(
            passage: passage(element.elements(.gapPassage), places: .gap),
            gaps: element.gaps.map { gap in
                GapText.Gap(
                    id: gap[attribute: "id"] ?? "", weight: gap.decimal("weight", default: 1),
                    content: content(of: gap, rules: element))
            },
            bank: element.elements(.bankWord).map {
                GapText.Word(id: $0[attribute: "id"] ?? "", text: TextBuilder.inlines($0.children))
            }, scoring: element.value("scoring", default: .partial))
    }

    private func content(of gap: XMLElement, rules: XMLElement) -> GapText.Content {
        if let word = gap[attribute: "word"] { return .bank(word: word) }
        if !gap.elements(.answer).isEmpty { return .number(number(gap)) }
        let options = gap.elements(.option)
        return options.isEmpty
            ? .text(textEntry(gap, rules: rules)) : .list(choice(gap, options: options, isMany: false))
    }

    func hottext(_ element: XMLElement) -> Hottext {
        Hottext(
            passage: passage(element.elements(.hotPassage), places: .hotWord),
            words: choice(element, options: element.hotWords, isMany: true))
    }

    private func passage(_ texts: [XMLElement], places: ElementKind) -> Passage {
        Passage(paragraphs: texts.map { TextBuilder.pieces(of: $0, places: places.tag) })
    }
}

extension XMLElement {
    /// The gaps of a text with gaps, in its order.
    var gaps: [XMLElement] { elements(.gapPassage).flatMap { $0.elements(.gap) } }

    /// The words of a text that can be marked, in its order.
    var hotWords: [XMLElement] { elements(.hotPassage).flatMap { $0.elements(.hotWord) } }
}
