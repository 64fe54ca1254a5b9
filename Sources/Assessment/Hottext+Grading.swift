internal import Courseware

extension Hottext: Gradable {
    /// Reads a list of the ids of words, as a choice of several does.
    func grade(_ response: Response) throws(InvalidResponse) -> Grade { try words.grade(response) }
}
