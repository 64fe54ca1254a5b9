internal import Courseware

extension Deck: Gradable {
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
