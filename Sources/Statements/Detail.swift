/// How much of an attempt leaves the machine. Each includes the one before it.
package enum Detail: String, CaseIterable, Comparable, Sendable {
    /// Nothing: the target is only read.
    case nothing
    /// That a module was completed, and passed or failed.
    case completion
    /// The score too.
    case score
    /// Each answer to a question of a check that is graded too, and attempts that were left for good.
    case answers

    package static func < (left: Detail, right: Detail) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}
