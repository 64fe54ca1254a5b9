internal import Courseware

extension Match: ColumnFace {
    func columns(_ order: ScreenOrder) -> Columns {
        Columns(
            lefts: pairs.map { Columns.Item(id: $0.id, text: $0.item) },
            rights: order.ids.compactMap { id in
                targets.first { $0.id == id }.map { Columns.Item(id: id, text: $0.text) }
            })
    }

    /// Equal texts are shown once.
    func shownRight(_ id: String?) -> String? {
        let text = (pairs.map(\.target) + distractors).first { $0.id == id }?.text.plainText
        return targets.first { $0.text.plainText == text }?.id
    }

    var rightPairs: [String: String] {
        Dictionary(pairs.map { ($0.id, $0.target.id) }) { first, _ in first }
    }
}
