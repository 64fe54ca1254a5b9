/// Names of opfris's own in statements, for what the specification has none.
package enum StatementTerms {
    /// The last day on which a pass is valid, as a date; an extension of the result.
    package static let validUntil = "urn:opfris:valid-until"
    /// How many questions were broken and left out; an extension of the result.
    package static let leftOut = "urn:opfris:left-out"
}
