/// Something about a line of a list of names that HR should know.
package enum PeopleNote: Equatable, Sendable {
    /// A new person has the name of somebody else, and a staff number does not tell them apart.
    case sameName(String, line: Int)
    /// The staff number is known under another name, which stays.
    case otherName(String, staffNumber: String, known: String, line: Int)
    /// There is no name, and so no code.
    case noName(line: Int)

    package var line: Int {
        switch self {
        case .sameName(_, let line), .otherName(_, _, _, let line), .noName(let line): line
        }
    }
}
