/// Why a response cannot be read. It costs nothing: the learner is asked again.
package enum InvalidResponse: Error, Equatable, Sendable {
    /// Another shape than the interaction reads.
    case wrongForm
    case empty
    /// An id that the question does not have.
    case unknownID(String)
    /// An id that was given twice.
    case repeated(String)
    /// Too few or too many were picked.
    case wrongCount(ClosedRange<Int>)
    /// An order that leaves items out.
    case incompleteOrder
    case notANumber
    /// A text of more characters than these.
    case tooLong(limit: Int)
    /// A number with a unit that the question does not list; these are listed.
    case unknownUnit([String])
}
