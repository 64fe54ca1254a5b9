internal import Courseware

extension Match: Gradable {
    /// Reads an object of left id to right id; left items may be missing, but not all of them.
    ///
    /// A left item is right if the text it was joined to is the right text, whichever id carries it.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        guard case .pairs(let joined) = response else { throw .wrongForm }
        guard !joined.isEmpty else { throw .empty }
        let texts = Dictionary(
            (pairs.map(\.target) + distractors).map { ($0.id, $0.text.plainText) },
            uniquingKeysWith: { first, _ in first })
        for (left, right) in joined.sorted(by: { $0.key < $1.key }) {
            guard pairs.contains(where: { $0.id == left }) else { throw .unknownID(left) }
            guard texts[right] != nil else { throw .unknownID(right) }
        }
        let right = pairs.count { pair in
            guard let target = joined[pair.id] else { return false }
            return texts[target] == pair.target.text.plainText
        }
        return Grade(parts: PartCount(right: right, total: pairs.count), scoring)
    }

    /// Of the right items.
    func screenOrder(shuffling: Bool, _ source: inout RandomSource) -> [String]? {
        let written = targets.map(\.id)
        return shuffling ? source.shuffled(written) : written
    }
}
