/// What a statement says that a learner did.
package enum Verb: String, CaseIterable, Sendable {
    case initialized, answered, completed, passed, failed, terminated, abandoned

    /// Source: the verbs of cmi5 (specification, 9.3), and ADL's `answered`.
    package var iri: String {
        switch self {
        case .abandoned: "https://w3id.org/xapi/adl/verbs/abandoned"
        default: "http://adlnet.gov/expapi/verbs/" + rawValue
        }
    }

    package init?(iri: String) {
        guard let verb = Self.allCases.first(where: { $0.iri == iri }) else { return nil }
        self = verb
    }

    /// Whether it says how the module ended, so that it counts for whoever moves on (cmi5, 9.6.2.2).
    var isMoveOn: Bool { [.completed, .passed, .failed].contains(self) }

    /// Whether a completion record is made of it.
    package var isCollected: Bool { self == .initialized || isMoveOn }
}
