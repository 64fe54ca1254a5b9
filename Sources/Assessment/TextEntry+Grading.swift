internal import Courseware

extension TextEntry: Gradable {
    /// Reads a text. The first accepted pattern that matches it decides.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        guard case .text(let typed) = response else { throw .wrongForm }
        guard typed.contains(where: { !$0.isWhitespace }) else { throw .empty }
        guard typed.count <= Self.longest else { throw .tooLong(limit: Self.longest) }
        let accept = firstMatch(typed, matching)
        let fraction = accept?.fraction ?? 0
        return Grade(
            fraction: fraction, feedback: accept.map { [$0.feedback] } ?? [],
            nearMisses: fraction > 0 ? [] : nearMisses(typed))
    }

    /// Characters that somebody types for a few words; more would only cost time.
    private static let longest = 2000

    private func firstMatch(_ typed: String, _ matching: TextMatching) -> Accept? {
        accepts.first { TextPattern($0.pattern, matching).matches(typed) }
    }

    /// The fewest liberties that would have made a wrong text right.
    private func nearMisses(_ typed: String) -> [NearMiss] {
        let liberties: [(miss: NearMiss, take: (inout TextMatching) -> Void)] = [
            (.letterCase, { $0.ignoresCase = true }), (.spaces, { $0.spaces = .ignore }),
            (.accents, { $0.ignoresAccents = true }),
        ]
        let choices = (1..<(1 << liberties.count)).map { bits in
            liberties.indices.filter { bits & (1 << $0) != 0 }
        }
        for choice in choices.sorted(by: { $0.count < $1.count }) {
            var relaxed = matching
            for index in choice { liberties[index].take(&relaxed) }
            if let accept = firstMatch(typed, relaxed), accept.fraction > 0 {
                return choice.map { liberties[$0].miss }
            }
        }
        return []
    }
}
