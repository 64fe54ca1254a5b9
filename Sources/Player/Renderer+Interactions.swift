internal import Courseware
internal import Text

/// Numbers and letters before what there is to choose from.
extension Renderer {
    /// The options of a choice with their numbers.
    func options(_ choice: Choice, _ order: [String]) -> [CleanText] {
        numbered(order.compactMap { id in choice.options.first { $0.id == id }?.text })
    }

    func numbered(_ texts: [[Inline]]) -> [CleanText] {
        texts.enumerated().flatMap { index, text in listItem(String(index + 1), inline(text)) }
    }

    func lettered(_ texts: [[Inline]]) -> [CleanText] {
        zip(TypedLine.letters, texts).flatMap { listItem(String($0), inline($1)) }
    }

    /// What was picked, each with its number on the screen.
    func picked(_ ids: [String], _ order: [String], text: (String) -> [Inline]?) -> [CleanText] {
        ids.flatMap { id -> [CleanText] in
            guard let text = text(id) else { return [] }
            return listItem(String((order.firstIndex(of: id) ?? 0) + 1), inline(text))
        }
    }

    /// What was picked behind a heading; one alone stands on its line.
    func picked(
        _ ids: [String], behind heading: CleanText, _ order: [String], text: (String) -> [Inline]?
    ) -> [CleanText] {
        let known = ids.filter { text($0) != nil }
        guard known.count == 1, let only = text(known[0]) else {
            return indented(heading) + picked(known, order, text: text)
        }
        return indented(heading + " \((order.firstIndex(of: known[0]) ?? 0) + 1) " + inline(only))
    }
}
