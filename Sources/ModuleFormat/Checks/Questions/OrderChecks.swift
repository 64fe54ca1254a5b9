internal import Courseware
internal import Diagnostics
internal import XMLTree

/// The items of an order differ.
struct OrderChecks {
    private let order: Order
    private let element: XMLElement
    private let name: String

    init(_ order: Order, _ element: XMLElement, _ name: String) {
        self.order = order
        self.element = element
        self.name = name
    }

    func findings(in source: SourceText) -> [Diagnostic] {
        var seen: Set<String> = []
        return zip(order.items, element.elements(.orderItem)).compactMap { item, part in
            let text = item.text.plainText
            guard !seen.insert(text).inserted else { return nil }
            return source.finding(
                "Q203", at: part, QuestionWords.equal(name, text), remedy: QuestionWords.different)
        }
    }
}
