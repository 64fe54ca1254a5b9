/// How much of a module an attempt is about.
package enum AttemptScope: Equatable, Sendable {
    /// All of it: it can be completed, and passed.
    case module
    /// These checks alone, to measure what somebody knows now; none: all of them. It is never completed.
    case checks([String])

    func includes(_ check: String) -> Bool {
        switch self {
        case .module: true
        case .checks(let ids): ids.isEmpty || ids.contains(check)
        }
    }
}
