/// Finds what somebody meant to type.
package enum Spelling {
    /// The candidate nearest to a word, if it is near enough to be a slip: at most a third of the letters.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        guard word.count <= 64 else { return nil }
        let allowed = max(1, word.count / 3)
        var best: (distance: Int, candidate: String)?
        for candidate in candidates where candidate != word && candidate.count <= 64 {
            let distance = distance(word, candidate)
            if distance <= allowed, distance < best?.distance ?? .max { best = (distance, candidate) }
        }
        return best?.candidate
    }

    /// Letters to insert, drop, replace, or swap with a neighbour to turn one word into the other (the
    /// optimal string alignment distance).
    package static func distance(_ left: String, _ right: String) -> Int {
        let (a, b) = (Array(left), Array(right))
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
