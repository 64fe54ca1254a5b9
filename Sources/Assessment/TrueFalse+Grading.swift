internal import Courseware

extension TrueFalse: Gradable {
    /// Reads a boolean.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade {
        guard case .truth(let given) = response else { throw .wrongForm }
        return Grade(fraction: given == answer ? 1 : 0)
    }
}
