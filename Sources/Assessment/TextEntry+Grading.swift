internal import Courseware

extension TextEntry {
    /// Reads a text. The first accepted pattern that matches it decides.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        guard case .text(let typed) = response else { throw .wrongForm }
        guard typed.contains(where: { !$0.isWhitespace }) else { throw .empty }
        guard typed.count <= Self.longest else { throw .tooLong(limit: Self.longest) }
        if let accept = firstMatch(typed, matching) {
            return Grade(fraction: accept.fraction, feedback: [accept.feedback])
        }
        return Grade(fraction: 0, nearMiss: nearMiss(typed))
    }

    /// Characters that somebody types for a few words; more would only cost time.
    private static let longest = 2000

    private func firstMatch(_ typed: String, _ matching: TextMatching) -> Accept? {
        accepts.first { TextPattern($0.pattern, matching).matches(typed) }
    }

    /// The one liberty that would have made a wrong text right.
    private func nearMiss(_ typed: String) -> NearMiss? {
        let liberties: [(NearMiss, WritableKeyPath<TextMatching, Bool>)] = [
            (.letterCase, \.ignoresCase), (.spaces, \.foldsSpaces), (.accents, \.ignoresAccents),
        ]
        for (miss, liberty) in liberties where !matching[keyPath: liberty] {
            var relaxed = matching
            relaxed[keyPath: liberty] = true
            if let accept = firstMatch(typed, relaxed), accept.fraction > 0 { return miss }
        }
        return nil
    }
}
