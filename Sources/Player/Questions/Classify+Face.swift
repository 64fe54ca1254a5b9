internal import Courseware

extension Classify: ColumnFace {
    func columns(_ order: ScreenOrder) -> Columns {
        Columns(
            lefts: order.ids.compactMap { id in items.first { $0.id == id } },
            rights: categories.map { TextItem(id: $0.id, text: $0.title) })
    }

    var rightPairs: [String: String] {
        let places = categories.flatMap { category in category.items.map { ($0.id, category.id) } }
        return Dictionary(places) { first, _ in first }
    }
}
