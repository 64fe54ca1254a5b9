internal import Courseware

extension Order: Gradable {
    /// Reads a list of all ids.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        guard case .list(let ids) = response else { throw .wrongForm }
        guard !ids.isEmpty else { throw .empty }
        var places: [Int] = []
        for id in ids {
            guard let place = items.firstIndex(where: { $0.id == id }) else { throw .unknownID(id) }
            guard !places.contains(place) else { throw .repeated(id) }
            places.append(place)
        }
        guard places.count == items.count else { throw .incompleteOrder }
        return Grade(fraction: scoring.fraction(of: places), parts: scoring.count(of: places))
    }

    func screenOrder(shuffling: Bool, _ source: inout RandomSource) -> [String]? {
        let written = items.map(\.id)
        let drawn = source.shuffled(written)
        // The right order on the screen would be a gift; of two items never showing it would be one too.
        return drawn == written && written.count > 2 ? Array(written.dropFirst() + written.prefix(1)) : drawn
    }
}

extension Order.Scoring {
    /// The fraction 0…1 of an order, by the nine rules of Moodle's ordering question (question.php:383).
    ///
    /// - Parameter places: for each place in the response, the right place, from 0, of the item that stands
    ///   there. Every place once, at least one.
    package func fraction(of places: [Int]) -> Double {
        guard let count = count(of: places) else { return places == Array(places.indices) ? 1 : 0 }
        return count.total > 0 ? Double(count.right) / Double(count.total) : 0
    }

    /// What the rule counts; nil where it is all or nothing.
    func count(of places: [Int]) -> PartCount? {
        let count = places.count
        let isLastLast = places.last == count - 1 ? 1 : 0
        return switch self {
        case .all: nil
        case .positions: PartCount(right: inPlace(places), total: count, kind: .places)
        case .successors: PartCount(right: successors(places), total: count - 1, kind: .steps)
        case .successorsAndEnd:
            PartCount(right: successors(places) + isLastLast, total: count, kind: .stepsAndEnd)
        case .neighbours:
            PartCount(
                right: 2 * successors(places) + (places.first == 0 ? 1 : 0) + isLastLast, total: 2 * count,
                kind: .neighbours)
        case .allNeighbours:
            PartCount(right: orderedPairs(places), total: count * (count - 1) / 2, kind: .pairs)
        case .longestSubset:
            PartCount(right: more(than: 1, longestRisingSubset(places)), total: count, kind: .inOrder)
        case .longestRun: PartCount(right: more(than: 1, longestRun(places)), total: count, kind: .inRow)
        case .distance:
            PartCount(
                right: zip(places, places.indices).reduce(0) { $0 + max(0, count - 1 - abs($1.0 - $1.1)) },
                total: count * (count - 1), kind: .nearness)
        }
    }

    private func inPlace(_ places: [Int]) -> Int { zip(places, places.indices).count { $0 == $1 } }

    private func more(than least: Int, _ length: Int) -> Int { length > least ? length : 0 }

    /// Places whose next one holds the item that comes next.
    private func successors(_ places: [Int]) -> Int {
        zip(places, places.dropFirst()).count { $1 == $0 + 1 }
    }

    /// Pairs, near or far, that stand in the right order.
    private func orderedPairs(_ places: [Int]) -> Int {
        places.indices.reduce(0) { sum, index in
            sum + places[(index + 1)...].count { $0 > places[index] }
        }
    }

    private func longestRisingSubset(_ places: [Int]) -> Int {
        var longest: [Int] = []
        for (index, place) in places.enumerated() {
            let before = (0..<index).filter { places[$0] < place }.map { longest[$0] }.max() ?? 0
            longest.append(before + 1)
        }
        return longest.max() ?? 0
    }

    /// Items that follow each other in the right order and stand so in the response, near or far.
    private func longestRun(_ places: [Int]) -> Int {
        var runs = [Int](repeating: 0, count: places.count)
        for place in places {
            runs[place] = (place > 0 ? runs[place - 1] : 0) + 1
        }
        return runs.max() ?? 0
    }
}
