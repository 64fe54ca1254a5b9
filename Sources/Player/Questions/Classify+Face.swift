internal import Courseware

extension Classify: ColumnFace {
    func columns(_ order: ScreenOrder) -> Columns {
        let texts = Dictionary(items.map { ($0.id, $0.text) }) { first, _ in first }
        return Columns(
            lefts: order.ids.compactMap { id in texts[id].map { Columns.Item(id: id, text: $0) } },
            rights: categories.map { Columns.Item(id: $0.id, text: $0.title) })
    }

    var rightPairs: [String: String] {
        let places = categories.flatMap { category in category.items.map { ($0.id, category.id) } }
        return Dictionary(places) { first, _ in first }
    }
}
