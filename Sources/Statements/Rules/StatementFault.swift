/// Where a statement breaks a rule, so that no LRS may take it.
package struct StatementFault: Error, Equatable, Sendable {
    /// The member that is to blame: `result/score/scaled`; empty for the whole.
    package let path: String
    package let rule: Rule

    package enum Rule: String, Sendable {
        case notJSON, unknownMember, missing, wrongKind, outOfRange, contradiction
    }

    /// For a list of what was not sent: `result/score/scaled: outOfRange`.
    package var summary: String { path.isEmpty ? rule.rawValue : "\(path): \(rule.rawValue)" }
}
