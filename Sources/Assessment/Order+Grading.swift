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
        return Grade(fraction: scoring.fraction(of: places), parts: scoring.parts(of: places))
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
        let count = places.count
        switch self {
        case .all: return places == Array(0..<count) ? 1 : 0
        case .positions: return share(inPlace(places), of: count)
        case .successors: return share(successors(places), of: count - 1)
        case .successorsAndEnd:
            return share(successors(places) + (places.last == count - 1 ? 1 : 0), of: count)
        case .neighbours:
            let ends = (places.first == 0 ? 1 : 0) + (places.last == count - 1 ? 1 : 0)
            return share(2 * successors(places) + ends, of: 2 * count)
        case .allNeighbours: return share(2 * orderedPairs(places), of: count * (count - 1))
        case .longestSubset: return share(more(than: 1, longestRisingSubset(places)), of: count)
        case .longestRun: return share(more(than: 1, longestRun(places)), of: count)
        case .distance:
            let near = zip(places, places.indices).reduce(0) { $0 + max(0, count - 1 - abs($1.0 - $1.1)) }
            return share(near, of: count * (count - 1))
        }
    }

    /// How many items are right, where the rule counts items; nil where it counts something else, so that
    /// nothing is said that the mark contradicts.
    func parts(of places: [Int]) -> PartCount? {
        let right: Int? =
            switch self {
            case .positions: inPlace(places)
            case .longestSubset: more(than: 1, longestRisingSubset(places))
            case .longestRun: more(than: 1, longestRun(places))
            case .all, .successors, .successorsAndEnd, .neighbours, .allNeighbours, .distance: nil
            }
        return right.map { PartCount(right: $0, total: places.count) }
    }

    private func inPlace(_ places: [Int]) -> Int { zip(places, places.indices).count { $0 == $1 } }

    private func share(_ part: Int, of whole: Int) -> Double {
        whole > 0 ? Double(part) / Double(whole) : 0
    }

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
