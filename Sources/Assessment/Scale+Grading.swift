internal import Courseware

extension Scale: Gradable {
    /// Reads a text with one of its values.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        guard case .text(let value) = response else { throw .wrongForm }
        guard !value.isEmpty else { throw .empty }
        guard let number = Int(value), range.contains(number) else { throw .unknownID(value) }
        return .ungraded
    }
}
