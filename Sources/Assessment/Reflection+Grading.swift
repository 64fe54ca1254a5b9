internal import Courseware

extension ExtendedText {
    /// Reads a text. What it is worth, the learner says.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        guard case .text(let written) = response else { throw .wrongForm }
        guard written.contains(where: { !$0.isWhitespace }) else { throw .empty }
        guard written.count <= Self.longest else { throw .tooLong(limit: Self.longest) }
        return .ungraded
    }

    /// Characters of some pages.
    private static let longest = 20_000
}

extension Scale {
    /// Reads a text with one of its values.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        guard case .text(let value) = response else { throw .wrongForm }
        guard !value.isEmpty else { throw .empty }
        guard let number = Int(value), range.contains(number) else { throw .unknownID(value) }
        return .ungraded
    }
}

extension Deck {
    /// Reads a list of cards, the most important first.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        guard case .list(let ids) = response else { throw .wrongForm }
        for (index, id) in ids.enumerated() {
            guard cards.contains(where: { $0.id == id }) else { throw .unknownID(id) }
            guard !ids[..<index].contains(id) else { throw .repeated(id) }
        }
        guard ids.count <= priorities else { throw .wrongCount(0...priorities) }
        return .ungraded
    }
}
