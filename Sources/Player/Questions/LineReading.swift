internal import Assessment

/// What a line means as an answer.
enum LineReading: Equatable {
    case response(Response)
    /// More is to come.
    case more(Draft)
    case invalid(InvalidResponse)
    /// A command without its slash, where text is typed.
    case looksLike(PlayerCommand)
    /// A word behind a slash that is none.
    case unknownCommand
    case unreadable
    /// Of several parts on one line that of a gap, from 1, cannot be read.
    case unreadablePart(Int)
    /// So many parts on one line, where another number of gaps is open.
    case miscounted(Int, of: Int)
}
