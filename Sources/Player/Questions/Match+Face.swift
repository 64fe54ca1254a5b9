internal import Courseware

extension Match: ColumnFace {
    func columns(_ order: ScreenOrder) -> Columns {
        Columns(
            lefts: pairs.map { TextItem(id: $0.id, text: $0.item) },
            rights: order.ids.compactMap { id in targets.first { $0.id == id } })
    }

    /// Equal texts are shown once.
    func shownRight(_ id: String?) -> String? { id.flatMap { shown($0, among: targets) } }

    var rightPairs: [String: String] {
        Dictionary(pairs.map { ($0.id, $0.target.id) }) { first, _ in first }
    }
}
