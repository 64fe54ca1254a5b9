internal import Diagnostics

/// The findings of one file, and what follows from them for whoever wants to play it.
struct FindingList {
    private var list: [Diagnostic] = []
    /// The codes of the errors in each question, by where its tag stands.
    private(set) var brokenQuestions: [Int: String] = [:]
    /// Whether something is wrong that no question and no text is to blame for.
    private(set) var isUnplayable = false

    /// With so many mistakes it is no module, and nobody reads more of them.
    var isFull: Bool { list.count >= 1000 }

    /// Where a mistake stands, and so what it breaks.
    enum Scope: Equatable {
        /// The frame of the module: nobody can play it.
        case module
        /// A question, by where its tag stands: it is left out.
        case question(Int)
        /// Text and facts about the module: the rest plays.
        case text
    }

    mutating func report(_ finding: Diagnostic, in scope: Scope) {
        guard !isFull else { return }
        list.append(finding)
        if isFull { isUnplayable = true }
        guard finding.severity == .error else { return }
        switch scope {
        case .module: isUnplayable = true
        case .question(let offset):
            if brokenQuestions[offset] == nil { brokenQuestions[offset] = finding.code }
        case .text: break
        }
    }

    var sorted: [Diagnostic] {
        list.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }.map(
            \.element)
    }
}
