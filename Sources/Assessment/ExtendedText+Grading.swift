package import Courseware

extension ExtendedText: Gradable {
    /// Reads a text. What it is worth, the learner says.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        guard case .text(let written) = response else { throw .wrongForm }
        guard written.contains(where: { !$0.isWhitespace }) else { throw .empty }
        guard written.count <= Self.longest else { throw .tooLong(limit: Self.longest) }
        return .ungraded
    }

    /// Characters of some pages.
    package static let longest = 20_000
}
