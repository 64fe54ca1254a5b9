internal import Courseware

extension Classify: Gradable {
    /// Reads an object of item id to category id; items may be missing, but not all of them.
    ///
    /// Right items ÷ items; with `all`, everything or nothing.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        guard case .pairs(let sorted) = response else { throw .wrongForm }
        guard !sorted.isEmpty else { throw .empty }
        let (items, known) = (Set(items.map(\.id)), Set(categories.map(\.id)))
        for (item, category) in sorted.sorted(by: { $0.key < $1.key }) {
            guard items.contains(item) else { throw .unknownID(item) }
            guard known.contains(category) else { throw .unknownID(category) }
        }
        let right = categories.reduce(0) { sum, category in
            sum + category.items.count { sorted[$0.id] == category.id }
        }
        return Grade(parts: PartCount(right: right, total: items.count), scoring)
    }

    /// Of the items.
    func screenOrder(shuffling: Bool, _ source: inout RandomSource) -> [String]? {
        let written = items.map(\.id)
        return shuffling ? source.shuffled(written) : written
    }
}
